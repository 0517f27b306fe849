import { normalizeLabel } from "../../text/labels.ts";
import { endsAsBody } from "../find/body.ts";
import { isCode, splitCodedLabel, wholeText } from "../shape/cells.ts";
import type { ShapedBlock, ShapedRow } from "../shape/columns.ts";
import { sumKind } from "../shape/sums.ts";
import type { Cell } from "../source/source.ts";
import { type Draft, headByTotal, joinTornSums } from "./drafts.ts";
import { cellOf, type FigureHabits, placeFigures, readHabits } from "./figures.ts";
import { isShare, levelsOf } from "./levels.ts";
import { FIGURES, type PlacedCell, type PlacedColumn, type PlacedRow, type RowKind } from "./placed.ts";

const NOTE = /^(?:注|备注|说明|附注)\s*[:：\d]/;

/** The rows of a block with what each prints in each column. `rejected` gets the cells whose texts no column can hold. */
export function placeRows(
  block: ShapedBlock,
  columns: PlacedColumn[],
  summary: boolean,
): { rows: PlacedRow[]; notes: string[] } {
  const notes: string[] = [];
  const prefixes = new Map<string, string[]>();
  const habits = readHabits(block.rows, columns);
  const drafts = joinTornSums(
    block.rows.flatMap((row) => {
      const note = noteOf(row, columns);
      if (note) notes.push(note);
      return note ? [] : [draft(row, columns, prefixes, habits)];
    }),
    columns,
  );
  if (!summary) headByTotal(drafts);
  const levels =
    nestedLevels(drafts, columns) ??
    levelsOf(
      drafts.map(({ name, indent, kind }) => ({
        label: name,
        indent,
        sum:
          kind === "total" || (summary && kind === "subtotal")
            ? "alone"
            : kind === "subtotal"
              ? "head"
              : undefined,
      })),
    );
  const rows = drafts.map(({ kind, cells }, n): PlacedRow => ({ kind, level: levels[n] ?? 0, cells }));
  return { rows: withParents(rows, summary), notes };
}

/**
 * Depth of rows that several columns of words tell: 小计 in the second heads the rows with its name in the first; or each row prints its
 * name in a column further to the right than what it is part of. Null where they tell nothing.
 */
function nestedLevels(drafts: Draft[], columns: PlacedColumn[]): number[] | null {
  const words = columns.filter(({ role }) => role === "label" || role === "text").map(({ id }) => id);
  const [first, second] = words;
  if (!first || !second || columns.some(({ role }) => role === "code")) return null;
  const text = ({ cells }: Draft, id: string) => normalizeLabel(cells.get(id)?.value ?? "");
  if (drafts.some((draft) => text(draft, second) === "小计")) {
    return drafts.map((draft) =>
      draft.kind === "total" || text(draft, second) === "小计" || text(draft, second) === "" ? 0 : 1,
    );
  }
  const places = drafts.map((draft) => words.findIndex((id) => text(draft, id) !== ""));
  return new Set(places).size > 1 && places.filter((place) => place > 0).length > 1
    ? places.map((place) => Math.max(0, place))
    : null;
}

/** The text of a row that is a note: one cell, over several columns. */
export function noteOf(row: ShapedRow, columns: PlacedColumn[]): string | null {
  const own = [...new Set(row.cells.values())].filter((cell) => cell.row === row.row);
  const [only] = own;
  return own.length === 1 && only && columns.length > 1 && NOTE.test(only.text.trim())
    ? wholeText(only.text)
    : null;
}

function draft(
  row: ShapedRow,
  columns: PlacedColumn[],
  prefixes: Map<string, string[]>,
  habits: FigureHabits,
): Draft {
  const cells = new Map<string, PlacedCell>();
  const roles = new Set(columns.map(({ role }) => role));
  const name = roles.has("unit-name") && !roles.has("label") ? "unit_name" : "label";
  let indent = 0;
  for (const column of columns) {
    const parts = column.from.flatMap((n) => row.cells.get(n) ?? []);
    const [first] = parts;
    if (!first) continue;
    if (FIGURES.has(column.role)) continue;
    const value = column.from.length > 1 ? joinCode(column, row, prefixes) : wordsOf(column, parts);
    if (value !== null) cells.set(column.id, cellOf(first, value, parts));
    else if (!cells.has(name)) cells.set(name, cellOf(first, wholeText(first.text), parts));
    if (column.role === "label") indent = first.indent;
  }
  for (const [id, figure] of placeFigures(row, columns, habits)) cells.set(id, figure);
  nameSum(cells, columns);
  const label = cells.get("label")?.value ?? "";
  const unitName = cells.get("unit_name")?.value ?? "";
  const own = label || (cells.get("code") ? "" : unitName);
  if (/^其中/.test(cells.get("text")?.value ?? "")) return { kind: "of-which", name: own, indent, cells };
  return { kind: kindOf(own, cells, columns), name: own, indent, cells };
}

/** The name of a sum is the row's own, though it stands at the left of other words: 合计 below 项目分类. */
function nameSum(cells: Map<string, PlacedCell>, columns: PlacedColumn[]): void {
  const first = columns.find(({ role }) => role === "text" || role === "label");
  const cell = first?.role === "text" ? cells.get(first.id) : undefined;
  if (!first || !cell || cells.has("label") || !sumKind(cell.value)) return;
  cells.delete(first.id);
  cells.set("label", cell);
}

/** What a column of words holds in a row: null where it is no code, but a name that spans the column. */
function wordsOf(column: PlacedColumn, parts: Cell[]): string | null {
  const texts = parts.map((cell) => wholeText(cell.text));
  const [text = ""] = texts;
  if (column.role === "code" || column.role === "paired-code" || column.role === "third-code") {
    const split = splitCodedLabel(text);
    if (split) return split.code;
    const bare = text.replace(/\s/g, "");
    return isCode(bare) || /^[\dA-Za-z-]+$/.test(bare) ? bare : null;
  }
  if (column.role === "unit-code" && sumKind(text)) return null;
  if (column.role === "label" || column.role === "paired-label" || column.role === "third-label") {
    return splitCodedLabel(text)?.label ?? text;
  }
  return text;
}

/**
 * 208, 05, 01 printed in three columns are the code 2080501; so are 208, 20805, 2080501, and 01 alone below 208 and 05. A column with
 * the whole code beside them says it again. Null where a column holds words.
 */
function joinCode(column: PlacedColumn, row: ShapedRow, prefixes: Map<string, string[]>): string | null {
  const texts = column.from.map((n, at) => {
    const text = wholeText(row.cells.get(n)?.text ?? "").replace(/\s/g, "");
    // A workbook shows the number 5 where 05 is meant.
    return at > 0 && /^\d$/.test(text) ? `0${text}` : text;
  });
  if (texts.some((text) => text && !/^\d+$/.test(text))) return null;
  const first = texts.findIndex(Boolean);
  if (first < 0) return null;
  const before = (prefixes.get(column.id) ?? []).slice(0, first);
  const parts = [...before, ...texts.slice(first)].filter(Boolean);
  prefixes.set(column.id, [...before, ...texts.slice(first)]);
  return parts.reduce((code, text) => (text.startsWith(code) ? text : code + text), "");
}

/** Codes of 款 and 项: subjects that may be called as bodies are, such as 2100213 优抚医院. */
const NAMED_AS_BODIES = /^\d{5}(?:\d{2})?$/;

function kindOf(name: string, cells: ReadonlyMap<string, PlacedCell>, columns: PlacedColumn[]): RowKind {
  const sum = cells.has("code") ? null : sumKind(name);
  if (sum) return sum;
  if (isShare(name)) return "of-which";
  const roles = columns.map(({ role }) => role);
  const amongSubjects =
    roles.includes("code") && !roles.includes("unit-code") && !roles.includes("unit-name");
  if (amongSubjects)
    return endsAsBody(name) && !NAMED_AS_BODIES.test(cells.get("code")?.value ?? "") ? "unit" : "item";
  const unit = cells.has("unit_name") || cells.has("unit_code");
  return unit && !cells.has("code") && !(cells.has("label") && columns.some(({ role }) => role === "code"))
    ? "unit"
    : "item";
}

/** Says of each row what it is part of: by its level, and in a summary the sums below their parts. */
export function withParents(rows: PlacedRow[], summary: boolean): PlacedRow[] {
  const open: number[] = [];
  const parents = rows.map((row, n) => {
    if (row.kind === "total" || row.kind === "subtotal") {
      open.length = 0;
      if (row.kind === "subtotal" && !summary) open[0] = n;
      return undefined;
    }
    while (open.length > row.level) open.pop();
    const parent = row.level > 0 ? open[row.level - 1] : row.kind === "of-which" ? n - 1 : undefined;
    open[row.level] = n;
    return parent;
  });
  if (summary) sumBelow(rows, parents);
  return rows.map((row, n) => ({
    ...row,
    kind: row.kind === "of-which" && hasPartsAfter(rows, parents, n) ? "item" : row.kind,
    ...(parents[n] === undefined || parents[n] < 0 ? {} : { parent: parents[n] }),
  }));
}

/** Whether 其中 only begins the list of all parts: the next row is part of the same, without 其中. */
function hasPartsAfter(rows: PlacedRow[], parents: (number | undefined)[], n: number): boolean {
  return parents[n] !== undefined && parents[n + 1] === parents[n] && rows[n + 1]?.kind === "item";
}

/** In a summary a sum adds up what stands above it since the last sum, and that sum; the first row what stands below it. */
function sumBelow(rows: PlacedRow[], parents: (number | undefined)[]): void {
  let waiting: number[] = [];
  for (const [n, row] of rows.entries()) {
    if (row.kind === "total" || row.kind === "subtotal") {
      for (const above of waiting) parents[above] = n;
      waiting = [n];
    } else if (parents[n] === undefined) waiting.push(n);
  }
  const [first, ...below] = waiting;
  if (first === 0 && rows[first]?.kind === "total") for (const row of below) parents[row] = first;
}
