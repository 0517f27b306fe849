import type { CorrectedCell, Revision } from "../schema/disclosure.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { type CellPlace, findCellPlace } from "./cellPlaces.ts";
import { disclosureTitle } from "./names.ts";
import { disclosurePath, revisionAnchor } from "./paths.ts";
import { type DisclosureEntry, getShared } from "./site.ts";
import { listScopes, loadScope } from "./tables.ts";

/** A cell that was corrected, with where it is shown. */
export type CellChange = CorrectedCell & CellPlace;

/** A disclosure that came in, or a correction of one. */
export interface Change {
  readonly entry: DisclosureEntry;
  readonly kind: "added" | "corrected";
  /** Day, as `2026-11-22`; undefined where nobody knows it. */
  readonly date: string | undefined;
  readonly title: string;
  /** What happened, in words. */
  readonly summary: string;
  /** Every cell of a table or list that changed. */
  readonly cells: readonly CellChange[];
  /** Where it is told, below the base: the same in every build, and each change has its own. */
  readonly path: string;
}

/** A change of which the day is known. */
export type DatedChange = Change & { readonly date: string };

/** Changes in one feed, so that it stays below some 100 KB. */
const FEED_CHANGES = 100;

/**
 * What came in and what was corrected, newest first, days that nobody knows last; on one day in the order of `disclosures`. A disclosure
 * came in on the day on which its source was read.
 */
export function listChanges(disclosures: readonly DisclosureEntry[]): Change[] {
  const changes = disclosures.flatMap((entry) => [...listCorrections(entry), describeAddition(entry)]);
  return changes.sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

/** The newest changes of some disclosures, as a feed tells them: what has no day cannot stand in one. */
export function listFeedChanges(disclosures: readonly DisclosureEntry[]): DatedChange[] {
  return listChanges(disclosures)
    .filter((change): change is DatedChange => change.date !== undefined)
    .slice(0, FEED_CHANGES);
}

/** The folder of the feeds of some disclosures, where they have any. */
export function findFeedFolder(folder: string, disclosures: readonly DisclosureEntry[]): string | undefined {
  return listFeedChanges(disclosures).length > 0 ? folder : undefined;
}

/** The corrections of one disclosure, newest first. */
export function listCorrections(entry: DisclosureEntry): DatedChange[] {
  return entry.disclosure.revisions.map((revision) => describeRevision(entry, revision)).reverse();
}

function describeAddition(entry: DisclosureEntry): Change {
  const source = getShared().sources.get(entry.disclosure.source);
  const date = source?.date_read === "unknown" ? undefined : source?.date_read;
  const summary = fill(ui.changes.addition, { source: source?.title ?? "", publisher: source?.publisher ?? "" });
  return { entry, kind: "added", date, title: fill(ui.changes.added, { title: disclosureTitle(entry) }), summary, cells: [], path: disclosurePath(entry) };
}

function describeRevision(entry: DisclosureEntry, { date, summary, cells }: Revision): DatedChange {
  return {
    entry,
    kind: "corrected",
    date,
    title: fill(ui.changes.corrected, { title: disclosureTitle(entry) }),
    summary,
    cells: cells.map((cell) => ({ ...cell, ...findCellPlace(loadScope(entry, findScope(entry, cell)), cell) })),
    path: `${disclosurePath(entry)}#${revisionAnchor(date)}`,
  };
}

function findScope(entry: DisclosureEntry, { file }: CorrectedCell): string {
  const scope = listScopes(entry).find((id) => file.startsWith(`${id}/`));
  if (scope === undefined) throw new Error(`No scope of ${file}`);
  return scope;
}
