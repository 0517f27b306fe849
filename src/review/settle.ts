import { type FoundCell, findCell, readTyped } from "./cell.ts";
import { type Decision, DecisionRefused } from "./decision.ts";
import { type CellPlace, findReviewTable, type Review } from "./disclosure.ts";
import { FACTS_NAME } from "./facts.ts";
import type { FileChanges, ReadFile } from "./fileDraft.ts";
import { isCompared } from "./lastStep.ts";
import { listLeft } from "./queue.ts";
import { markReviewed, removeMark } from "./reviewedMark.ts";
import { type Settled, writeSettled } from "./writeSettled.ts";

/** How a data file says that nobody can make out what is printed in a cell. */
const ILLEGIBLE = "?";

/** What the files are to hold after a decision that was taken on the day `today`. Throws `DecisionRefused`. */
export function settle(review: Review, decision: Decision, today: string, read: ReadFile): FileChanges {
  const write = (settled: readonly Settled[]): FileChanges => writeSettled(review, settled, today, read);
  switch (decision.kind) {
    case "accept":
      return write(decision.cells.map((cell) => acceptCell(review, cell)));
    case "correct":
      return write([correctCell(review, decision)]);
    case "illegible": {
      const { value, table } = findCell(review, decision.cell);
      // What nobody can make out states no figure.
      if (table.file === FACTS_NAME) throw new DecisionRefused("not-an-amount", { typed: ILLEGIBLE });
      const note = decision.note.trim();
      return write([
        { ...decision.cell, way: value === ILLEGIBLE ? "accepted" : "corrected", value: ILLEGIBLE, note },
      ]);
    }
    case "accept-table": {
      const table = findReviewTable(review, decision);
      if (!table) throw new DecisionRefused("no-cell", { cell: decision.file });
      if (table.isReviewed) throw new DecisionRefused("nothing-left");
      const left = listLeft(table);
      if (left.some(({ way }) => way === "open")) throw new DecisionRefused("open-left");
      return new Map([
        ...write(left.map((cell) => acceptCell(review, cell))),
        markReviewed(review, table, read),
      ]);
    }
    case "finish":
      if (!isCompared(review)) throw new DecisionRefused("tables-left");
      return new Map([removeMark(review, read)]);
  }
}

function acceptCell(review: Review, cell: CellPlace): Settled {
  const found = findCell(review, cell);
  if (found.value === ILLEGIBLE && !isAccountedFor(found)) throw new DecisionRefused("lost");
  return { ...cell, way: "accepted" };
}

/** Whether `restored.csv` tells of a cell: a person has said before that nobody can make it out. */
const isAccountedFor = ({ table, row, column }: FoundCell): boolean =>
  table.view.restorations.some(({ row_id, field }) => row_id === row.id && field === column.id);

type Correction = Extract<Decision, { kind: "correct" }>;

function correctCell(review: Review, { cell, value: typed, printedAt }: Correction): Settled {
  const found = findCell(review, cell);
  const { value } = readTyped(review, found, typed);
  if (value === undefined) throw new DecisionRefused("not-an-amount", { typed });
  if (value === ILLEGIBLE) throw new DecisionRefused("lost");
  if (value === found.value) return { ...cell, way: "accepted" };
  // A place names its document only where that is not the table's.
  const isOwn = printedAt?.source === found.table.view.source;
  return {
    ...cell,
    way: "corrected",
    value,
    printedAt: printedAt && { ...printedAt, source: isOwn ? "" : printedAt.source },
  };
}
