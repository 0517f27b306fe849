import { parseDataFile } from "../../address.ts";
import type { SubjectRow, SubjectView } from "../../archive/figures/subjects.ts";
import type { KindView } from "../../archive/gather/found.ts";
import type { FunctionView } from "../../archive/gather/functions.ts";
import { bureauPath, findingKindPath, functionPath, subjectPath } from "../../archive/paths/paths.ts";
import { type DisclosureEntry, disclosureId } from "../../archive/site.ts";
import type { StructureChange } from "../../schema/disclosure.ts";
import { type DatedChange, findDayRead } from "./changes.ts";

/** What a feed tells of: disclosures that came in, corrections of them, and answers of their bureaus. */
export interface FeedScope {
  /** The folder of its files below the base, which is that of the page of the same things. */
  readonly folder: string;
  readonly disclosures: readonly DisclosureEntry[];
  /** Whether it tells of a correction of one of these disclosures. */
  readonly concerns: (entry: DisclosureEntry, correction: Corrected) => boolean;
  /** How many changes it holds, the newest. */
  readonly most: number;
}

/** Everything that a correction corrected. */
interface Corrected {
  readonly cells: readonly Place[];
  readonly structure: readonly Place[];
}

/** A row of a data file, as `disclosure.json` names it; a whole column or file has none. */
type Place = Pick<StructureChange, "file" | "row">;

/** Changes in one feed, so that it stays below some 100 KB. */
const FEED_CHANGES = 100;

/** The same of a subject, below some 20 KB: there may be thousands of subjects, each printed by nearly every bureau. */
const SUBJECT_FEED_CHANGES = 20;

const whole = (folder: string, disclosures: readonly DisclosureEntry[]): FeedScope => ({
  folder,
  disclosures,
  concerns: () => true,
  most: FEED_CHANGES,
});

/** All disclosures of the site. */
export const siteFeed = (disclosures: readonly DisclosureEntry[]): FeedScope => whole("", disclosures);

/** The disclosures of a bureau, of all that there are. */
export const bureauFeed = (bureauId: string, disclosures: readonly DisclosureEntry[]): FeedScope =>
  whole(
    bureauPath(bureauId),
    disclosures.filter(({ id }) => id === bureauId),
  );

/** The disclosures of the bureaus of a function, of all that there are. */
export function functionFeed(
  { id: functionId, bureaus }: FunctionView,
  disclosures: readonly DisclosureEntry[],
): FeedScope {
  const ids = new Set(bureaus.map(({ id }) => id));
  return whole(
    functionPath(functionId),
    disclosures.filter(({ id }) => ids.has(id)),
  );
}

/** The disclosures in which a kind of findings was found. */
export const findingKindFeed = ({ id, scopes }: KindView): FeedScope =>
  whole(
    findingKindPath(id),
    scopes.map(({ found }) => found.entry),
  );

/** The disclosures that print a code, as a subject of any classification, and corrections of its rows. */
export function subjectFeed([first, ...others]: readonly [SubjectView, ...SubjectView[]]): FeedScope {
  const rows = [first, ...others].flatMap((subject) => subject.rows);
  const byDisclosure = Map.groupBy(rows, ({ entry }) => disclosureId(entry));
  return {
    folder: subjectPath(first.code),
    disclosures: [...byDisclosure.values()].flatMap(([row]) => (row ? [row.entry] : [])),
    concerns: (entry, { cells, structure }) => {
      const own = byDisclosure.get(disclosureId(entry)) ?? [];
      return [...cells, ...structure].some((place) => own.some((row) => isOfRow(row, place)));
    },
    most: SUBJECT_FEED_CHANGES,
  };
}

function isOfRow({ scope, tableId, rowId }: SubjectRow, { file, row }: Place): boolean {
  const of = parseDataFile(file);
  return row === rowId && of.table === tableId && of.scope === scope;
}

/** The changes that a feed holds, of all that there are, newest first. */
export function pickChanges(
  { disclosures, concerns, most }: FeedScope,
  changes: readonly DatedChange[],
): DatedChange[] {
  const ids = new Set(disclosures.map(disclosureId));
  return changes
    .filter(
      (change) =>
        ids.has(disclosureId(change.entry)) && (change.kind === "added" || concerns(change.entry, change)),
    )
    .slice(0, most);
}

/** The folder of the feeds of a scope; undefined where they would be empty, so that there are none. */
export function findFeedFolder({ folder, disclosures, concerns }: FeedScope): string | undefined {
  const hasChange = (entry: DisclosureEntry): boolean =>
    findDayRead(entry) !== undefined ||
    entry.disclosure.revisions.some((revision) => concerns(entry, revision)) ||
    (entry.disclosure.answers.length > 0 && concerns(entry, { cells: [], structure: [] }));
  return disclosures.some(hasChange) ? folder : undefined;
}
