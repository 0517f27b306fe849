import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation, indexByCell } from "./relation.ts";

/** A cell that would mend broken relations if it held another amount. */
export interface Suspect {
  readonly cell: Cell;
  /** The broken relations that it would mend, all of them. */
  readonly relations: readonly Evaluated[];
  /** The amount with which all of them hold; undefined where no amount of this cell alone mends them. */
  readonly mended: string | undefined;
  /** The column of the same row that its amount belongs to, where it was moved there. */
  readonly movedFrom?: string | undefined;
  /** Other cells that are as likely. */
  readonly others?: readonly Suspect[];
}

/** Relations by the cells that stand in them. */
export type Proofs = ReadonlyMap<string, readonly Evaluated[]>;

/** A way to find what is wrong with a cell, in the relations that are still open. */
export type FindSuspect = (cell: Cell) => Suspect | undefined;

/** Broken relations that no suspect explains yet. */
export interface Open {
  has(relation: Evaluated): boolean;
  /** Those that a cell stands in. */
  of(cell: Cell): ReadonlySet<Evaluated>;
  close(relations: readonly Evaluated[]): void;
}

export function makeOpen(broken: readonly Evaluated[]): Open {
  const left = new Set(broken);
  const byCell = new Map([...indexByCell(broken)].map(([key, relations]) => [key, new Set(relations)]));
  return {
    has: (relation) => left.has(relation),
    of: (cell) => byCell.get(cell.key) ?? new Set(),
    close: (relations) => {
      for (const relation of relations) {
        left.delete(relation);
        for (const { cell } of [...relation.left, ...relation.right]) byCell.get(cell.key)?.delete(relation);
      }
    },
  };
}

/** The cells of the disclosure in hand: those of others are proved in their own. */
export function listCells(relations: readonly Evaluated[]): Cell[] {
  const cells = relations.flatMap((relation) =>
    [...relation.left, ...relation.right].map(({ cell }) => cell),
  );
  return [
    ...new Map(
      cells.filter((cell) => cell.address.folder === undefined).map((cell) => [cell.key, cell]),
    ).values(),
  ];
}

/** True where all these relations hold with another amount in the cell. */
export function holdsWith(cell: Cell, amount: string, relations: readonly Evaluated[]): boolean {
  return relations.every(
    (relation) => evaluateRelation(relation, { key: cell.key, amount }).status !== "mismatch",
  );
}
