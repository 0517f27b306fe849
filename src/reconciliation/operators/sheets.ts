import { sheetRow } from "../../address.ts";
import { countDecimals } from "../../money.ts";
import { nameLine } from "../../read/lists.ts";
import { parseTarget } from "../../read/targets.ts";
import { PLAN_FIELDS } from "../../schema/lists.ts";
import type { RuleOf } from "../../schema/rules.ts";
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
  return book.indicators
    .filter((indicator) => indicator.level1 === rule.level || indicator.level2 === rule.level)
    .flatMap((indicator) => {
      const target = parseTarget(indicator.value, book.operators);
      const project = book.projects.find((candidate) => candidate.row_type === "sheet" && candidate.sheet_number === indicator.sheet_number);
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
  const [nameField, namePattern] = rule.name;
  const [valueField, valuePattern] = rule.value;
  const name = new RegExp(namePattern, "u");
  const value = new RegExp(valuePattern, "u");
  return (book[rule.list] as readonly Readonly<Record<string, unknown>>[])
    .map((line, index) => ({ id: nameLine(rule.list, line, index), line }))
    .filter(({ line }) => Object.entries(rule.where).every(([field, wanted]) => line[field] === wanted))
    .filter(({ line }) => name.test(String(line[nameField])) && value.test(String(line[valueField])))
    .map(({ id, line }) => ({
      id,
      label: String(line[rule.list === "indicators" ? "level3" : "project_name"]),
      value: String(line[valueField]),
    }));
}
