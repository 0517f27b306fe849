import { printCellAddress, printRelationAddress } from "../address.ts";
import { exact } from "../money.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { type FindSuspect, holdsWith, listCells, type Open, type Proofs } from "./openRelations.ts";

/**
 * Finds amounts that stand in a neighbouring column of their row: each open relation of the cell's column has a counterpart in the other
 * column, which is off by as much the other way. Relations within the row hold either way.
 */
export function makeMover(open: Open, proofs: Proofs, broken: readonly Evaluated[]): FindSuspect {
  const counterparts = Map.groupBy(
    broken,
    (relation) => `${printStem(relation)} ${relation.result.difference}`,
  );
  const isSound = new Map<string, boolean>();
  const mayBeEmpty = (cell: Cell): boolean => {
    const known = isSound.get(cell.key);
    if (known !== undefined) return known;
    const row = printRow(cell);
    const beyondRow = (proofs.get(cell.key) ?? []).filter(
      (relation) => rowsOf(relation).size > 1 || !rowsOf(relation).has(row),
    );
    const sound = holdsWith(cell, "0", beyondRow);
    isSound.set(cell.key, sound);
    return sound;
  };
  /** Broken relations that say the same of other columns and are off by as much the other way, by their columns. */
  const findCounterparts = (relation: Evaluated, field: string): ReadonlyMap<string, Evaluated> => {
    const { address, result } = relation;
    const others =
      address.measure === field
        ? counterparts.get(`${printStem(relation)} ${exact.subtract("0", result.difference)}`)
        : [];
    return new Map(
      (others ?? []).flatMap((other) =>
        open.has(other) && other.address.measure ? [[other.address.measure, other]] : [],
      ),
    );
  };
  return (cell) => {
    const { field } = cell.address;
    const own = open.of(cell);
    const [first] = own;
    const near = first && findCounterparts(first, field);
    if (!near || near.size === 0) return undefined;
    const columns = [...own].map((relation) => findCounterparts(relation, field));
    const from = near.keys().find((column) => columns.every((found) => found.has(column)));
    if (from === undefined || !mayBeEmpty(cell)) return undefined;
    return {
      cell,
      relations: [...own, ...columns.flatMap((found) => found.get(from) ?? [])],
      mended: "0",
      movedFrom: from,
    };
  };
}

const keptRows = new WeakMap<Evaluated, ReadonlySet<string>>();

/** The rows in which the cells of a relation stand. */
function rowsOf(relation: Evaluated): ReadonlySet<string> {
  const rows = keptRows.get(relation) ?? new Set(listCells([relation]).map(printRow));
  keptRows.set(relation, rows);
  return rows;
}

/** The part of the address that relations share which say the same of several columns. */
const printStem = ({ address }: Evaluated): string =>
  printRelationAddress({ ...address, measure: undefined });

const printRow = ({ address }: Cell): string => printCellAddress({ ...address, field: "" });
