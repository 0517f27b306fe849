import { sheetRow } from "../../address.ts";
import { countDecimals } from "../../money.ts";
import { nameLine } from "../../read/lists.ts";
import { parseTarget } from "../../read/targets.ts";
import { PLAN_FIELDS } from "../../schema/lists.ts";
import type { RuleOf, WordForm } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, lineCell, locateCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/** A spending plan rises to the whole: the budget, or 100 %. */
export function plan(_: RuleOf<"plan">, book: Book): DraftRelation[] {
  return book.projects.flatMap((project) => {
    const id = sheetRow(project.sheet_number);
    const label = project.project_name;
    const cells = PLAN_FIELDS.flatMap((field) => {
      const printed = project[field];
      const percent = printed.endsWith("%");
      const cell = lineCell(book, "projects", id, { [field]: printed.replace(/%$/, ""), unit: percent ? "%" : project.unit }, field, label);
      return cell ? [cell] : [];
    });
    const last = cells.at(-1);
    if (!last || project.row_type !== "sheet") return [];
    const rises = cells.slice(1).flatMap((cell, index) => {
      const before = cells[index];
      return before
        ? [
            {
              at: { table: "projects", row: id, measure: cell.address.field },
              left: [term(before)],
              right: [term(cell)],
              label,
              compare: "at-most" as const,
            },
          ]
        : [];
    });
    const whole = last.unit === "%" ? hundred(book, id) : lineCell(book, "projects", id, project, "budget", label);
    return whole ? [...rises, { at: { table: "projects", row: id, measure: "whole" }, left: [term(last)], right: [term(whole)], label }] : rises;
  });
}

/** 100 %, which is not printed but meant. */
function hundred(book: Book, id: string): Cell {
  return { ...locateCell(book, "projects", id, "100"), amount: "100", unit: "%", scale: "1", decimals: 0, label: "100%" };
}

/** A cost indicator that speaks of the whole project, in money, is at most the project's budget. */
export function cost(rule: RuleOf<"cost">, book: Book): DraftRelation[] {
  const sheets = new Map(book.projects.filter(({ row_type: type }) => type === "sheet").map((project) => [project.sheet_number, project]));
  return book.indicators
    .filter((indicator) => indicator.level1 === rule.level || indicator.level2 === rule.level)
    .flatMap((indicator) => {
      const target = parseTarget(indicator.value, book.operators);
      const project = sheets.get(indicator.sheet_number);
      if (!project || target.unit !== rule.unit || target.number === "") return [];
      const id = sheetRow(indicator.sheet_number, indicator.row_number);
      const cell = lineCell(book, "indicators", id, { value: target.number, unit: target.unit }, "value", indicator.level3);
      const budget = lineCell(book, "projects", sheetRow(project.sheet_number), project, "budget", project.project_name);
      if (!cell || !budget) return [];
      return [
        {
          at: { table: "indicators", row: id },
          left: [term({ ...cell, decimals: countDecimals(cell.amount) })],
          right: [term(budget)],
          label: `${project.project_name}，${indicator.level3}`,
          compare: "at-most" as const,
        },
      ];
    });
}

/** Lines whose name and value do not go together, such as a number of times in per cent: a contradiction that sums cannot see. */
export function findOddWording(rule: RuleOf<"wording">, book: Book): { id: string; label: string; value: string }[] {
  return (book[rule.list] as readonly Readonly<Record<string, unknown>>[])
    .map((line) => ({ id: nameLine(rule.list, line), line }))
    .filter(({ line }) => Object.entries(rule.where).every(([field, wanted]) => line[field] === wanted))
    .filter(({ line }) => hasForm(line, rule.name) && hasForm(line, rule.value))
    .map(({ id, line }) => ({
      id,
      label: String(line[rule.list === "indicators" ? "level3" : "project_name"]),
      value: String(line[rule.value.field]),
    }));
}

const NUMBERS = { bare: /^\d+(\.\d+)?$/, compared: /^[≥≤><]?\d+(\.\d+)?$/ } as const;

function hasForm(line: Readonly<Record<string, unknown>>, { field, ends, digit, number }: WordForm): boolean {
  const printed = String(line[field]);
  const end = ends?.find((word) => printed.endsWith(word) && (!digit || /\d$/.test(printed.slice(0, printed.length - word.length))));
  return (ends === undefined || end !== undefined) && (number === undefined || NUMBERS[number].test(printed));
}
