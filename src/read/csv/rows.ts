import { sheetRow } from "../../address.ts";
import {
  type CodeKind,
  type Column,
  type FormatTable,
  findColumn,
  type LIST_ROW_TYPES,
  type Line,
  type Part,
  type SHEET_ROW_TYPES,
  type Side,
} from "../../schema/format.ts";
import type { RowType } from "../../schema/vocabulary.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { CsvFile, CsvRow } from "./csv.ts";

/** One printed row of a statutory table, and where it stands among the others. */
export interface Row {
  /** Anchor: unique in its table and the same in every build. */
  readonly id: string;
  /** Line in the data file. */
  readonly line: number;
  /** Printed 序号, else the position in its part, from 1. */
  readonly number: string;
  readonly side: Side;
  /** Every cell as printed, by column id. */
  readonly cells: Readonly<Record<string, string>>;
  readonly label: string;
  readonly code: string;
  readonly codeKind: CodeKind;
  readonly pairedCode: string;
  readonly pairedLabel: string;
  readonly pairedCodeKind: CodeKind;
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
  readonly type: RowType;
  readonly parentId: string | undefined;
  /** How many rows it is part of: 0 for the total. */
  readonly depth: number;
}

/** Column ids of a table's data file: the side where there are two, then every column of every part, once. */
export function listColumns(table: FormatTable): string[] {
  const columns = table.parts.flatMap((part) => part.columns.map((column) => column.id));
  return [...(table.parts.length > 1 ? ["side"] : []), ...new Set(columns)];
}

/** The type that a row prints is undefined where it follows from what it is part of. */
type Draft = Omit<Row, "type" | "parentId" | "depth"> & { readonly part: Part; readonly type: RowType | undefined };

/** The rows of a table's data file in file order; a row of an unknown side is left out. */
export function buildRows(table: FormatTable, csv: CsvFile, unitCodes: ReadonlySet<string>): Row[] {
  return table.parts.flatMap((part) => {
    const matchLine = makeLineMatcher(part);
    const sideIndex = table.parts.length > 1 ? csv.header.indexOf("side") : -1;
    const own = csv.rows.filter((row) => sideIndex < 0 || row.cells[sideIndex] === part.side);
    const drafts = own.map((row, index) => draftRow(table, part, csv, row, index + 1, matchLine, unitCodes));
    return placeRows(drafts);
  });
}

/** Finds the fixed line that a row prints: the next one of its label, else the first that has no row yet. */
function makeLineMatcher(part: Part): (cells: Readonly<Record<string, string>>) => Line | undefined {
  const columns = [...new Set(part.lines.map((line) => line.labelColumn))];
  const keyOf = (column: string, label: string): string => `${column} ${normalizeLabel(label)}`;
  /** Places in the format of the lines that have no row yet, by where and how they are labelled. */
  const open = Map.groupBy(part.lines.keys(), (index) => keyOf(part.lines[index]?.labelColumn ?? "", part.lines[index]?.label ?? ""));
  let last = -1;
  return (cells) => {
    const fitting = columns.map((column) => open.get(keyOf(column, cells[column] ?? "")) ?? []);
    const least = (places: readonly (number | undefined)[]): number => places.reduce<number>((first, place = Infinity) => Math.min(first, place), Infinity);
    const next = least(fitting.map((places) => places.find((place) => place > last)));
    const found = next < Infinity ? next : least(fitting.map((places) => places[0]));
    for (const places of fitting) if (places.includes(found)) places.splice(places.indexOf(found), 1);
    if (found < Infinity) last = found;
    return part.lines[found];
  };
}

function draftRow(
  table: FormatTable,
  part: Part,
  csv: CsvFile,
  row: CsvRow,
  position: number,
  matchLine: ReturnType<typeof makeLineMatcher>,
  unitCodes: ReadonlySet<string>,
): Draft {
  // Without a prototype: a column that is not there has no cell, whatever its name.
  const cells: Record<string, string> = Object.create(null);
  for (const [index, column] of csv.header.entries()) cells[column] = row.cells[index] ?? "";
  const find = (role: Column["role"]): string => part.columns.find((column) => column.role === role)?.id ?? "";
  const cell = (role: Column["role"]): string => cells[find(role)] ?? "";
  const unitCode = findUnitCode(part, cells, unitCodes);
  const fixed = unitCode ? undefined : matchLine(cells);
  const number = cell("row-number") || String(position);
  const code = unitCode || (fixed ? "" : cell("code"));
  const key = unitCode ? ["unit", unitCode] : table.rowKey.map((column) => (column === "row_number" ? number : (cells[column] ?? ""))).filter(Boolean);
  return {
    part,
    id: nameSheetRow(part, cell) ?? ["row", part.side, ...(key.length > 0 ? key : [number])].filter(Boolean).join("-"),
    line: row.line,
    number,
    side: part.side,
    cells,
    label: unitCode && part.units ? (cells[part.units.nameColumn] ?? "") : (cells[fixed?.labelColumn ?? find("label")] ?? ""),
    code,
    codeKind: unitCode ? "unit" : code ? (part.items?.codeKind ?? "none") : "none",
    pairedCode: cell("paired-code"),
    pairedLabel: fixed?.labelColumn === "paired_label" ? "" : cell("paired-label"),
    pairedCodeKind: cell("paired-code") ? (part.items?.pairedCodeKind ?? "none") : "none",
    unitCode: unitCode || cell("unit-code"),
    unitName: unitCode && part.units ? (cells[part.units.nameColumn] ?? "") : fixed ? "" : cell("unit-name"),
    category: unitCode ? "" : cell("category"),
    item: cell("item"),
    sheet: cell("sheet-number"),
    unit: cell("unit"),
    countUnit: cell("count-unit"),
    fixed,
    type: fixed?.type ?? LIST_TYPES[cell("row-type")],
  };
}

/** What the kinds of a list's rows are among those of all tables. */
export const LIST_TYPES: Readonly<Partial<Record<string, RowType>> & Record<(typeof LIST_ROW_TYPES | typeof SHEET_ROW_TYPES)[number], RowType>> = {
  line: "leaf",
  subtotal: "subtotal",
  total: "total",
  sheet: "leaf",
  unit: "subtotal",
};

/** The id of a row of performance sheets: a sheet and an indicator go by their numbers, a sum of sheets by what it is and its unit. */
function nameSheetRow(part: Part, cell: (role: Column["role"]) => string): string | undefined {
  if (!findColumn(part, "sheet-number")) return undefined;
  const kind = cell("row-type");
  if (kind !== "" && LIST_TYPES[kind] !== "leaf") return `${kind}-${cell("unit-code")}`;
  return sheetRow(cell("sheet-number"), findColumn(part, "row-number") && cell("row-number"));
}

/** The unit that a row stands for: its code stands in a column of unit codes, or in the unit column and is one of the bureau's. */
function findUnitCode(part: Part, cells: Readonly<Record<string, string>>, unitCodes: ReadonlySet<string>): string {
  if (!part.units) return "";
  const code = cells[part.units.codeColumn] ?? "";
  const ofUnits = part.columns.some((column) => column.id === part.units?.codeColumn && column.role === "unit-code");
  return ofUnits || unitCodes.has(code) ? code : "";
}

/** No print has more rows within each other, nor longer codes of parents; what goes on is not followed. */
const DEEPEST = 40;

function placeRows(drafts: readonly Draft[]): Row[] {
  const parents = drafts[0]?.part.sums ? findSums(drafts, drafts[0].part.sums) : findParents(drafts);
  const withParts = new Set(drafts.filter((draft) => draft.fixed?.type !== "of-which").map((draft) => parents.get(draft)));
  return drafts.map((draft) => {
    const { part: _, ...row } = draft;
    let depth = 0;
    for (let above = parents.get(draft); above && depth < DEEPEST; above = parents.get(above)) depth += 1;
    return { ...row, type: draft.type ?? (withParts.has(draft) ? "subtotal" : "leaf"), parentId: parents.get(draft)?.id, depth };
  });
}

/** Whether a row is the performance sheet of the whole department, which is part of no sum of sheets. */
export const isOverall = ({ sheet, type }: Pick<Row, "sheet"> & { readonly type: RowType | undefined }): boolean => sheet === "0" && type === "leaf";

/** The sum that each row of a list is part of: a line of the subtotal next to it, a subtotal of the total. */
function findSums(drafts: readonly Draft[], sums: NonNullable<Part["sums"]>): ReadonlyMap<Draft, Draft | undefined> {
  const total = drafts.find(({ type }) => type === "total");
  let subtotal: Draft | undefined;
  const inOrder = sums === "above" ? drafts : drafts.toReversed();
  return new Map(
    inOrder.map((draft) => {
      if (draft.type === "subtotal") subtotal = draft;
      return [draft, draft.type === "total" || isOverall(draft) ? undefined : draft.type === "subtotal" ? total : (subtotal ?? total)];
    }),
  );
}

/** What each row is part of: a unit's rows are below the unit, a code below the longest code above it that it begins with. */
function findParents(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft | undefined> {
  const total = drafts.find((draft) => draft.fixed?.type === "total");
  const findFixedParent = makeFixedParentFinder(drafts);
  const units = new Map<string, Draft>();
  let unit: Draft | undefined;
  /** Rows with a code since the last unit, by kind and code. */
  let coded = new Map<string, Draft>();
  const parents = new Map<Draft, Draft | undefined>();
  for (const draft of drafts) {
    const { fixed, code, codeKind } = draft;
    if (fixed) parents.set(draft, findFixedParent(fixed));
    else if (codeKind === "unit") {
      parents.set(draft, findLongest(units, "", code) ?? total);
      if (!units.has(code)) units.set(code, draft);
      unit = draft;
      coded = new Map();
    } else {
      parents.set(draft, findLongest(coded, codeKind, code) ?? unit ?? total);
      if (code && !coded.has(codeKind + code)) coded.set(codeKind + code, draft);
    }
  }
  return parents;
}

/** The row with the longest code that a code goes on from; of several with one code, the first. */
function findLongest(rows: ReadonlyMap<string, Draft>, kind: string, code: string): Draft | undefined {
  for (let length = Math.min(code.length - 1, DEEPEST); length > 0; length -= 1) {
    const found = rows.get(kind + code.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** Finds the row of the nearest line, upwards in the format, that is printed. */
function makeFixedParentFinder(drafts: readonly Draft[]): (line: Line) => Draft | undefined {
  const printed = new Map(drafts.toReversed().flatMap((draft) => (draft.fixed ? [[draft.fixed.id, draft]] : [])));
  const lines = new Map((drafts[0]?.part.lines ?? []).toReversed().map((line) => [line.id, line]));
  return (line) => {
    let id = line.parent;
    for (let steps = 0; id !== undefined && steps < DEEPEST; steps += 1) {
      const row = printed.get(id);
      if (row) return row;
      id = lines.get(id)?.parent;
    }
    return undefined;
  };
}
