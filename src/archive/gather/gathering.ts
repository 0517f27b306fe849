import { levelOf } from "../../read/regionCodes.ts";
import { LEVELS, type Level } from "../../schema/vocabulary.ts";
import type { Compared } from "../figures/comparison.ts";
import type { SiteIndex } from "../figures/siteIndex.ts";
import type { BureauEntry, DisclosureEntry } from "../site.ts";
import { type Found, sumFound } from "./found.ts";

/** A bureau with the disclosure that stands for it beside others: its newest budget, else the newest that is held. */
export interface BureauRow {
  readonly bureau: BureauEntry;
  /** Undefined of a bureau of which nothing is held. */
  readonly entry: DisclosureEntry | undefined;
  /** Undefined where only units publish. */
  readonly compared: Compared | undefined;
  /** What does not add up in it, its units among it. */
  readonly found: Sum;
}

type Sum = ReturnType<typeof sumFound>;

/** Some bureaus, such as those of one place or of one function, and what is held of them. */
export interface Gathering {
  readonly rows: readonly BureauRow[];
  /** Disclosures by the folder that names year and phase, such as 2025 and 2024-final; newest first. */
  readonly years: ReadonlyMap<string, readonly DisclosureEntry[]>;
  /** Bureaus by level of government, from the widest down. */
  readonly levels: ReadonlyMap<Level, number>;
  readonly found: Sum;
}

/** Gathers bureaus, each with its disclosures as `disclosures` has them, newest first. */
export function gather(
  bureaus: readonly BureauEntry[],
  disclosures: readonly DisclosureEntry[],
  { departments, found }: Pick<SiteIndex, "departments" | "found">,
): Gathering {
  const ids = new Set(bureaus.map(({ id }) => id));
  const own = disclosures.filter(({ id }) => ids.has(id));
  const byBureau = Map.groupBy(own, ({ id }) => id);
  const describe = makeDescriber(departments, found);
  const levels = Map.groupBy(bureaus, ({ bureau }) => levelOf(bureau.region.code));
  return {
    rows: bureaus.map((bureau) => {
      const entry = pickEntry(byBureau.get(bureau.id) ?? []);
      return { bureau, entry, ...describe(entry) };
    }),
    years: groupByYear(own),
    levels: new Map(
      LEVELS.flatMap((level) => (levels.has(level) ? [[level, levels.get(level)?.length ?? 0]] : [])),
    ),
    found: sumFound(found.filter(({ entry }) => ids.has(entry.id))),
  };
}

/** Says of a disclosure what stands beside others. */
export function makeDescriber(
  departments: readonly Compared[],
  found: readonly Found[],
): (entry: DisclosureEntry | undefined) => Pick<BureauRow, "compared" | "found"> {
  const compared = new Map(departments.map((each) => [each.entry, each]));
  const byEntry = Map.groupBy(found, ({ entry }) => entry);
  return (entry) => ({
    compared: entry && compared.get(entry),
    found: sumFound((entry && byEntry.get(entry)) ?? []),
  });
}

/** The newest budget, else what else is held. */
export function pickEntry(all: readonly DisclosureEntry[]): DisclosureEntry | undefined {
  return all.find(({ disclosure }) => disclosure.phase === "budget") ?? all[0];
}

/** Disclosures by year and phase, as their folders name them; newest first, of one year the budget first. */
export function groupByYear(disclosures: readonly DisclosureEntry[]): Map<string, DisclosureEntry[]> {
  const groups = Map.groupBy(disclosures, ({ folder }) => folder);
  return new Map(
    [...groups].sort(
      ([a, [first]], [b, [second]]) =>
        (second?.fiscalYear ?? "").localeCompare(first?.fiscalYear ?? "") || a.localeCompare(b),
    ),
  );
}
