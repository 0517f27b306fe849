import type { Bureau } from "../../schema/bureau.ts";
import { PHASES, type Phase, type Succession } from "../../schema/vocabulary.ts";
import type { Archive } from "../archive.ts";
import { findMainScope } from "../scope/tables.ts";
import type { BureauEntry, DisclosureEntry } from "../site.ts";

/** One year of a bureau, beside its other years. */
export interface YearColumn {
  readonly entry: DisclosureEntry;
  /** The department, or the one unit that publishes alone. */
  readonly scope: string;
  /** How the bureau came from others between the column before and this one. */
  readonly successions: readonly YearSuccession[];
  /** Whether the column before is of a bureau from which this one did not come. */
  readonly isApart: boolean;
}

/** A bureau came from others. */
export interface YearSuccession {
  readonly how: Succession;
  /** The first fiscal year after it. */
  readonly since: string;
  /** The names of those others. */
  readonly before: readonly string[];
}

/** Whether a column and the one before it tell of one bureau, be it under another name: only then are they compared. */
export const isComparable = ({ successions, isApart }: YearColumn): boolean =>
  !isApart && successions.every(({ how }) => how === "renamed");

/** What the years page of a bureau needs of an archive: nothing that has to be read. */
type Years = Pick<Archive, "bureaus" | "disclosures">;

/** Whether a bureau has years to put beside each other. */
export const hasYears = (archive: Years, bureau: BureauEntry): boolean =>
  PHASES.some((phase) => listYears(archive, bureau, phase).length > 1);

/**
 * A bureau's disclosures of one phase, the oldest first, behind those under its earlier names. Before them stand the years of the bureaus
 * that became parts of it, or of which it was a part, each by itself: what they published is never added up. `seen` holds the bureaus that
 * were taken: data that name two bureaus as each other's predecessors have an end, too.
 */
export function listYears(
  archive: Years,
  bureau: BureauEntry,
  phase: Phase,
  seen = new Set<string>(),
): YearColumn[] {
  const names = listNames(archive, bureau, seen);
  const others = names.flatMap(({ of }) =>
    of.bureau.predecessors
      .filter(({ how }) => how !== "renamed")
      .flatMap(({ id, until }) => {
        const other = findUnseen(archive, id, seen);
        return other ? listYears(archive, other, phase, seen).filter(isUpTo(until)) : [];
      }),
  );
  const predecessors = names.flatMap(({ of }) => of.bureau.predecessors);
  const series = names
    .flatMap(({ of, until }) => listOwn(archive, of, phase).filter(isUpTo(until)))
    .map((own, index, all) => {
      const before = all[index - 1];
      const hasColumnBefore = before !== undefined || others.length > 0;
      return { ...own, successions: hasColumnBefore ? listSuccessions(predecessors, own, before) : [] };
    });
  return [...others, ...series].map((column, index, all): YearColumn => {
    const before = all[index - 1];
    const isOther = before !== undefined && before.entry.id !== column.entry.id;
    return { ...column, isApart: isOther && column.successions.length === 0 };
  });
}

type Own = Pick<YearColumn, "entry" | "scope">;
type Predecessor = Bureau["predecessors"][number];

/** A bureau under one of its names, and the last year in which it published under it; undefined where it still does. */
interface Name {
  readonly of: BureauEntry;
  readonly until: string | undefined;
}

/** A bureau under all its names of which we hold something, the oldest first. */
function listNames(archive: Years, of: BureauEntry, seen: Set<string>, until?: string): Name[] {
  seen.add(of.id);
  const earlier = of.bureau.predecessors.flatMap((predecessor) => {
    const other = predecessor.how === "renamed" ? findUnseen(archive, predecessor.id, seen) : undefined;
    return other ? listNames(archive, other, seen, predecessor.until) : [];
  });
  return [...earlier, { of, until }];
}

const findUnseen = (archive: Years, id: string | undefined, seen: Set<string>): BureauEntry | undefined =>
  archive.bureaus.find((bureau) => bureau.id === id && !seen.has(bureau.id));

const isUpTo =
  (until: string | undefined) =>
  ({ entry }: Own): boolean =>
    until === undefined || entry.fiscalYear <= until;

function listOwn(archive: Years, of: BureauEntry, phase: Phase): Own[] {
  const own = archive.disclosures
    .filter(({ id, disclosure }) => id === of.id && disclosure.phase === phase)
    .toReversed()
    .flatMap((entry) => {
      const scope = findMainScope(entry);
      return scope === undefined ? [] : [{ entry, scope }];
    });
  // A unit alone and its department tell of different money.
  const newest = own.at(-1)?.scope;
  return own.filter(({ scope }) => scope === newest);
}

/** What lies between a year and the one before it, if any, those of one year and kind together. */
function listSuccessions(
  predecessors: readonly Predecessor[],
  { entry: { fiscalYear } }: Own,
  before: Own | undefined,
): YearSuccession[] {
  const between = predecessors.filter(
    ({ until }) => until < fiscalYear && until >= (before?.entry.fiscalYear ?? ""),
  );
  const alike = Map.groupBy(between, ({ how, until }) => `${until} ${how}`);
  return [...alike.values()].flatMap((each) => {
    const [first] = each;
    if (!first) return [];
    const { how, until } = first;
    return [{ how, since: String(Number(until) + 1), before: each.map(({ name }) => name) }];
  });
}
