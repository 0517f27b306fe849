import type { ScopeView } from "../../archive/scope/tables.ts";
import { openCellsFile } from "../../schema/openData/cells.ts";
import { placesFile } from "../../schema/openData/places.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `places.csv`: where each row and amount stands in its document, and how it came in, as far as that is noted. */
export function exportPlaces(scopes: Iterable<ScopeView>): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    [...scope.tables, ...scope.listTables].flatMap((table) =>
      [...table.wayIn.places.values()].map(({ rowId, field, sourceId, dateReviewed, ...place }) => ({
        ...scopeKey(scope),
        ...place,
        table_id: table.id,
        row_id: rowId,
        measure_id: field,
        source_id: sourceId,
        date_reviewed: dateReviewed,
      })),
    ),
  );
  return makeTidyFile(placesFile, records);
}

/** `open.csv`: each cell that stays open. */
export function exportOpenCells(scopes: Iterable<ScopeView>): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    scope.records.open.map((cell) => ({ ...scopeKey(scope), ...cell })),
  );
  return makeTidyFile(openCellsFile, records);
}
