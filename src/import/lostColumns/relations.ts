import { listSums } from "../../read/rules/sums.ts";
import { blockOf } from "../../schema/format/columns.ts";
import type { Part } from "../../schema/format/part.ts";
import type { CellSelector, Rule } from "../../schema/rules.ts";
import { findLine, linesOf } from "./arrange.ts";
import type { LostTable } from "./lostTable.ts";
import type { Relation, Signed, Term } from "./search.ts";

/** A row of a part of a table as relations name it. */
interface NamedRow {
  /** Its number among the rows of all tables. */
  row: number;
  code: string;
  /** Id of the fixed line that it is; empty where it is none. */
  line: string;
}

/** A part of a table with its rows. */
export interface NamedPart {
  table: LostTable;
  part: Part;
  rows: readonly NamedRow[];
  /** Columns of its figures by their ids. */
  figures: ReadonlyMap<string, number>;
  /** Whether a row is neither a line of the format nor one with a code: what it is part of is not known. */
  unknown: boolean;
}

/** The parts of tables, whose rows are numbered through; a row stands in each part in which it has a name. */
export function nameParts(tables: readonly LostTable[]): NamedPart[] {
  let first = 0;
  return tables.flatMap((table) => {
    const { template, ways } = table;
    const lines = linesOf(template);
    const parts = template.table.parts.map((part, n): NamedPart => {
      const own = template.columns
        .map((column, at) => ({ ...column, at }))
        .filter((column) => column.part === n);
      const code = own.find(({ kind }) => kind === "code")?.at;
      const labels = own.filter(({ kind }) => kind === "label").map(({ at }) => at);
      const rows = ways.flatMap(([way], row): NamedRow[] => {
        const names = labels.flatMap((at) => way?.get(at)?.text ?? []);
        if (!way || names.length === 0) return [];
        const line = names.map((name) => findLine(lines, n, name)?.id).find(Boolean) ?? "";
        return [{ row: first + row, code: way.get(code ?? -1)?.text ?? "", line }];
      });
      const figures = new Map(own.filter(({ kind }) => kind === "figure").map(({ id, at }) => [id, at]));
      const unknown = ways.some((some) => some.length === 0) || rows.some(({ code, line }) => !code && !line);
      return { table, part, rows, figures, unknown };
    });
    first += ways.length;
    return parts;
  });
}

/** Half a unit of the last of two decimals, in ten decimals: what rounding may change one amount by. */
const HALF = 50_000_000n;
const within = (terms: readonly Term[]): bigint => HALF * BigInt(terms.length + 1);

/** Totals and subtotals of each row, as the headings of a part tell them: pairs of a column and those that it is the sum of. */
export function rowSums({ table, part, figures }: NamedPart): { sum: number; parts: number[] }[] {
  return listSums(table.template.table)
    .filter((sum) => sum.part === part)
    .flatMap(({ column, parts }) => {
      const sum = figures.get(column.id);
      return sum === undefined ? [] : [{ sum, parts: parts.flatMap((id) => figures.get(id) ?? []) }];
    });
}

/** What rows of a part are the sum of, in all its columns: codes of the longer ones below them, lines of those that are part of them. */
export function treeRelations({ part, rows, figures, unknown }: NamedPart): Relation[] {
  if (unknown) return [];
  const columns = [...figures.values()];
  const total = part.lines.find(({ type }) => type === "total")?.id;
  const parentOf = (own: NamedRow): NamedRow | undefined => {
    const line = part.lines.find(({ id }) => id === own.line);
    if (line) return line.type === "of-which" ? undefined : rows.find((other) => other.line === line.parent);
    const above = rows.filter(({ code }) => code && code !== own.code && own.code.startsWith(code));
    const nearest = above.reduce<NamedRow | undefined>(
      (best, one) => (one.code.length > (best?.code.length ?? 0) ? one : best),
      undefined,
    );
    return nearest ?? rows.find((other) => other.line === (part.items?.parent ?? total));
  };
  const children = Map.groupBy(rows, parentOf);
  return [...children].flatMap(([parent, own]) => {
    if (!parent) return [];
    const term = ({ row }: NamedRow, minus: boolean): Term => ({
      row,
      columns: columns.map((column) => [{ column, minus }]),
    });
    const terms = [term(parent, true), ...own.map((row) => term(row, false))];
    return [{ terms, tolerance: within(terms) }];
  });
}

/** The cells that a selector names, as columns by row; null where none is printed, or it names what only a whole table tells. */
function cellsOf(
  selector: CellSelector,
  parts: readonly NamedPart[],
): { row: number; column: number }[] | null {
  if (!("table" in selector)) return null;
  const { table, side, rows: wanted, measure } = selector;
  if (wanted.prefix !== undefined || wanted.kind !== undefined || wanted.category !== undefined) return null;
  const found = parts
    .filter(
      (part) => part.table.template.table.id === table && (side === undefined || blockOf(part.part) === side),
    )
    .flatMap(({ part, rows, figures }) => {
      const column = figures.get(measure);
      const type = (line: string) => part.lines.find(({ id }) => id === line)?.type;
      return rows
        .filter(({ line, code }) => {
          if (wanted.lines && !wanted.lines.includes(line)) return false;
          if (wanted.codes && !wanted.codes.includes(code)) return false;
          return wanted.type === undefined || (wanted.type === "total" && type(line) === "total");
        })
        .flatMap(({ row }) => (column === undefined ? [] : [{ row, column }]));
    });
  return found.length > 0 && (wanted.lines || wanted.codes || wanted.type === "total") ? found : null;
}

/**
 * What rules of a format say of cells in two tables, or on two sides of one. `isBlank` tells of a cell that no amount can stand in it: a rule with
 * a condition counts only where that is plain.
 */
export function ruleRelations(
  rules: readonly Rule[],
  parts: readonly NamedPart[],
  isBlank: (row: number, column: number) => boolean,
): Relation[] {
  const holds = (selector: CellSelector) =>
    cellsOf(selector, parts)?.every(({ row, column }) => isBlank(row, column)) ?? false;
  return rules.flatMap((rule) => {
    if (rule.operator !== "equal" || !(rule.blank ?? []).every(holds)) return [];
    const sides = [rule.left, rule.right].map((side) =>
      side.map((selector) => ({
        minus: "minus" in selector && selector.minus,
        cells: cellsOf(selector, parts),
      })),
    );
    if (sides.flat().some(({ cells }) => cells === null)) return [];
    const signed = sides.flatMap((side, n) =>
      side.flatMap(({ minus, cells }) =>
        (cells ?? []).map((cell) => ({ ...cell, minus: minus !== (n === 1) })),
      ),
    );
    return [{ ...oneDimension(signed), rule: rule.id }];
  });
}

/** A relation of single cells, those of one row together. */
export function oneDimension(cells: readonly ({ row: number } & Signed)[]): Relation {
  const terms = [...Map.groupBy(cells, ({ row }) => row)].map(
    ([row, own]): Term => ({ row, columns: [own] }),
  );
  return { terms, tolerance: HALF * BigInt(cells.length + 1) };
}
