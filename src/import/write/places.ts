import type { Draft } from "../draft.ts";
import type { Way } from "../place/placed.ts";
import type { StatedFact } from "../prose/readProse.ts";
import type { Proof } from "../prove.ts";
import { around } from "../source/pdf/geometry.ts";
import type { Box } from "../source/source.ts";
import type { KnownCell } from "./cells.ts";
import { csvOf } from "./csv.ts";
import { type DataFiles, listWritten, sourceId, yearFolder } from "./files.ts";
import { listOpen, WHY_OPEN } from "./open.ts";

const COLUMNS = ["row_id", "field", "source", "page", "left", "top", "right", "bottom", "way"];
const OPEN_COLUMNS = ["file", "row_id", "field", "printed", "candidates", "why"];

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
  for (const [scope, open] of Map.groupBy(listOpen(draft, proof, cells), (cell) => cell.scope)) {
    const lines = open.map(({ file, rowId, field, printed, candidates, why }) => ({
      file,
      row_id: rowId,
      field,
      printed,
      candidates: candidates.join(";"),
      why: WHY_OPEN[why],
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
