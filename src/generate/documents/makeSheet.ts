import type { ProjectView } from "../../archive/scope/lists.ts";
import type { Performance } from "../../schema/format.ts";
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
export function makeSheet(project: ProjectView, { plan }: Performance, scope: string): MadeTable {
  const heads = words.sheetHeads;
  const money = MONEY.map((ids) => ids.filter((id) => id === "budget" || project[id] !== "")).filter((ids) => ids.length > 0);
  const planned = Object.keys(plan) as (keyof typeof plan)[];
  const body: MadeCell[][] = [
    [name(0, heads.code), value(1, project.project_code, 2), name(3, heads.name), value(4, project.project_name, 2)],
    ...money.map((ids) => ids.flatMap((id, place) => [name(place * 2, heads[id]), value(place * 2 + 1, project[id], 1, "right")])),
    [name(0, heads.scale), value(1, project.purpose, COLUMNS - 1)],
    [name(0, fill(heads.plan, { unit: project.plan_unit }), 1, 2), ...planned.map((id, place) => name(place + 1, plan[id] ?? ""))],
    planned.map((id, place) => value(place + 1, project[id], 1, "center")),
    [name(0, heads.aims), value(1, project.aims, COLUMNS - 1)],
    words.indicatorHeads.map((text, place) => name(place, text)),
    ...makeIndicators(project),
  ];
  const title = fill(words.sheet, { number: project.sheet_number, name: project.project_name });
  const shown = body.map((row) => row.filter(({ text }) => text !== ""));
  return { kind: "table", title, scope, unit: fill(words.unit, { unit: project.unit }), columns: COLUMNS, head: [], body: shown, notes: [] };
}

/** Lines of indicators; a level that several of them share is printed once. */
function makeIndicators({ indicators }: ProjectView): MadeCell[][] {
  const rows = indicators.map(({ level1, level2, level3, description, value: target, basis }) => [level1, level2, level3, description, target, basis]);
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
