import type { ListTableName } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { PrintedTable } from "../find/join.ts";
import {
  FIGURES,
  type PlacedBlock,
  type PlacedColumn,
  type PlacedRole,
  type PlacedTable,
} from "../place/placed.ts";
import words from "./listWords.json" with { type: "json" };

/** Lists that are printed as tables. */
export type PrintedList = Extract<ListTableName, keyof typeof words>;

type Entry = readonly [id: string, column: { role: string; words: string[] }];

/** Columns that only a list of goods has: a table of subjects by their codes is none. */
const OF_GOODS: ReadonlySet<string> = new Set(["item", "catalogue_code", "quantity", "unit_price"]);

/** Columns without which a table is no list of its kind: one of each. */
const NEEDED: Readonly<Record<PrintedList, string[][]>> = {
  procurement: [],
  assets: [["value", "quantity"]],
  units: [["unit_name"]],
};

/**
 * A printed table as the list that it is: columns that all lists of its kind have are called alike, those of its place keep their own ids. Null
 * where it is a table like the others: procurement by functional subjects.
 */
export function asList(list: PrintedList, table: PlacedTable): PlacedTable | null {
  const [block, ...others] = table.blocks;
  if (!block || others.length > 0 || block.rows.length === 0) return null;
  const named = nameColumns(list, block.columns);
  const ids = new Set(named.values().map(({ id }) => id));
  if (!NEEDED[list].every((any) => any.some((id) => ids.has(id)))) return null;
  const isCoded = block.columns.some(({ role }) => role === "code");
  if (list === "procurement" && isCoded && !OF_GOODS.values().some((id) => ids.has(id))) return null;
  const rows = renameCells(block, named);
  const renamed = (columns: PlacedColumn[]) =>
    columns.map((column) => withLabels(named.get(column) ?? column, rows));
  return {
    ...table,
    tableId: list,
    blocks: [{ ...block, columns: renamed(block.columns), rows }],
    columns: table.columns.map(renamed),
  };
}

/** A column of names that is blank in rows, which another column names, tells the category of these. */
function withLabels(column: PlacedColumn, rows: PlacedBlock["rows"]): PlacedColumn {
  const isWhole = column.role !== "label" || rows.every(({ cells }) => cells.get(column.id)?.value);
  return isWhole ? column : { ...column, role: "category" };
}

/** The columns of a table that have a place in its kind of list; each place goes to the first that fits. */
function nameColumns(list: PrintedList, columns: PlacedColumn[]): ReadonlyMap<PlacedColumn, PlacedColumn> {
  const named = new Map<PlacedColumn, PlacedColumn>();
  for (const [id, { role, words: headings }] of Object.entries(words[list]) as Entry[]) {
    const isFigure = FIGURES.has(role as PlacedRole);
    const column = columns.find(
      (each) =>
        !named.has(each) &&
        FIGURES.has(each.role) === isFigure &&
        headings.includes(normalizeLabel(each.heading.at(-1) ?? "").replace(/\(.*\)$/, "")),
    );
    const isTaken = columns.some((other) => other !== column && !named.has(other) && other.id === id);
    if (!column || isTaken) continue;
    named.set(column, { ...column, id, role: role as PlacedRole });
  }
  return named;
}

function renameCells(
  { rows }: PlacedBlock,
  named: ReadonlyMap<PlacedColumn, PlacedColumn>,
): PlacedBlock["rows"] {
  const ids = new Map([...named].map(([{ id: old }, { id }]) => [old, id]));
  return rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([id, cell]) => [ids.get(id) ?? id, cell])),
  }));
}

/** Whether a table without a title names units: its first row heads their names, and no row below prints an amount. */
export function namesUnits({ rows: [head = [], ...rows] }: PrintedTable): boolean {
  const names = words.units.unit_name.words;
  return (
    rows.length > 0 &&
    head.some(({ text }) => names.includes(normalizeLabel(text))) &&
    !rows.flat().some(({ text }) => /\d[.,]\d/.test(text))
  );
}
