import { isListTable } from "../../schema/lists.ts";
import type { Draft } from "../draft.ts";
import { FIGURES, type PlacedCell, type Way, type WhyOpen } from "../place/placed.ts";
import type { Proof } from "../prove.ts";
import { agreeingSheets } from "../sheets/agree.ts";
import { listWritten } from "./files.ts";

/** A figure of the disclosure, and how far it is known. */
export interface KnownCell {
  scope: string;
  tableId: string;
  rowId: string;
  field: string;
  cell: PlacedCell;
  way: Way;
  /** Of an open one, why it is: its place says it; or no arithmetic proves it, and its page is a picture, or its file keeps no columns. */
  why?: WhyOpen | "recognized" | "no-columns";
}

/** Every figure of a draft with its row id and how far it is known: a budget that another table prints, too, is proved by it. */
export function listCells(draft: Draft, proof: Proof): KnownCell[] {
  const agreeing = agreeingSheets(draft.sheets.sheets, [...draft.placed.keys()]);
  const budgets = new Set([...agreeing].flatMap(({ funds }) => funds.get("budget")?.cell ?? []));
  return listWritten(draft).flatMap(({ scope, table: { format, rows }, file: usual }) => {
    const ids = proof.rowIds.get(`${scope}/${format.id}`);
    return rows.flatMap(({ placed, block, file = usual }, n) => {
      const rowId = ids?.get(n + 2);
      if (rowId === undefined) return [];
      return block.columns.flatMap(({ id, role }): KnownCell[] => {
        const cell = FIGURES.has(role) ? placed.cells.get(id) : undefined;
        if (!cell) return [];
        const told = budgets.has(cell) ? "proved" : proof.wayOf(scope, format.id, rowId, id);
        const { kind, pages = [] } = draft.files[file] ?? {};
        const recognized = pages.some((page) => page.number === cell.page && page.recognized);
        const isGuessed = told === "certain" && (recognized || (kind === "text" && !cell.settled));
        const own = { scope, tableId: format.id, rowId, field: id, cell };
        if (!cell.open && !isGuessed) return [{ ...own, way: told }];
        return [{ ...own, way: "open", why: cell.open ?? (recognized ? "recognized" : "no-columns") }];
      });
    });
  });
}

/** The data file of a table or list, relative to its scope's folder. */
export const dataFile = (id: string): string => (isListTable(id) ? `${id}.csv` : `tables/${id}.csv`);
