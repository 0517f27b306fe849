import { listColumns } from "../read/csv/rows.ts";
import type { Shared } from "../read/shared.ts";
import { blockOf, isMeasure } from "../schema/format/columns.ts";
import type { Column, Part } from "../schema/format/part.ts";
import type { FormatTable } from "../schema/format.ts";
import type { Budget, Spending } from "./budget.ts";
import { type Cells, type MadeRow, makeItems } from "./items.ts";
import { findLineTakes, MEASURES, TABLES } from "./takes.ts";
import { writeLines } from "./write.ts";

/** A table's data file, with whether it holds anything. */
export interface MadeTable {
  readonly text: string;
  readonly isEmpty: boolean;
}

/** Projects a budget into a table of a format: its fixed lines, its units, its coded or named rows. */
export function makeTable(table: FormatTable, budget: Budget, scope: Scope, shared: Shared): MadeTable {
  const takes = TABLES[table.id] ?? (() => true);
  const spendings = budget.spendings.filter(
    (spending) => takes(spending) && (scope.unit === undefined || spending.unit === scope.unit),
  );
  const isEmpty = spendings.length === 0;
  const rows =
    isEmpty && table.mayBeEmpty
      ? []
      : table.parts.flatMap((part) => makeRows(part, table, spendings, budget, shared));
  return { text: writeLines(listColumns(table), rows), isEmpty };
}

/** The department, or the unit at a position. */
export interface Scope {
  readonly unit: number | undefined;
}

function makeRows(
  part: Part,
  table: FormatTable,
  spendings: readonly Spending[],
  budget: Budget,
  shared: Shared,
): Cells[] {
  const rows = [
    ...part.lines.map((line): MadeRow => {
      const takes = findLineTakes(line);
      return {
        cells: { [line.labelColumn ?? "label"]: line.label },
        spendings: takes ? spendings.filter(takes) : [],
      };
    }),
    ...makeUnitRows(part, spendings, budget),
    ...(part.items ? makeItems(part, table, spendings, budget, shared) : []),
  ];
  return rows.map((row, index) => ({
    ...(blockOf(part) ? { side: blockOf(part) } : {}),
    ...Object.fromEntries(
      part.columns.filter(({ role }) => role === "row-number").map(({ id }) => [id, String(index + 1)]),
    ),
    ...row.cells,
    ...Object.fromEntries(
      part.columns.filter(isMeasure).map((column) => [column.id, sumCell(column, row.spendings)]),
    ),
  }));
}

/** The department's own row, and those of its units where the table has no other rows. */
function makeUnitRows({ units, items }: Part, spendings: readonly Spending[], budget: Budget): MadeRow[] {
  if (!units) return [];
  const name = (code: string, text: string): Cells => ({
    ...(units.codeColumn && { [units.codeColumn]: code }),
    [units.nameColumn]: text,
  });
  const own = { cells: name(budget.departmentCode, budget.department.name), spendings };
  if (items) return [own];
  return [
    own,
    ...budget.units.map((unit, position) => ({
      cells: name(unit.code, unit.name),
      spendings: spendings.filter((spending) => spending.unit === position),
    })),
  ];
}

/** Nothing is printed for nothing. */
function sumCell({ id }: Column, spendings: readonly Spending[]): string {
  const takes = MEASURES[id];
  const sum = takes ? sumOf(spendings.filter(takes)) : 0;
  return sum === 0 ? "" : writeAmount(sum);
}

export function sumOf(spendings: readonly Spending[]): number {
  return spendings.reduce((sum, { amount }) => sum + amount, 0);
}

/** Hundredths as a decimal with two places. */
export function writeAmount(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
