import type { ProjectView } from "../../archive/scope/lists.ts";
import { isMoney } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";
import { fill } from "../../text/fill.ts";
import type { MadeCell, MadeTable } from "./document.ts";
import words from "./words.json" with { type: "json" };

/** Columns of the head of a performance sheet: names and values side by side. */
const COLUMNS = 6;
/** Amounts in one of its lines. */
const ACROSS = 3;

/** A performance sheet as Hebei prints it: names and values side by side, then its indicators under merged names of their levels. */
export function makeSheet(project: ProjectView, scope: string): MadeTable {
  const { part, row: sheet, indicators } = project;
  const cell = ({ id }: Column): string => sheet.cells[id] ?? "";
  const ofRole = (role: Column["role"]): Column[] => part.columns.filter((column) => column.role === role);
  const money = part.columns.filter((column) => isMoney(column) && cell(column) !== "");
  const lines = Array.from({ length: Math.ceil(money.length / ACROSS) }, (_, line) =>
    money.slice(line * ACROSS, (line + 1) * ACROSS),
  );
  const planned = ofRole("plan");
  const planUnit = ofRole("plan-unit").map(cell).join("");
  const told = (indicators[0]?.part.columns ?? []).filter(
    ({ role }) => role !== "sheet-number" && role !== "row-number",
  );
  const columns = Math.max(COLUMNS, told.length);
  const heads = words.sheetHeads;
  const body: MadeCell[][] = [
    [name(0, heads.code), value(1, project.code, 2), name(3, heads.name), value(4, project.name, 2)],
    ...lines.map((amounts) =>
      amounts.flatMap((column, place) => [
        name(place * 2, headOf(column)),
        value(place * 2 + 1, cell(column), 1, "right"),
      ]),
    ),
    planned.length > 0
      ? [
          name(0, fill(heads.plan, { unit: planUnit }), 1, 2),
          ...planned.map((column, place) => name(place + 1, headOf(column))),
        ]
      : [],
    planned.map((column, place) => value(place + 1, cell(column), 1, "center")),
    ...ofRole("summary").map((column) => [name(0, headOf(column)), value(1, cell(column), columns - 1)]),
    told.map((column, place) => name(place, headOf(column))),
    ...makeIndicators(project, told),
  ];
  const title = fill(words.sheet, { number: sheet.sheet, name: project.name });
  const shown = body
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.filter(({ text }) => text !== ""));
  return {
    kind: "table",
    title,
    scope,
    unit: fill(words.unit, { unit: project.unit }),
    columns,
    head: [],
    body: shown,
    notes: [],
  };
}

const headOf = ({ heading }: Column): string => heading.at(-1) ?? "";

/** Lines of indicators; a level that several of them share is printed once. */
function makeIndicators({ indicators }: ProjectView, columns: readonly Column[]): MadeCell[][] {
  const rows = indicators.map(({ row }) => columns.map(({ id }) => row.cells[id] ?? ""));
  const merged = columns.filter(({ role }) => role === "indicator-level").length;
  const spans = (row: number, level: number): number => {
    const path = (at: number): string | undefined => rows[at]?.slice(0, level + 1).join("\n");
    if (row > 0 && path(row - 1) === path(row)) return 0;
    let end = row + 1;
    while (end < rows.length && path(end) === path(row)) end += 1;
    return end - row;
  };
  return rows.map((texts, row) =>
    texts.flatMap((text, column) => {
      const span = column < merged ? spans(row, column) : 1;
      return span === 0 ? [] : [{ column, text, columns: 1, rows: span, align: "left" as const, indent: 0 }];
    }),
  );
}

const name = (column: number, text: string, columns = 1, rows = 1): MadeCell => ({
  column,
  text,
  columns,
  rows,
  align: "center",
  indent: 0,
});
const value = (column: number, text: string, columns = 1, align: MadeCell["align"] = "left"): MadeCell => ({
  column,
  text,
  columns,
  rows: 1,
  align,
  indent: 0,
});
