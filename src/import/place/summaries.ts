import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import { isNumbered, isShare } from "./levels.ts";
import type { PlacedColumn, PlacedRow } from "./placed.ts";
import { withParents } from "./rows.ts";

/** The rows of a summary with what each is part of, and whether arithmetic told it: its sums prove nothing then. */
export interface SettledSummary {
  rows: PlacedRow[];
  found: boolean;
}

/**
 * Settles a summary whose sums do not hold as numbers and indents say: names without a number that add up to the one
 * before them (一、本年收入, then 一般公共预算拨款) are its parts. The rows stay as they are where the sums do not hold
 * then either.
 */
export function settleSummary(rows: PlacedRow[], columns: PlacedColumn[]): SettledSummary {
  const figures = columns.filter(
    ({ role, figureOf }) => (role === "part" || role === "total" || role === "subtotal") && !figureOf,
  );
  if (figures.length === 0 || sumsHold(rows, figures)) return { rows, found: false };
  const runs = listRuns(rows);
  const parts = runs.filter(({ head, own }) => isSomething(head, figures) && isSumOf(head, own, figures));
  if (parts.length === 0) return { rows, found: false };
  // Where nothing is printed the names below are what they are elsewhere in the block.
  const blank = runs.filter(({ head, own }) => [head, ...own].every((row) => !isSomething(row, figures)));
  const lower = new Set([...parts, ...blank].flatMap(({ own }) => own));
  const nested = withParents(
    rows.map((row) => ({ ...row, parent: undefined, level: row.level + (lower.has(row) ? 1 : 0) })),
    true,
  );
  return sumsHold(nested, figures) ? { rows: nested, found: true } : { rows, found: false };
}

/**
 * Each row of the first level that rows without a number follow, and these, down to the next numbered row or sum: a row with
 * a number, or the first one after a sum (年初结转和结余, then what it is made of).
 */
function listRuns(rows: PlacedRow[]): { head: PlacedRow; own: PlacedRow[] }[] {
  const runs: { head: PlacedRow; own: PlacedRow[] }[] = [];
  let run: { head: PlacedRow; own: PlacedRow[] } | null = null;
  for (const row of rows) {
    const label = row.cells.get("label")?.value ?? "";
    if (row.kind === "total" || row.kind === "subtotal") run = null;
    else if (row.level === 0 && (run === null || isNumbered(label))) {
      run = { head: row, own: [] };
      runs.push(run);
    } else run?.own.push(row);
  }
  return runs.filter(({ own }) => own.length > 0 && !own.some((row) => row.level === 0 && isShareOf(row)));
}

const isShareOf = (row: PlacedRow): boolean => isShare(row.cells.get("label")?.value ?? "");

const amountOf = (row: PlacedRow, { id }: PlacedColumn): string => {
  const value = row.cells.get(id)?.value ?? "";
  return isAmount(value) ? value : "0";
};

const isSomething = (row: PlacedRow, figures: PlacedColumn[]): boolean =>
  figures.some((figure) => compareAmounts(amountOf(row, figure), "0") !== 0);

const isSumOf = (sum: PlacedRow, parts: PlacedRow[], figures: PlacedColumn[]): boolean => {
  const first = parts.filter(({ level }) => level === 0);
  return figures.every(
    (figure) =>
      compareAmounts(amountOf(sum, figure), sumAmounts(first.map((row) => amountOf(row, figure)))) === 0,
  );
};

/** Whether every row with parts is their sum in each column in which it prints an amount. */
function sumsHold(rows: PlacedRow[], figures: PlacedColumn[]): boolean {
  return rows.every((row, n) => {
    const parts = rows.filter(({ parent, kind }) => parent === n && kind !== "of-which");
    return (
      parts.length === 0 ||
      figures.every((figure) => {
        if (!isAmount(row.cells.get(figure.id)?.value ?? "")) return true;
        return (
          compareAmounts(amountOf(row, figure), sumAmounts(parts.map((part) => amountOf(part, figure)))) === 0
        );
      })
    );
  });
}
