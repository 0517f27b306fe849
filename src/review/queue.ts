import { countMinutes, type Remaining } from "../import/report/pace.ts";
import type { Way } from "../schema/vocabulary.ts";
import type { ReadCell, Review, ReviewTable } from "./disclosure.ts";

/** Ways of cells that nobody has looked at, in the order in which they are: what is known least comes first. */
const ORDER = ["open", "certain", "proved"] as const satisfies readonly Way[];

const isLeft = ({ way }: ReadCell): boolean => (ORDER as readonly Way[]).includes(way);

/** The cells of a table that nobody has looked at; none of a table that was compared as a whole. */
export const listLeft = ({ isReviewed, cells }: ReviewTable): ReadCell[] =>
  isReviewed ? [] : cells.filter(isLeft);

/** What is to be looked at in turn: open cells of all tables, then certain ones, then the proved ones table by table. */
export function queueCells({ tables }: Review): ReadCell[] {
  const left = tables.flatMap(listLeft);
  return ORDER.flatMap((way) => left.filter((cell) => cell.way === way));
}

export const isSame = (one: CellKey, other: CellKey): boolean =>
  one.scope === other.scope && one.file === other.file && one.row === other.row && one.field === other.field;

type CellKey = Pick<ReadCell, "scope" | "file" | "row" | "field">;

/** How many cells are left, how many tables, and some minutes that they take. */
export interface Progress extends Remaining {
  readonly tables: number;
  readonly minutes: number;
}

export function measureProgress(review: Review): Progress {
  const left = review.tables.flatMap(listLeft);
  const count = (way: Way): number => left.filter((cell) => cell.way === way).length;
  const remaining = { open: count("open"), certain: count("certain"), proved: count("proved") };
  const tables = review.tables.filter(({ isReviewed }) => !isReviewed).length;
  return { ...remaining, tables, minutes: tables === 0 ? 0 : countMinutes(remaining) };
}

/** The cell that is so many steps on in the queue, around its ends; from elsewhere the first, or the last. */
export function stepInQueue(review: Review, from: CellKey, step: 1 | -1): ReadCell | undefined {
  const queue = queueCells(review);
  const at = queue.findIndex((cell) => isSame(cell, from));
  return queue.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % queue.length);
}
