import { exact } from "../money.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { type FindSuspect, holdsWith, listCells, type Open, type Proofs } from "./openRelations.ts";

/**
 * Finds amounts that stand in a neighbouring column of their row: each open relation of the cell's column has a counterpart in the other
 * column, which is off by as much the other way. Relations within the row hold either way.
 */
export function makeMover(open: Open, proofs: Proofs, broken: readonly Evaluated[]): FindSuspect {
  const counterparts = Map.groupBy(broken, ({ id, result }) => `${splitId(id).stem} ${result.difference}`);
  const isSound = new Map<string, boolean>();
  const mayBeEmpty = (cell: Cell): boolean => {
    const { row } = splitKey(cell.key);
    const beyondRow = (proofs.get(cell.key) ?? []).filter((relation) => rowsOf(relation).size > 1 || !rowsOf(relation).has(row));
    const sound = isSound.get(cell.key) ?? holdsWith(cell, "0", beyondRow);
    isSound.set(cell.key, sound);
    return sound;
  };
  /** Broken relations that say the same of other columns and are off by as much the other way, by their columns. */
  const findCounterparts = ({ id, result }: Evaluated, field: string): ReadonlyMap<string, Evaluated> => {
    const { stem, column } = splitId(id);
    const others = column === field ? (counterparts.get(`${stem} ${exact.subtract("0", result.difference)}`) ?? []) : [];
    return new Map(others.filter((other) => open.has(other) && other.id !== id).map((other) => [splitId(other.id).column, other]));
  };
  return (cell) => {
    const { field } = splitKey(cell.key);
    const own = open.of(cell);
    const [first] = own;
    const near = first && findCounterparts(first, field);
    if (!near || near.size === 0) return undefined;
    const columns = [...own].map((relation) => findCounterparts(relation, field));
    const from = near.keys().find((column) => columns.every((found) => found.has(column)));
    if (from === undefined || !mayBeEmpty(cell)) return undefined;
    return { cell, relations: [...own, ...columns.flatMap((found) => found.get(from) ?? [])], mended: "0", movedFrom: from };
  };
}

const keptRows = new WeakMap<Evaluated, ReadonlySet<string>>();

/** The rows in which the cells of a relation stand. */
function rowsOf(relation: Evaluated): ReadonlySet<string> {
  const rows = keptRows.get(relation) ?? new Set(listCells([relation]).map(({ key }) => splitKey(key).row));
  keptRows.set(relation, rows);
  return rows;
}

/** An id of a relation up to its last full stop, and the column behind it. */
function splitId(id: string): { stem: string; column: string } {
  const end = id.lastIndexOf(".") + 1;
  return { stem: id.slice(0, end), column: id.slice(end) };
}

/** The row of a cell's key, with table and scope, and its column. */
function splitKey(key: string): { row: string; field: string } {
  const end = key.lastIndexOf("/");
  return { row: key.slice(0, end), field: key.slice(end + 1) };
}
