import { storedAmount } from "../place/amounts.ts";
import type { PlacedCell } from "../place/placed.ts";
import { wholeText } from "../shape/cells.ts";
import type { RunCell, RunRow } from "./run.ts";

/** Words of a cell as they are kept: without the breaks that only its width made. */
export function wordsOf({ cell }: RunCell, { page }: RunRow): PlacedCell {
  return placed(wholeText(cell.text), cell, page);
}

/** An amount as it is kept; one that cannot be read stays open. */
export function amountOf({ cell }: RunCell, { page }: RunRow): PlacedCell {
  const stored = storedAmount(wholeText(cell.text));
  return {
    ...placed(stored ?? "", cell, page),
    ...(stored === null ? { open: "not-an-amount" as const } : {}),
  };
}

function placed(value: string, cell: RunCell["cell"], page: number): PlacedCell {
  return { value, printed: cell.text, page: cell.page ?? page, ...(cell.box ? { box: cell.box } : {}) };
}

/** Whether a cell prints an amount, or a mark in its place. */
export const isAmountCell = ({ cell }: RunCell): boolean => storedAmount(wholeText(cell.text)) !== null;

/** The cell right beside a label in its row, unless nothing is printed there. */
export function valueBeside(row: RunRow, label: RunCell): RunCell | undefined {
  return row.cells.find((cell) => cell.from === label.to);
}
