import type { ProjectView } from "../../archive/scope/lists.ts";
import { fill } from "../../text/fill.ts";
import type { MadeCell, MadeTable } from "./document.ts";
import words from "./words.json" with { type: "json" };

/** Columns of a performance sheet, those of its indicators. */
const COLUMNS = words.indicatorHeads.length;
/** Money of a project as its sheet prints it, in lines of three. */
const MONEY = [
  ["budget", "fiscal", "other"],
  ["special_account", "unit_funds"],
] as const;

/** A performance sheet as Hebei prints it: names and values side by side, then its indicators under merged names of their levels. */
export function makeSheet(project: ProjectView, scope: string): MadeTable {
  const heads = words.sheetHeads;
  const { part, row: sheet } = project;
  const cell = (id: string): string => sheet.cells[id] ?? "";
  const money = MONEY.map((ids) => ids.filter((id) => id === "budget" || cell(id) !== "")).filter((ids) => ids.length > 0);
  const planned = part.columns.filter(({ role }) => role === "plan");
  const body: MadeCell[][] = [
    [name(0, heads.code), value(1, project.code, 2), name(3, heads.name), value(4, project.name, 2)],
    ...money.map((ids) => ids.flatMap((id, place) => [name(place * 2, heads[id]), value(place * 2 + 1, cell(id), 1, "right")])),
    [name(0, heads.scale), value(1, cell("purpose"), COLUMNS - 1)],
    [name(0, fill(heads.plan, { unit: cell("plan_unit") }), 1, 2), ...planned.map(({ heading }, place) => name(place + 1, heading.at(-1) ?? ""))],
    planned.map(({ id }, place) => value(place + 1, cell(id), 1, "center")),
    [name(0, heads.aims), value(1, cell("aims"), COLUMNS - 1)],
    words.indicatorHeads.map((text, place) => name(place, text)),
    ...makeIndicators(project),
  ];
  const title = fill(words.sheet, { number: sheet.sheet, name: project.name });
  const shown = body.map((row) => row.filter(({ text }) => text !== ""));
  return { kind: "table", title, scope, unit: fill(words.unit, { unit: project.unit }), columns: COLUMNS, head: [], body: shown, notes: [] };
}

/** Lines of indicators; a level that several of them share is printed once. */
function makeIndicators({ indicators }: ProjectView): MadeCell[][] {
  const rows = indicators.map(({ row }) => INDICATOR_COLUMNS.map((id) => row.cells[id] ?? ""));
  const spans = (row: number, level: number): number => {
    const path = (at: number): string | undefined => rows[at]?.slice(0, level + 1).join("\n");
    if (row > 0 && path(row - 1) === path(row)) return 0;
    let end = row + 1;
    while (end < rows.length && path(end) === path(row)) end += 1;
    return end - row;
  };
  return rows.map((texts, row) =>
    texts.flatMap((text, column) => {
      const span = column < MERGED ? spans(row, column) : 1;
      return span === 0 ? [] : [{ column, text, columns: 1, rows: span, align: "left" as const, indent: 0 }];
    }),
  );
}

const INDICATOR_COLUMNS = ["level1", "level2", "level3", "description", "value", "basis"] as const;

/** Levels whose names are merged. */
const MERGED = 2;

const name = (column: number, text: string, columns = 1, rows = 1): MadeCell => ({ column, text, columns, rows, align: "center", indent: 0 });
const value = (column: number, text: string, columns = 1, align: MadeCell["align"] = "left"): MadeCell => ({
  column,
  text,
  columns,
  rows: 1,
  align,
  indent: 0,
});
