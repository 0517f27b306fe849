import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isMeasure } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { MeasureRole } from "../../schema/format/roles.ts";
import type { Phase } from "../../schema/vocabulary.ts";
import { rowPath } from "../paths/paths.ts";
import { readAmount } from "../scope/amounts.ts";
import type { PartView, ScopeView, TableView } from "../scope/tables.ts";
import { type Explained, explainChange, type Pair } from "./causes.ts";

type Measure = Column & { role: MeasureRole };

/** A column of this year, and that of the year before beside it. */
interface ColumnPair {
  readonly now: Measure;
  readonly before: Measure;
}

type Named = Pick<Pair, "code" | "name">;

/** A part that both years print, or the name of one that only one of them does; neither where both are blank. */
interface Compared {
  readonly pair?: Pair;
  readonly unmatched?: string;
}

/** What made a table's total differ from last year's, where the table prints that, too; undefined where it does not. */
export function explainPrinted(scope: ScopeView, table: TableView): Explained | undefined {
  for (const part of table.parts) {
    const pairs = pairColumns(part.part, scope.entry.disclosure.phase);
    const own = part.rows.filter(({ figureOf }) => !figureOf);
    const total = own.find(({ type }) => type === "total") ?? (own.length === 1 ? own[0] : undefined);
    const whole = pairs.find(({ now }) => now === findWhole(part.part));
    if (!total || !whole) continue;
    const compare = (row: Row, { now, before }: ColumnPair, { code, name }: Named): Compared => {
      const path = rowPath(scope.entry, scope.id, table.id, row.id);
      const [a, b] = [now, before].map((column) => {
        const amount = readAmount(scope, { table, part, row, column });
        return amount && { ...amount, path };
      });
      if (a && b) return { pair: { code, name, now: a, before: b } };
      return a || b ? { unmatched: name } : {};
    };
    const { pair: all } = compare(total, whole, { code: "", name: total.label });
    const columns = pairs
      .filter(({ now }) => now.role === "part")
      .map((pair) => compare(total, pair, { code: "", name: pair.now.heading.at(-1) ?? "" }));
    const rows = listLowest(part).map((row) => compare(row, whole, { code: row.code, name: row.label }));
    const parts = columns.length > 0 ? columns : rows;
    const explained =
      all &&
      explainChange(
        all,
        parts.flatMap(({ pair }) => pair ?? []),
        parts.flatMap(({ unmatched }) => unmatched ?? []),
      );
    if (explained) return explained;
  }
  return undefined;
}

/**
 * Columns of one name below the headings of this year and of last year, of the disclosure's phase: what was spent is not held against a
 * budget. A sole column of last year stands beside the whole.
 */
function pairColumns(part: Part, phase: Phase): ColumnPair[] {
  const measures = part.columns.filter(isMeasure);
  const own = measures.filter(({ figureOf }) => !figureOf);
  const last = measures.filter(
    ({ figureOf }) => figureOf?.year === -1 && (figureOf.phase ?? phase) === phase,
  );
  const whole = findWhole(part);
  const [sole] = last;
  if (last.length === 1 && whole && sole) return [{ now: whole, before: sole }];
  const nameOf = ({ heading }: Measure): string => heading.slice(1).join("/");
  return own.flatMap((now) => {
    const before = last.find((column) => nameOf(column) === nameOf(now));
    return before && nameOf(now) !== "" ? [{ now, before }] : [];
  });
}

/** Rows with nothing below them, but for totals. */
function listLowest({ rows }: PartView): PartView["rows"] {
  const parents = new Set(rows.map(({ parentId }) => parentId));
  return rows.filter(({ id, type, figureOf }) => type === "leaf" && !parents.has(id) && !figureOf);
}
