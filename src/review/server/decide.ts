import type { Language } from "../../text/ui.ts";
import { findCell } from "../cell.ts";
import { type Decision, DecisionRefused } from "../decision.ts";
import { type CellPlace, findReviewTable, type Review } from "../disclosure.ts";
import { nameCell } from "../page/renderCell.ts";
import { nameTable } from "../page/renderTable.ts";
import { say, WORDS, type Words } from "../page/words.ts";
import { isSame, queueCells } from "../queue.ts";
import { cellsOf, type Session } from "../session.ts";

/** What came of a decision, in a sentence, and where to look next: at a cell, or at a table, whose `row` and `field` are empty. */
export interface Outcome {
  readonly said: string;
  readonly isRefused: boolean;
  readonly next: CellPlace | undefined;
}

/** Takes a decision, or the last one back, and says so. */
export function decide(
  session: Session,
  language: Language,
  request: Decision | { readonly kind: "undo" },
  today: string,
): Outcome {
  const words = WORDS[language];
  try {
    if (request.kind === "undo") {
      const next = placeOf(session.undo());
      return { said: words.said.undo, isRefused: false, next };
    }
    const before = queueCells(session.review);
    session.decide(request, today);
    const next = findNext(session.review, before, request);
    const done = writeDone(words, session.review, request);
    const said = say(words.said.then, { done, next: writeNext(words, session.review, next) });
    return { said, isRefused: false, next };
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error;
    return { said: say(words.refused[error.reason], error.values), isRefused: true, next: undefined };
  }
}

/** The cell, or the table, that a decision is about; undefined where it is about all of them. */
function placeOf(decision: Decision): CellPlace | undefined {
  if (decision.kind !== "accept-table") return cellsOf(decision)[0];
  return { scope: decision.scope, file: decision.file, row: "", field: "" };
}

/** What took the place of the decided cells in the queue; cells that were not in it stay; then the tables that are not finished. */
function findNext(review: Review, before: readonly CellPlace[], decision: Decision): CellPlace | undefined {
  const now = queueCells(review);
  const decided = cellsOf(decision);
  const at = before.findIndex((cell) => decided.some((one) => isSame(cell, one)));
  if (at < 0 && decided[0]) return decided[0];
  return now[Math.max(at, 0)] ?? now[0] ?? firstTable(review);
}

/** The first table that is not finished; the first of all where none is left. */
export function firstTable({ tables }: Review): CellPlace | undefined {
  const table = tables.find(({ isReviewed }) => !isReviewed) ?? tables[0];
  return table && { scope: table.scope.id, file: table.file, row: "", field: "" };
}

function writeDone(words: Words, review: Review, decision: Decision): string {
  if (decision.kind === "accept") return say(words.said.accept, { count: decision.cells.length });
  if (decision.kind !== "accept-table") return words.said[decision.kind];
  const table = findReviewTable(review, decision);
  return say(words.said["accept-table"], { title: table ? nameTable(words, table) : decision.file });
}

/** Says where to look next. */
export function writeNext(words: Words, review: Review, next: CellPlace | undefined): string {
  const table = next && findReviewTable(review, next);
  if (!table || review.tables.every(({ isReviewed }) => isReviewed)) return words.said["nothing-next"];
  const title = nameTable(words, table);
  return next.row === ""
    ? say(words.said["next-table"], { title })
    : say(words.said.next, { title, cell: nameCell(findCell(review, next)) });
}
