import { PHASES, type Phase, type Succession } from "../../schema/vocabulary.ts";
import type { Archive } from "../archive.ts";
import { findMainScope } from "../scope/tables.ts";
import type { BureauEntry, DisclosureEntry } from "../site.ts";

/** One year of a bureau, beside its other years. */
export interface YearColumn {
  readonly entry: DisclosureEntry;
  /** The department, or the one unit that publishes alone. */
  readonly scope: string;
  /** Undefined where the column before it is of the same bureau, or is none. */
  readonly succession: YearSuccession | undefined;
}

/** Another bureau than in the column before. */
export interface YearSuccession {
  readonly before: BureauEntry;
  readonly after: BureauEntry;
  /** How it came from that one; undefined where it did not: both became parts of a third. */
  readonly how: Succession | undefined;
}

/** What the years page of a bureau needs of an archive: nothing that has to be read. */
type Years = Pick<Archive, "bureaus" | "disclosures">;

/** A bureau's disclosures of one phase, the oldest first, and before them those of the bureaus that it continues, each up to its last year. */
export function listYears(archive: Years, bureau: BureauEntry, phase: Phase): YearColumn[] {
  return joinBureaus(archive, bureau, phase, new Set()).map(({ entry, scope, of }, index, all) => {
    const earlier = all[index - 1]?.of;
    const succession = earlier && earlier !== of ? describeSuccession(earlier, of) : undefined;
    return { entry, scope, succession };
  });
}

/** Whether a bureau has years to put beside each other. */
export const hasYears = (archive: Years, bureau: BureauEntry): boolean =>
  PHASES.some((phase) => listYears(archive, bureau, phase).length > 1);

interface OfBureau extends Pick<YearColumn, "entry" | "scope"> {
  readonly of: BureauEntry;
}

/** `seen` holds the bureaus that were taken: data that name two bureaus as each other's predecessors have an end, too. */
function joinBureaus(archive: Years, of: BureauEntry, phase: Phase, seen: Set<string>): OfBureau[] {
  if (seen.has(of.id)) return [];
  seen.add(of.id);
  const before = of.bureau.predecessors.flatMap(({ id, until }) => {
    const predecessor = archive.bureaus.find((bureau) => bureau.id === id);
    if (!predecessor) return [];
    return joinBureaus(archive, predecessor, phase, seen).filter(({ entry }) => entry.fiscalYear <= until);
  });
  const own = archive.disclosures
    .filter(({ id, disclosure }) => id === of.id && disclosure.phase === phase)
    .toReversed()
    .flatMap((entry) => {
      const scope = findMainScope(entry);
      return scope === undefined ? [] : [{ entry, scope, of }];
    });
  // A unit alone and its department tell of different money.
  const newest = own.at(-1)?.scope;
  return [...before, ...own.filter(({ scope }) => scope === newest)];
}

const describeSuccession = (before: BureauEntry, after: BureauEntry): YearSuccession => ({
  before,
  after,
  how: after.bureau.predecessors.find(({ id }) => id === before.id)?.how,
});
