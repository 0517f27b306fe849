import type { Row } from "../../read/rows.ts";
import type { ListSelector, RuleOf, TableSelector } from "../../schema/rules.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { Book } from "../book.ts";
import { type Cell, lineCell, selectLines, selectRows, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

type By = RuleOf<"match">["by"];

/** What a row of the left side looks for, by what both sides share. Empty where the row has none. */
const LEFT: Readonly<Record<By, (row: Row) => string>> = {
  code: (row) => row.code,
  paired: (row) => (row.pairedCode ? `${row.code}-${row.pairedCode}` : ""),
  label: (row) => normalizeLabel(row.label),
  unit: (row) => (row.codeKind === "unit" && row.type === "leaf" ? normalizeLabel(row.label) : ""),
  subject: (row) => row.fixed?.subject ?? "",
  project: (row) => (row.fixed || row.codeKind === "unit" ? "" : normalizeLabel(row.label)),
};

/** Whether a row of the right side belongs to what the left side looks for. */
const RIGHT: Readonly<Record<By, (row: Row, key: string) => boolean>> = {
  code: (row, key) => row.code === key,
  paired: (row, key) => `${row.code}-${row.pairedCode}` === key,
  label: (row, key) => normalizeLabel(row.label) === key,
  unit: (row, key) => row.codeKind !== "unit" && normalizeLabel(row.unitName) === key,
  subject: (row, key) => (row.fixed ? row.fixed.subject === key : row.type === "leaf" && row.code.startsWith(key)),
  project: (row, key) => normalizeLabel(row.label) === key,
};

function findRight(book: Book, selector: TableSelector | ListSelector, by: By, key: string): { cells: Cell[]; found: boolean } {
  const keep = (cells: readonly (Cell | undefined)[]): { cells: Cell[]; found: boolean } => ({
    cells: cells.filter((cell) => cell !== undefined),
    found: cells.length > 0,
  });
  if ("table" in selector)
    return keep(
      selectRows(book, selector)
        .filter(({ row }) => RIGHT[by](row, key))
        .map(({ table, row, column }) => tableCell(book, table, row, column)),
    );
  const lines = selectLines(book, selector.list, selector.where).filter(({ label }) => normalizeLabel(label) === key);
  return keep(lines.map(({ id, line, label }) => lineCell(book, selector.list, id, line, selector.field, label)));
}

/** Each row of a table equals the sum of the rows of other tables that share its code, name, unit or subject. */
export function match(rule: RuleOf<"match">, book: Book): DraftRelation[] {
  return selectRows(book, rule.left).flatMap(({ table, row, column }) => {
    const key = LEFT[rule.by](row);
    if (!key) return [];
    const sides = rule.right.map((selector) => findRight(book, selector, rule.by, key));
    const right = sides.flatMap(({ cells }) => cells.map((cell) => term(cell)));
    const left = tableCell(book, table, row, column);
    if (!sides.some(({ found }) => found) || (!left && right.length === 0)) return [];
    return [
      {
        at: { table: table.format.id, row: row.id, measure: column.id },
        left: left ? [term(left)] : [],
        right,
        label: row.label,
        measure: column.heading.at(-1) ?? "",
        compare: rule.compare,
      },
    ];
  });
}
