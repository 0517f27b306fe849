import type { Row } from "../../read/csv/rows.ts";
import type { RuleOf, TableSelector } from "../../schema/rules.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { Book } from "../book.ts";
import { type Cell, selectRows, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

type By = RuleOf<"match">["by"];

/** The key by which a row of the left side looks for its counterparts. Empty where the row has none. */
const LEFT: Readonly<Record<By, (row: Row) => string>> = {
  code: (row) => row.code,
  paired: (row) => (row.pairedCode ? `${row.code}-${row.pairedCode}` : ""),
  label: (row) => normalizeLabel(row.label),
  unit: (row) => (row.codeKind === "unit" && row.type === "leaf" ? normalizeLabel(row.label) : ""),
  subject: (row) => row.fixed?.subject ?? "",
  project: (row) => (row.fixed || row.codeKind === "unit" ? "" : normalizeLabel(row.label)),
};

/** The keys by which a row of the right side is found; `lengths` are those of the codes on the left side. */
const RIGHT: Readonly<Record<By, (row: Row, lengths: ReadonlySet<number>) => readonly string[]>> = {
  code: (row) => [row.code],
  paired: (row) => [`${row.code}-${row.pairedCode}`],
  label: (row) => [normalizeLabel(row.label)],
  unit: (row) => (row.codeKind === "unit" ? [] : [normalizeLabel(row.unitName)]),
  subject: (row, lengths) => {
    if (row.fixed) return [row.fixed.subject ?? ""];
    return row.type === "leaf"
      ? [...lengths].filter((length) => length <= row.code.length).map((length) => row.code.slice(0, length))
      : [];
  },
  project: (row) => [normalizeLabel(row.label)],
};

/** The cells of the right side by what they are found by, without an amount too. */
function indexRight(
  book: Book,
  selector: TableSelector,
  by: By,
  lengths: ReadonlySet<number>,
): ReadonlyMap<string, readonly (Cell | undefined)[]> {
  const index = new Map<string, (Cell | undefined)[]>();
  for (const { table, row, column } of selectRows(book, selector))
    for (const key of RIGHT[by](row, lengths)) {
      const others = index.get(key) ?? [];
      others.push(tableCell(book, table, row, column));
      index.set(key, others);
    }
  return index;
}

/** Each row of a table equals the sum of the rows of other tables that share its code, name, unit or subject. */
export function match(rule: RuleOf<"match">, book: Book): DraftRelation[] {
  const lefts = selectRows(book, rule.left).map((left) => ({ ...left, key: LEFT[rule.by](left.row) }));
  const lengths = new Set(lefts.map(({ key }) => key.length));
  const rights = rule.right.map((selector) => indexRight(book, selector, rule.by, lengths));
  return lefts.flatMap(({ table, row, column, key }) => {
    if (!key) return [];
    const cells = rights.flatMap((index) => index.get(key) ?? []);
    const right = cells.filter((cell) => cell !== undefined).map((cell) => term(cell));
    const left = tableCell(book, table, row, column);
    if (cells.length === 0 || (!left && right.length === 0)) return [];
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
