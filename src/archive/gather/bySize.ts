import { compareAmounts } from "../../money.ts";
import type { SiteIndex } from "../figures/siteIndex.ts";
import type { DisclosureEntry } from "../site.ts";
import { type BureauRow, makeDescriber } from "./gathering.ts";

/** The disclosures of one year and phase. */
export interface YearView {
  /** Names year and phase: 2025, 2024-final. */
  readonly folder: string;
  readonly first: DisclosureEntry;
  /** The largest first, those without a total last. */
  readonly rows: readonly BureauRow[];
}

/** Concepts that say how large a disclosure is, the first that it prints. */
const SIZE = ["total-expenditure", "total-revenue"];

/** Each year and phase with its disclosures by the exact yuan of their totals, whatever unit each is printed in; those of one size as they came. */
export function listYears(
  years: ReadonlyMap<string, readonly DisclosureEntry[]>,
  { departments, found }: Pick<SiteIndex, "departments" | "found">,
): YearView[] {
  const describe = makeDescriber(departments, found);
  return [...years].flatMap(([folder, entries]) => {
    const [first] = entries;
    const rows = entries.map((entry) => ({ bureau: entry, entry, ...describe(entry) }));
    return first ? [{ folder, first, rows: rows.toSorted(byTotal) }] : [];
  });
}

function byTotal(a: BureauRow, b: BureauRow): number {
  const [left, right] = [findTotal(a), findTotal(b)];
  if (left === "" || right === "") return Number(left === "") - Number(right === "");
  return compareAmounts(right, left);
}

/** The whole of a disclosure in yuan; empty where it prints none. */
function findTotal({ compared }: BureauRow): string {
  const printed = SIZE.flatMap(
    (id) => compared?.figures.find((figure) => figure.conceptId === id)?.yuan || [],
  );
  return printed[0] ?? "";
}
