import { parseRelationAddress } from "../../address.ts";
import type { Archive } from "../../archive/archive.ts";
import { type Page, splitPages } from "../../archive/paths/paging.ts";
import { disclosurePath, findingAnchor, ledgerPath, revisionAnchor } from "../../archive/paths/paths.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { disclosureTitle } from "../../archive/words/names.ts";
import { writeAnswer } from "../../archive/words/writeAnswer.ts";
import { findSources } from "../../read/sources.ts";
import type { CorrectedCell, Revision, StructureChange } from "../../schema/disclosure.ts";
import type { Answer } from "../../schema/findings.ts";
import type { NewsKind } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import type { Language, Ui } from "../../text/ui.ts";
import { type CellPlace, findCellPlace, findStructurePlace } from "./cellPlaces.ts";

/** A cell that was corrected, with where it is shown. */
export type CellChange = CorrectedCell & CellPlace;

/** A row, column, file or unit that was added, removed or moved, with where it is or was shown. */
export type StructureChangePlace = StructureChange & CellPlace;

/** A disclosure that came in, a correction of one, or what a bureau answered to a finding. */
export interface Change {
  readonly entry: DisclosureEntry;
  readonly kind: NewsKind;
  /** Day, as `2026-11-22`; undefined where nobody knows it. */
  readonly date: string | undefined;
  readonly title: string;
  /** A sentence that says what came in or was corrected. */
  readonly summary: string;
  /** Every cell of a table or list that changed. */
  readonly cells: readonly CellChange[];
  /** Everything that was added, removed or moved. */
  readonly structure: readonly StructureChangePlace[];
  /** The answer, where it is one. */
  readonly answer?: Answer;
  /** The address that tells of it, below the base: the same in every build, and each change has its own. */
  readonly path: string;
}

/** A change of which the day is known. */
export type DatedChange = Change & { readonly date: string };

/** Changes on one page: it stays below some 100 KB. */
const PAGE_CHANGES = 100;

/**
 * All disclosures that came in, all corrections and all answers of bureaus, newest first, days that nobody knows last; on one day in the
 * order of `disclosures`. A disclosure came in on the day on which its source was read.
 */
export function listChanges(
  ui: Ui,
  language: Language,
  archive: Archive,
  disclosures: readonly DisclosureEntry[],
): Change[] {
  const changes = disclosures.flatMap((entry) => [
    ...listCorrections(ui, archive, entry),
    ...entry.disclosure.answers.map((answer) => describeAnswer(ui, language, entry, answer)),
    describeAddition(ui, entry),
  ]);
  return changes.sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

/** The changes that a feed can tell: what has no day cannot stand in one. */
export function listDatedChanges(
  ui: Ui,
  language: Language,
  archive: Archive,
  disclosures: readonly DisclosureEntry[],
): DatedChange[] {
  return listChanges(ui, language, archive, disclosures).filter(
    (change): change is DatedChange => change.date !== undefined,
  );
}

/** The record of changes, page by page. */
export function listChangePages(
  ui: Ui,
  language: Language,
  archive: Archive,
  disclosures: readonly DisclosureEntry[],
): Page<Change>[] {
  return splitPages(listChanges(ui, language, archive, disclosures), PAGE_CHANGES);
}

/** The corrections of one disclosure, newest first. */
export function listCorrections(ui: Ui, archive: Archive, entry: DisclosureEntry): DatedChange[] {
  return entry.disclosure.revisions
    .map((revision) => describeRevision(ui, archive, entry, revision))
    .reverse();
}

function describeAddition(ui: Ui, entry: DisclosureEntry): Change {
  const [source] = findSources(entry.shared, entry.disclosure);
  const { published } = entry.disclosure;
  const summary =
    fill(ui.changes.addition, { source: source?.title ?? "", publisher: source?.publisher ?? "" }) +
    (published === "unknown" ? "" : fill(ui.changes.published, { date: published }));
  return {
    entry,
    kind: "added",
    date: findDayRead(entry),
    title: fill(ui.changes.added, { title: disclosureTitle(ui, entry) }),
    summary,
    cells: [],
    structure: [],
    path: disclosurePath(entry),
  };
}

/** The day on which a disclosure's source was read; undefined where nobody knows it. */
export function findDayRead(entry: DisclosureEntry): string | undefined {
  const date = findSources(entry.shared, entry.disclosure)[0]?.date_read;
  return date === "unknown" ? undefined : date;
}

function describeAnswer(ui: Ui, language: Language, entry: DisclosureEntry, answer: Answer): DatedChange {
  const { finding, date } = answer;
  const { scope } = parseRelationAddress(finding);
  return {
    entry,
    kind: "answered",
    date,
    title: fill(ui.changes.answered, { title: disclosureTitle(ui, entry) }),
    summary: writeAnswer(ui, language, entry.shared, answer),
    cells: [],
    structure: [],
    answer,
    path: `${ledgerPath(entry, scope)}#${findingAnchor(finding)}`,
  };
}

function describeRevision(
  ui: Ui,
  archive: Archive,
  entry: DisclosureEntry,
  { date, summary, cells, structure }: Revision,
): DatedChange {
  return {
    entry,
    kind: "corrected",
    date,
    title: fill(ui.changes.corrected, { title: disclosureTitle(ui, entry) }),
    summary,
    cells: cells.map((cell) => ({ ...cell, ...findCellPlace(ui, archive, entry, cell) })),
    structure: structure.map((change) => ({ ...change, ...findStructurePlace(ui, archive, entry, change) })),
    path: `${disclosurePath(entry)}#${revisionAnchor(date)}`,
  };
}
