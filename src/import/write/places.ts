import { isListTable } from "../../schema/lists.ts";
import type { Draft } from "../draft.ts";
import { FIGURES, type PlacedCell, type Way } from "../place/placed.ts";
import type { StatedFact } from "../prose/readProse.ts";
import type { Proof } from "../prove.ts";
import { agreeingSheets } from "../sheets/agree.ts";
import { around } from "../source/pdf/geometry.ts";
import type { Box } from "../source/source.ts";
import { csvOf } from "./csv.ts";
import { type DataFiles, listWritten, sourceId, yearFolder } from "./files.ts";

const COLUMNS = ["row_id", "field", "source", "page", "left", "top", "right", "bottom", "way"];
const OPEN_COLUMNS = ["file", "row_id", "field", "printed", "candidates", "why"];

/**
 * Why a cell stays open: its text is no amount; several amounts, or none, may stand in it; or the file keeps no columns, and arithmetic does not
 * prove where it belongs.
 */
export const whyOpen = ({ unreadable, candidates }: PlacedCell): keyof typeof WHY =>
  unreadable ? "not-an-amount" : candidates ? "several-columns" : "no-columns";

const WHY = {
  "not-an-amount": "印出的文字不是一个金额",
  "several-columns": "这个数印在哪一栏看不出来，不止一栏合得上",
  "no-columns": "文件没有保留列的位置，这个数在哪一格没有勾稽证明",
};

/** The values that fit an open cell, a blank one among them where it may hold nothing; none where its text is no amount. */
export const candidatesOf = ({ unreadable, candidates, value }: PlacedCell): readonly string[] =>
  unreadable ? [] : (candidates ?? [value]);

/** A figure of the disclosure, and how far it is known. */
export interface KnownCell {
  scope: string;
  tableId: string;
  rowId: string;
  field: string;
  cell: PlacedCell;
  way: Way;
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
      return block.columns.flatMap(({ id, role }) => {
        const cell = FIGURES.has(role) ? placed.cells.get(id) : undefined;
        if (!cell) return [];
        const told = budgets.has(cell) ? "proved" : proof.wayOf(scope, format.id, rowId, id);
        const isGuessed = told === "certain" && draft.files[file]?.kind === "text" && !cell.settled;
        const way = cell.unreadable || cell.candidates || isGuessed ? "open" : told;
        return [{ scope, tableId: format.id, rowId, field: id, cell, way }];
      });
    });
  });
}

/** The data file of a table or list, relative to its scope's folder. */
export const dataFile = (id: string): string => (isListTable(id) ? `${id}.csv` : `tables/${id}.csv`);

/** The files that say where rows and figures stand, and which cells stay open. */
export function writePlaces(draft: Draft, proof: Proof, cells: KnownCell[]): DataFiles {
  const files: DataFiles = new Map();
  const folder = yearFolder(draft);
  for (const {
    scope,
    table: { format, rows },
  } of listWritten(draft)) {
    const own = Map.groupBy(
      cells.filter((cell) => cell.scope === scope && cell.tableId === format.id),
      ({ rowId }) => rowId,
    );
    const ids = proof.rowIds.get(`${scope}/${format.id}`);
    const lines = rows.flatMap(({ placed, file = 0 }, n) => {
      const rowId = ids?.get(n + 2);
      if (rowId === undefined) return [];
      const all = [...placed.cells.values()];
      const page = all[0]?.page;
      const box = around(
        all.filter((cell) => cell.page === page).flatMap((cell) => (cell.box ? [cell.box] : [])),
      );
      const source = file > 0 ? sourceId(draft, file) : "";
      return [
        { row_id: rowId, field: "", source, ...placeOf(page, box), way: "" },
        ...(own.get(rowId) ?? []).map(({ field, cell, way }) => ({
          row_id: rowId,
          field,
          source,
          ...placeOf(cell.page, cell.box),
          way,
        })),
      ];
    });
    if (lines.length > 0) files.set(`${folder}/${scope}/places/${format.id}.csv`, csvOf(COLUMNS, lines));
  }
  for (const [scope, facts] of Map.groupBy(draft.facts, (fact) => fact.scope)) {
    const lines = facts.map((fact) => ({
      row_id: fact.id,
      field: "value",
      source: fact.file > 0 ? sourceId(draft, fact.file) : "",
      ...placeOf(fact.page, fact.box),
      way: wayOfFact(proof, fact),
    }));
    files.set(`${folder}/${scope}/places/facts.csv`, csvOf(COLUMNS, lines));
  }
  for (const [scope, open] of Map.groupBy(
    cells.filter(({ way }) => way === "open"),
    (cell) => cell.scope,
  )) {
    const lines = open.map(({ tableId, rowId, field, cell }) => ({
      file: dataFile(tableId),
      row_id: rowId,
      field,
      printed: cell.printed,
      candidates: candidatesOf(cell).join(";"),
      why: WHY[whyOpen(cell)],
    }));
    files.set(`${folder}/${scope}/open.csv`, csvOf(OPEN_COLUMNS, lines));
  }
  return files;
}

/** How far a stated figure is known: proved where tables print the same. */
export const wayOfFact = (proof: Proof, { scope, id, agrees }: StatedFact): Way =>
  agrees ? "proved" : proof.wayOf(scope, "facts", id, "value");

function placeOf(page: number | undefined, box: Box | undefined): Record<string, string> {
  const place: Record<string, string> = { page: page === undefined ? "" : String(page) };
  if (!box) return place;
  for (const edge of ["left", "top", "right", "bottom"] as const)
    place[edge] = String(Math.max(0, Math.round(box[edge])));
  return place;
}
