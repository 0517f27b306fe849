import { budgetRank, fundOf, isSum, unitIn } from "../find/sheetWords.ts";
import { wholeText } from "../shape/cells.ts";
import type { Cell } from "../source/source.ts";
import { amountOf, isAmountCell, valueBeside } from "./cells.ts";
import type { Run, RunCell, RunRow } from "./run.ts";
import type { Labelled } from "./sheet.ts";
import { cellIn } from "./spread.ts";

/** The money of a sheet: the budget and its parts by their ids, and the unit that a label names. */
export interface Funds {
  amounts: Map<string, Labelled>;
  unit: string;
}

/** A label of money with the amount that belongs to it; none where none is printed. */
interface Fund {
  id: string;
  rank: number;
  row: number;
  label: RunCell;
  amount: Labelled | undefined;
  /** The cell of the amount. */
  from: Cell | undefined;
}

/**
 * Reads the money from the head of a sheet. Labels stand beside their amounts, or above them. Of several budgets the one of the year is taken,
 * and with it the parts that stand below its label, or beside it where amounts stand below.
 */
export function readFunds(head: Run, used: Set<Cell>): Funds {
  const beside = head.flatMap((row, n) => fundsBeside(row, n));
  const funds = beside.some(({ id, amount }) => id === "budget" && amount) ? beside : fundsAbove(head);
  const budget = funds
    .filter(({ id, amount }) => id === "budget" && amount)
    .sort((a, b) => a.rank - b.rank)[0];
  const amounts = new Map<string, Labelled>();
  if (!budget) return { amounts, unit: "" };
  const inColumn = ({ label }: Fund): boolean => label.from < budget.label.to && label.to > budget.label.from;
  const parts = funds.filter(
    (fund) => fund.id !== "budget" && (funds === beside ? fund.row > budget.row && inColumn(fund) : true),
  );
  for (const fund of [budget, ...parts]) {
    used.add(fund.label.cell);
    if (!fund.amount || !fund.from || amounts.has(fund.id)) continue;
    used.add(fund.from);
    amounts.set(fund.id, fund.amount);
  }
  return { amounts, unit: unitOf(head.slice(0, budget.row + 1), budget.label, used) };
}

/** What stands beside a label and is another label, not an amount. */
const WORDS = /\p{Script=Han}{2}|^[^\d]*\p{Script=Han}[^\d]*$/u;

/** What a label is: the budget, or a part of it. */
function fundId(text: string): { id: string; rank: number } | null {
  const rank = budgetRank(text);
  if (rank !== null) return { id: "budget", rank };
  const id = fundOf(text);
  return id === null ? null : { id, rank: 0 };
}

function fundsBeside(row: RunRow, n: number): Fund[] {
  return row.cells.flatMap((label): Fund[] => {
    const named = label.begins ? fundId(label.cell.text) : null;
    if (!named) return [];
    const value = valueBeside(row, label);
    const printed = value && !WORDS.test(wholeText(value.cell.text)) ? value : undefined;
    return [{ ...named, row: n, label, ...amountIn(row, label, printed) }];
  });
}

/** Labels in a row of headings: their amounts stand below, in the row of the sum, or in the only one. */
function fundsAbove(head: Run): Fund[] {
  const n = head.findIndex(
    ({ cells }) => cells.filter(({ cell, begins }) => begins && fundId(cell.text) !== null).length > 1,
  );
  const row = head[n];
  if (!row) return [];
  const labels = row.cells.flatMap((label) => {
    const named = label.begins ? fundId(label.cell.text) : null;
    return named ? [{ label, named }] : [];
  });
  const below = head
    .slice(n + 1)
    .filter((each) => labels.some(({ label }) => amountBelow(each, label, head, n)));
  const sums = below.filter(({ cells }) =>
    cells.some(
      ({ cell, begins }) =>
        begins &&
        isSum(cell.text) &&
        !labels.some(({ label }) => cellIn({ ...row, cells }, label)?.cell === cell),
    ),
  );
  const [sum] = sums.length === 1 ? sums : below.length === 1 ? below : [];
  if (!sum) return [];
  return labels.map(({ label, named }) => ({
    ...named,
    row: n,
    label,
    ...amountIn(sum, label, amountBelow(sum, label, head, n)),
  }));
}

/** The amount of a row that stands below a label: of a label over several columns, in that of their sum. */
function amountBelow(row: RunRow, label: RunCell, head: Run, above: number): RunCell | undefined {
  const next = head[above + 1];
  const sum =
    label.to - label.from > 1
      ? next?.cells.find((cell) => cell.from >= label.from && cell.to <= label.to && isSum(cell.cell.text))
      : undefined;
  const found = cellIn(row, sum ?? label);
  return found?.begins && isAmountCell(found) ? found : undefined;
}

function amountIn(row: RunRow, label: RunCell, value: RunCell | undefined): Pick<Fund, "amount" | "from"> {
  return {
    amount: value ? { label: wholeText(label.cell.text), cell: amountOf(value, row) } : undefined,
    from: value?.cell,
  };
}

/** The unit that the label names, or one left of it, or a heading above it. */
function unitOf(rows: Run, label: RunCell, used: Set<Cell>): string {
  const left =
    rows
      .at(-1)
      ?.cells.filter(({ from }) => from < label.from)
      .reverse() ?? [];
  const above = rows.flatMap((row) => cellIn(row, label) ?? []).reverse();
  for (const { cell } of [label, ...left, ...above]) {
    const unit = unitIn(cell.text);
    if (!unit) continue;
    used.add(cell);
    return unit;
  }
  return "";
}
