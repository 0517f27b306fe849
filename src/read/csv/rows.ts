import { sheetRow } from "../../address.ts";
import { blockOf, findColumn, joinFigureOf } from "../../schema/format/columns.ts";
import type { Column, FigureOf, Line, Part, Side } from "../../schema/format/part.ts";
import type { CodeKind, LIST_ROW_TYPES, SHEET_ROW_TYPES } from "../../schema/format/roles.ts";
import type { FormatTable } from "../../schema/format.ts";
import type { RowType } from "../../schema/vocabulary.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { CsvFile, CsvRow } from "./csv.ts";
import { DEEPEST, findParents, findSums } from "./parents.ts";
import { type KnownUnits, makeUnitFinder } from "./unitRows.ts";

/** One printed row of a statutory table, and where it stands among the others. */
export interface Row {
  /** Anchor: unique in its table and the same in every build. */
  readonly id: string;
  /** Line in the data file. */
  readonly line: number;
  /** Printed 序号, else the position in its part, from 1. */
  readonly number: string;
  readonly side: Side;
  /** Id of its part. */
  readonly block: string;
  /** Every cell as printed, by column id. */
  readonly cells: Readonly<Record<string, string>>;
  readonly label: string;
  readonly code: string;
  readonly codeKind: CodeKind;
  readonly pairedCode: string;
  readonly pairedLabel: string;
  readonly pairedCodeKind: CodeKind;
  readonly thirdCode: string;
  readonly thirdLabel: string;
  readonly thirdCodeKind: CodeKind;
  readonly unitCode: string;
  readonly unitName: string;
  readonly category: string;
  /** What a line of a list lists, where its label says something else. */
  readonly item: string;
  /** Number of the performance sheet that it is, or that it stands in. */
  readonly sheet: string;
  /** Unit of its amounts, where the row prints it. */
  readonly unit: string;
  /** Unit of its counts, likewise. */
  readonly countUnit: string;
  /** The fixed line of the format that the row is, if it is one. */
  readonly fixed: Line | undefined;
  /** Year and phase of its figures where they are not the disclosure's own. */
  readonly figureOf: FigureOf | undefined;
  readonly type: RowType;
  readonly parentId: string | undefined;
  /** How many rows it is part of: 0 for the total. */
  readonly depth: number;
}

/** Column ids of a table's data file: the part where there are several, then every column of every part, once. */
export function listColumns(table: FormatTable): string[] {
  const columns = table.parts.flatMap((part) => part.columns.map((column) => column.id));
  return [...(table.parts.length > 1 ? ["side"] : []), ...new Set(columns)];
}

/** The rows of a table that stand in one of its parts. */
export function listRowsOf(part: Part, rows: readonly Row[]): Row[] {
  const block = blockOf(part);
  return rows.filter((row) => row.block === block);
}

/** A row as it is read; `type` is undefined where it follows from what the row is part of. */
interface Draft extends Omit<Row, "type" | "parentId" | "depth"> {
  readonly part: Part;
  readonly type: RowType | undefined;
}

/** The rows of a table's data file in file order; a row of an unknown part is left out. */
export function buildRows(table: FormatTable, csv: CsvFile, units: KnownUnits): Row[] {
  return table.parts.flatMap((part) => {
    const matchLine = makeLineMatcher(part);
    const findUnit = makeUnitFinder(part, units);
    const sideIndex = table.parts.length > 1 ? csv.header.indexOf("side") : -1;
    const own = csv.rows.filter((row) => sideIndex < 0 || row.cells[sideIndex] === blockOf(part));
    return placeRows(
      own.map((row, index) => draftRow({ table, part, csv, matchLine, findUnit }, row, index + 1)),
    );
  });
}

/** Finds the fixed line that a row prints: the next one of its label, else the first that has no row yet. */
function makeLineMatcher(part: Part): (cells: Readonly<Record<string, string>>) => Line | undefined {
  const columns = [...new Set(part.lines.map((line) => line.labelColumn))];
  const keyOf = (column: string, label: string): string => `${column} ${normalizeLabel(label)}`;
  /** Places in the format of the lines that have no row yet, by where and how they are labelled. */
  const open = Map.groupBy(part.lines.keys(), (index) =>
    keyOf(part.lines[index]?.labelColumn ?? "", part.lines[index]?.label ?? ""),
  );
  let last = -1;
  return (cells) => {
    const fitting = columns.map((column) => open.get(keyOf(column, cells[column] ?? "")) ?? []);
    const least = (places: readonly (number | undefined)[]): number =>
      places.reduce<number>((first, place = Infinity) => Math.min(first, place), Infinity);
    const next = least(fitting.map((places) => places.find((place) => place > last)));
    const found = next < Infinity ? next : least(fitting.map((places) => places[0]));
    for (const places of fitting) if (places.includes(found)) places.splice(places.indexOf(found), 1);
    if (found < Infinity) last = found;
    return part.lines[found];
  };
}

/** What the rows of a part are read with. */
interface PartReader {
  readonly table: FormatTable;
  readonly part: Part;
  readonly csv: CsvFile;
  readonly matchLine: ReturnType<typeof makeLineMatcher>;
  readonly findUnit: ReturnType<typeof makeUnitFinder>;
}

function draftRow(
  { table, part, csv, matchLine, findUnit }: PartReader,
  row: CsvRow,
  position: number,
): Draft {
  // Without a prototype: a column that is not there has no cell, whatever its name.
  const cells: Record<string, string> = Object.create(null);
  for (const [index, column] of csv.header.entries()) cells[column] = row.cells[index] ?? "";
  const find = (role: Column["role"]): string =>
    part.columns.find((column) => column.role === role)?.id ?? "";
  const cell = (role: Column["role"]): string => cells[find(role)] ?? "";
  const type = PRINTED_TYPES[cell("row-type")];
  const { unit, fixed, within } = findUnit(cells, type, () => matchLine(cells));
  const number = cell("row-number") || String(position);
  const code = unit ? unit.code : fixed ? "" : cell("code");
  const named = table.rowKey
    .map((column) => (column === "row_number" ? number : (cells[column] ?? "")))
    .filter(Boolean);
  const key = unit
    ? ["unit", unit.key]
    : [...(within ? [`u${within}`] : []), ...(named.length > 0 ? named : [number])];
  return {
    part,
    id: nameSheetRow(part, cell) ?? ["row", blockOf(part), ...key].filter(Boolean).join("-"),
    line: row.line,
    number,
    side: part.side,
    block: blockOf(part),
    cells,
    label:
      unit && part.units
        ? (cells[part.units.nameColumn] ?? "")
        : cells[fixed?.labelColumn ?? find("label")] || (type === "total" ? cell("unit-name") : ""),
    code,
    codeKind: unit ? "unit" : code ? (part.items?.codeKind ?? "none") : "none",
    pairedCode: cell("paired-code"),
    pairedLabel: fixed?.labelColumn === "paired_label" ? "" : cell("paired-label"),
    pairedCodeKind: cell("paired-code") ? (part.items?.pairedCodeKind ?? "none") : "none",
    thirdCode: cell("third-code"),
    thirdLabel: fixed?.labelColumn === "third_label" ? "" : cell("third-label"),
    thirdCodeKind: cell("third-code") ? (part.items?.thirdCodeKind ?? "none") : "none",
    unitCode: unit ? unit.code : cell("unit-code"),
    unitName: unit && part.units ? (cells[part.units.nameColumn] ?? "") : fixed ? "" : cell("unit-name"),
    category: unit ? "" : cell("category"),
    item: cell("item"),
    sheet: cell("sheet-number"),
    unit: cell("unit"),
    countUnit: cell("count-unit"),
    fixed,
    figureOf: joinFigureOf(part, fixed),
    type: fixed?.type ?? type,
  };
}

/** What the kinds of rows that a column names are among those of all tables. */
export const PRINTED_TYPES: Readonly<
  Partial<Record<string, RowType>> & Record<(typeof LIST_ROW_TYPES | typeof SHEET_ROW_TYPES)[number], RowType>
> = {
  line: "leaf",
  leaf: "leaf",
  subtotal: "subtotal",
  total: "total",
  "of-which": "of-which",
  sheet: "leaf",
  unit: "subtotal",
};

/** The id of a row of performance sheets: a sheet and an indicator go by their numbers, a sum of sheets by what it is and its unit. */
function nameSheetRow(part: Part, cell: (role: Column["role"]) => string): string | undefined {
  if (!findColumn(part, "sheet-number")) return undefined;
  const kind = cell("row-type");
  if (kind !== "" && PRINTED_TYPES[kind] !== "leaf") return `${kind}-${cell("unit-code")}`;
  return sheetRow(cell("sheet-number"), findColumn(part, "row-number") && cell("row-number"));
}

function placeRows(drafts: readonly Draft[]): Row[] {
  const parents = drafts[0]?.part.sums ? findSums(drafts, drafts[0].part.sums) : findParents(drafts);
  const withParts = new Set(
    drafts.filter((draft) => draft.type !== "of-which").map((draft) => parents.get(draft)),
  );
  return drafts.map((draft) => {
    const { part: _, ...row } = draft;
    let depth = 0;
    for (let above = parents.get(draft); above && depth < DEEPEST; above = parents.get(above)) depth += 1;
    return {
      ...row,
      type: draft.type ?? (withParts.has(draft) ? "subtotal" : "leaf"),
      parentId: parents.get(draft)?.id,
      depth,
    };
  });
}
