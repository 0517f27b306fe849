import type { CodeKind, FormatTable, Line, Part, Side } from "../schema/format.ts";
import type { RowType } from "../schema/openData/values.ts";
import { normalizeLabel } from "../text/labels.ts";
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

type Draft = Omit<Row, "type" | "parentId" | "depth"> & { readonly part: Part };

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

function makeLineMatcher(part: Part): (cells: Readonly<Record<string, string>>) => Line | undefined {
  const used = new Set<Line>();
  let last = -1;
  return (cells) => {
    const fits = (line: Line): boolean => !used.has(line) && normalizeLabel(line.label) === normalizeLabel(cells[line.labelColumn] ?? "");
    const found = part.lines.find((line, index) => index > last && fits(line)) ?? part.lines.find(fits);
    if (found) {
      used.add(found);
      last = part.lines.indexOf(found);
    }
    return found;
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
  const cells = Object.fromEntries(csv.header.map((column, index) => [column, row.cells[index] ?? ""]));
  const cell = (role: string): string => cells[part.columns.find((column) => column.role === role)?.id ?? ""] ?? "";
  const unitCode = findUnitCode(part, cells, unitCodes);
  const fixed = unitCode ? undefined : matchLine(cells);
  const number = cell("row-number") || String(position);
  const code = unitCode || (fixed ? "" : cell("code"));
  const key = unitCode ? ["unit", unitCode] : table.rowKey.map((column) => (column === "row_number" ? number : (cells[column] ?? ""))).filter(Boolean);
  return {
    part,
    id: ["row", part.side, ...(key.length > 0 ? key : [number])].filter(Boolean).join("-"),
    line: row.line,
    number,
    side: part.side,
    cells,
    label: unitCode && part.units ? (cells[part.units.nameColumn] ?? "") : (cells[fixed?.labelColumn ?? "label"] ?? ""),
    code,
    codeKind: unitCode ? "unit" : code ? (part.items?.codeKind ?? "none") : "none",
    pairedCode: cell("paired-code"),
    pairedLabel: fixed?.labelColumn === "paired_label" ? "" : cell("paired-label"),
    pairedCodeKind: cell("paired-code") ? (part.items?.pairedCodeKind ?? "none") : "none",
    unitCode: unitCode || cell("unit-code"),
    unitName: unitCode && part.units ? (cells[part.units.nameColumn] ?? "") : fixed ? "" : cell("unit-name"),
    category: unitCode ? "" : cell("category"),
    fixed,
  };
}

/** The unit that a row stands for: its code stands in a column of unit codes, or in the unit column and is one of the bureau's. */
function findUnitCode(part: Part, cells: Readonly<Record<string, string>>, unitCodes: ReadonlySet<string>): string {
  if (!part.units) return "";
  const code = cells[part.units.codeColumn] ?? "";
  const ofUnits = part.columns.some((column) => column.id === part.units?.codeColumn && column.role === "unit-code");
  return ofUnits || unitCodes.has(code) ? code : "";
}

function placeRows(drafts: readonly Draft[]): Row[] {
  const parents = new Map(drafts.map((draft, index) => [draft, findParent(draft, drafts, index)]));
  const withParts = new Set(drafts.filter((draft) => draft.fixed?.type !== "of-which").map((draft) => parents.get(draft)));
  return drafts.map((draft) => {
    const { part: _, ...row } = draft;
    let depth = 0;
    for (let above = parents.get(draft); above && depth < drafts.length; above = parents.get(above)) depth += 1;
    return { ...row, type: draft.fixed?.type ?? (withParts.has(draft) ? "subtotal" : "leaf"), parentId: parents.get(draft)?.id, depth };
  });
}

function findParent(draft: Draft, drafts: readonly Draft[], index: number): Draft | undefined {
  if (draft.fixed) return findFixedParent(draft, drafts);
  const before = drafts.slice(0, index);
  const total = drafts.find((other) => other.fixed?.type === "total");
  const longest = (rows: readonly Draft[]): Draft | undefined =>
    rows.filter((other) => draft.code !== other.code && draft.code.startsWith(other.code)).sort((a, b) => b.code.length - a.code.length)[0];
  const units = before.filter((other) => other.codeKind === "unit");
  if (draft.codeKind === "unit") return longest(units) ?? total;
  const unit = units.at(-1);
  const block = unit ? before.slice(before.indexOf(unit) + 1) : before;
  return (draft.code ? longest(block.filter((other) => other.code && other.codeKind === draft.codeKind)) : undefined) ?? unit ?? total;
}

function findFixedParent(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  for (let id = draft.fixed?.parent; id !== undefined; ) {
    const parent = drafts.find((other) => other.fixed?.id === id);
    if (parent) return parent;
    id = draft.part.lines.find((line) => line.id === id)?.parent;
  }
  return undefined;
}
