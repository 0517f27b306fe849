import { printAmountId } from "../../address.ts";
import type { Figure } from "../../archive/figures/figures.ts";
import type { CanonicalScope } from "../../archive/figures/siteIndex.ts";
import { rowPath } from "../../archive/paths/paths.ts";
import { figuresFile } from "../../schema/openData/figures.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";

/** `figures.csv`: one line for each concept of each disclosure. */
export function exportFigures(scopes: readonly CanonicalScope[]): TidyFile {
  return makeTidyFile(
    figuresFile,
    scopes.flatMap((scope) => scope.figures.map((figure) => describeFigure(scope, figure))),
  );
}

function describeFigure({ entry, id }: CanonicalScope, figure: Figure) {
  const { conceptId, amount, unit, yuan, absence, provenance, tableId, rowId, measureId } = figure;
  const isPrinted = absence === undefined;
  return {
    bureau_id: entry.id,
    fiscal_year: entry.fiscalYear,
    scope: id,
    phase: entry.disclosure.phase,
    concept_id: conceptId,
    amount,
    unit,
    amount_yuan: yuan,
    absence: absence ?? "",
    provenance: isPrinted ? provenance : "",
    amount_id: isPrinted
      ? printAmountId({
          bureau: entry.id,
          folder: entry.folder,
          scope: id,
          table: tableId,
          row: rowId,
          field: measureId,
        })
      : "",
    page: rowId === "" ? "" : rowPath(entry, id, tableId, rowId),
  };
}
