import { parseDataFile } from "../../address.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { isAmount, subtractPrinted } from "../../money.ts";
import type { CorrectedCell, Revision, StructureChange } from "../../schema/disclosure.ts";
import { isFigure } from "../../schema/format/columns.ts";
import { factsFile } from "../../schema/openData/lists.ts";
import { revisionsFile } from "../../schema/openData/revisions.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";

/** `revisions.csv`: every correction of ours, cell by cell, as the disclosures tell of them. */
export function exportRevisions(disclosures: readonly DisclosureEntry[]): TidyFile {
  return makeTidyFile(
    revisionsFile,
    disclosures.flatMap((entry) =>
      entry.disclosure.revisions.flatMap((revision) =>
        listLines(entry, revision).map((line, index) => ({
          bureau_id: entry.id,
          fiscal_year: entry.fiscalYear,
          phase: entry.disclosure.phase,
          date: revision.date,
          position: String(index + 1),
          summary: revision.summary,
          ...line,
        })),
      ),
    ),
  );
}

const NONE = { scope: "", table_id: "", row_id: "", field: "", was: "", now: "", difference: "" };

/** A line for each thing that a revision names; one where it names none. */
function listLines(entry: DisclosureEntry, { cells, structure }: Revision) {
  const lines = [
    ...cells.map((cell) => ({ ...describeCell(entry, cell), change: "corrected" })),
    ...structure.map((each) => ({ ...NONE, ...placeOf(each), change: each.change })),
  ];
  return lines.length > 0 ? lines : [{ ...NONE, change: "said" }];
}

function placeOf({ file, row = "", field = "" }: Pick<StructureChange, "file" | "row" | "field">) {
  const { scope, table } = parseDataFile(file);
  return { scope, table_id: table, row_id: row, field };
}

function describeCell(entry: DisclosureEntry, { from, to, ...place }: CorrectedCell) {
  const at = placeOf(place);
  const isNumber = isFigureColumn(entry, at.table_id, at.field) && isAmount(from) && isAmount(to);
  return { ...at, was: from, now: to, difference: isNumber ? subtractPrinted(to, from) : "" };
}

/** Whether a column of a table or list, or of the figures in words, holds figures. */
function isFigureColumn({ format }: DisclosureEntry, table: string, field: string): boolean {
  if (table === factsFile.name) return field === "value";
  const described = [...format.tables, ...format.lists].find(({ id }) => id === table);
  return (
    described?.parts.some(({ columns }) =>
      columns.some((column) => column.id === field && isFigure(column)),
    ) ?? false
  );
}
