import type { PrintedTable } from "../find/join.ts";
import { isSummaryTitle } from "../find/title.ts";
import { says } from "../headings/headings.ts";
import { shapeTable } from "../shape/columns.ts";
import { placeColumns } from "./columns.ts";
import { listsOthers, type PlacedBlock, type PlacedColumn, type PlacedTable, type Side } from "./placed.ts";
import { placeRows } from "./rows.ts";
import { settleSummary } from "./summaries.ts";
import { settleCurrentRevenue, settleSums } from "./totals.ts";
import { settleTree } from "./trees.ts";
import { settleWhole } from "./whole.ts";
import { partYears } from "./years.ts";

/** A printed table with every cell in its row and column. */
export function placeTable(
  printed: PrintedTable,
  year: number,
  final: boolean,
): Omit<PlacedTable, "scope" | "tableId"> {
  const summary = isSummaryTitle(printed.title);
  const shaped = shapeTable(printed);
  const several = shaped.blocks.length > 1;
  const notes: string[] = [];
  const taken = new Set<string>();
  const printedColumns: PlacedColumn[][] = [];
  const blocks = shaped.blocks.flatMap((block, n): PlacedBlock[] => {
    const columns = placeColumns(block, year, final);
    printedColumns.push(columns);
    const placed = placeRows(block, columns, summary);
    notes.push(...placed.notes);
    settleSums(columns, placed.rows);
    settleCurrentRevenue(columns);
    const coded = columns.some(({ role }) => role === "code");
    const listed = listsOthers(columns) || (coded && columns.some(({ role }) => role === "unit-code"));
    const tree = summary || (coded && !listed) ? null : settleTree(placed.rows, columns);
    const settled = summary ? settleSummary(placed.rows, columns) : null;
    const rows = tree && !coded ? tree.rows : (settled?.rows ?? placed.rows);
    const found = (tree?.found === true && !coded) || settled?.found === true;
    const unknown = tree !== null && listed && (tree.unknown || (coded && tree.found));
    const side = several ? sideOf(block.columns[0]?.heading.join("") ?? "", n, printed.title) : "";
    let id: string = side;
    for (let again = 2; taken.has(id); again++) id = `${side}-${again}`;
    taken.add(id);
    return partYears(
      {
        id,
        side,
        columns,
        rows,
        ...(found ? { treeFound: true as const } : {}),
        ...(unknown ? { treeUnknown: true as const } : {}),
      },
      year,
    ).map((part) => ({ ...part, rows: settleWhole(part.rows, part.columns, printed.bearer) }));
  });
  return {
    title: printed.title,
    unit: printed.unit,
    file: printed.file,
    pages: printed.pages,
    blocks,
    columns: printedColumns,
    notes: [...notes, ...printed.notes.map(({ text }) => text)],
  };
}

/** The side of a block: as its heading says, else in a summary by its order, else as the table's title says. */
function sideOf(heading: string, n: number, title: string): Side {
  if (says("revenue", heading)) return "revenue";
  if (says("expenditure", heading)) return "expenditure";
  if (isSummaryTitle(title)) return n === 0 ? "revenue" : "expenditure";
  return says("revenue", title) ? "revenue" : "expenditure";
}
