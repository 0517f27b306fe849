import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import { printTarget, readTarget } from "../../read/targets.ts";
import { findColumn, findWhole } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { RuleOf, WordForm } from "../../schema/rules.ts";
import type { Book } from "../book.ts";
import { type Cell, figureCell, findTable, locateCell, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/** The performance sheets of a table, each with its part; printed sums of sheets are none. */
function listSheets(table: TableRecord | undefined): { table: TableRecord; part: Part; row: Row }[] {
  if (!table) return [];
  return table.format.parts.flatMap((part) =>
    listRowsOf(part, table.rows).flatMap((row) => (row.type === "leaf" ? [{ table, part, row }] : [])),
  );
}

/** A spending plan rises to the whole: the budget, or 100 %. */
export function plan(rule: RuleOf<"plan">, book: Book): DraftRelation[] {
  return listSheets(findTable(book, rule.table)).flatMap(({ table, part, row }) => {
    const at = { table: table.format.id, row: row.id };
    const label = row.label;
    const cells = part.columns
      .filter(({ role }) => role === "plan")
      .flatMap((column) => planCell(book, table, row, column) ?? []);
    const last = cells.at(-1);
    if (!last) return [];
    const rises = cells.slice(1).flatMap((cell, index): DraftRelation[] => {
      const before = cells[index];
      return before
        ? [
            {
              at: { ...at, measure: cell.address.field },
              left: [term(before)],
              right: [term(cell)],
              label,
              compare: "at-most",
            },
          ]
        : [];
    });
    const budget = findWhole(part);
    const whole =
      last.unit === "%" ? hundred(book, table, row) : budget && tableCell(book, table, row, budget);
    return whole
      ? [...rises, { at: { ...at, measure: "whole" }, left: [term(last)], right: [term(whole)], label }]
      : rises;
  });
}

/** What is to be spent up to a time, in money or in per cent of the budget. */
function planCell(book: Book, table: TableRecord, row: Row, column: Column): Cell | undefined {
  const printed = row.cells[column.id] ?? "";
  const unit = printed.endsWith("%") ? "%" : row.unit || table.unit;
  return figureCell(book, table, row, column, { amount: printed.replace(/%$/, ""), unit });
}

/** 100 %, which is not printed but meant. */
function hundred(book: Book, table: TableRecord, row: Row): Cell {
  return {
    ...locateCell(book, table.format.id, row.id, "100"),
    amount: "100",
    unit: "%",
    scale: "1",
    decimals: 0,
    label: "100%",
  };
}

/** A cost indicator that speaks of the whole project, in money, is at most the project's budget. */
export function cost(rule: RuleOf<"cost">, book: Book): DraftRelation[] {
  const sheets = new Map(listSheets(findTable(book, rule.sheets)).map((sheet) => [sheet.row.sheet, sheet]));
  return listSheets(findTable(book, rule.table)).flatMap(({ table, part, row }): DraftRelation[] => {
    const levels = part.columns
      .filter(({ role }) => role === "indicator-level")
      .map(({ id }) => row.cells[id]);
    const target = readTarget(part, row, book.operators);
    const sheet = sheets.get(row.sheet);
    const column = findColumn(part, "target");
    const whole = sheet && findWhole(sheet.part);
    if (!levels.includes(rule.level) || target.unit !== rule.unit || !column || !whole) return [];
    const cell = figureCell(book, table, row, column, { amount: target.number, unit: target.unit });
    const budget = tableCell(book, sheet.table, sheet.row, whole);
    if (!cell || !budget) return [];
    const label = `${sheet.row.label}，${row.label}`;
    return [
      {
        at: { table: table.format.id, row: row.id },
        left: [term(cell)],
        right: [term(budget)],
        label,
        compare: "at-most",
      },
    ];
  });
}

/** Rows of which two cells do not go together, such as a number of times in per cent: a contradiction that sums cannot see. */
export function findOddWording(
  rule: RuleOf<"wording">,
  book: Book,
): { id: string; label: string; value: string }[] {
  const table = findTable(book, rule.table);
  return (table?.format.parts ?? []).flatMap((part) => {
    const print = (row: Row, column: string): string =>
      findColumn(part, "target")?.id === column ? printTarget(part, row) : (row.cells[column] ?? "");
    return listRowsOf(part, table?.rows ?? [])
      .filter(({ cells }) => Object.entries(rule.where).every(([column, wanted]) => cells[column] === wanted))
      .filter((row) => [rule.name, rule.value].every((form) => hasForm(print(row, form.column), form)))
      .map((row) => ({ id: row.id, label: row.label, value: print(row, rule.value.column) }));
  });
}

const NUMBERS = { bare: /^\d+(\.\d+)?$/, compared: /^[≥≤><]?\d+(\.\d+)?$/ } as const;

function hasForm(printed: string, { ends, digit, number }: WordForm): boolean {
  const end = ends?.find(
    (word) =>
      printed.endsWith(word) && (!digit || /\d$/.test(printed.slice(0, printed.length - word.length))),
  );
  return (ends === undefined || end !== undefined) && (number === undefined || NUMBERS[number].test(printed));
}
