import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import { printFigureOf } from "../../read/formats/reprinted.ts";
import { findWhole, isMeasure, joinFigureOf } from "../../schema/format/columns.ts";
import type { Column, FigureOf, Part } from "../../schema/format/part.ts";
import type { RuleOf } from "../../schema/rules.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { Book } from "../book.ts";
import { type Cell, findTable, tableCell } from "../cells.ts";
import { type DraftRelation, term } from "../make.ts";

/**
 * Every figure of another year or phase is the one that the disclosure of that year and phase prints in the same table, where we hold it.
 * A figure whose row or column is not there has no counterpart, and is left out.
 */
export function reprint(rule: RuleOf<"reprint">, book: Book): DraftRelation[] {
  return rule.tables.flatMap((id) => {
    const table = findTable(book, id);
    return (table?.format.parts ?? []).flatMap((part) => {
      const rows = table ? listRowsOf(part, table.rows) : [];
      return rows.flatMap((row) =>
        part.columns.filter(isMeasure).flatMap((column): DraftRelation[] => {
          const figureOf = joinFigureOf(row, column);
          const other = figureOf && book.others.get(printFigureOf(figureOf));
          const there = other && findTable(other, id);
          const stated = table && there && tableCell(book, table, row, column);
          const own = stated && findOwn(other, there, { part, rows, row, column });
          if (!stated || !own) return [];
          return [
            {
              at: { table: id, row: row.id, measure: column.id },
              left: [term(stated)],
              right: [term(own)],
              label: row.label || row.number,
              measure: column.heading.join("/"),
            },
          ];
        }),
      );
    });
  });
}

/** A figure of another disclosure where it is printed again. */
interface Reprinted {
  readonly part: Part;
  /** The rows of the part. */
  readonly rows: readonly Row[];
  readonly row: Row;
  readonly column: Column;
}

/** The same figure in its own disclosure. */
function findOwn(book: Book, table: TableRecord, figure: Reprinted): Cell | undefined {
  for (const part of table.format.parts) {
    if (part.figureOf || part.side !== figure.part.side) continue;
    const column = findColumn(part, figure);
    const row = column && findRow(listRowsOf(part, table.rows), figure);
    if (column && row) return tableCell(book, table, row, column);
  }
  return undefined;
}

/** The column by its concept, or by its id; the whole amount where the figure stands for that. */
function findColumn(part: Part, figure: Reprinted): Column | undefined {
  const own = part.columns.filter(isMeasure).filter(({ figureOf }) => !figureOf);
  const twin = findTwin(figure);
  return (
    own.find(({ concept }) => concept !== undefined && concept === twin?.concept) ??
    own.find(({ id }) => id === twin?.id) ??
    (twin && twin === findWhole(figure.part) ? findWhole(part) : undefined)
  );
}

/** The column in which this disclosure prints for itself what a column prints of another: the one whose heading differs in one place, or that of whole amounts. */
function findTwin({ part, column }: Reprinted): Column | undefined {
  const { figureOf } = column;
  if (!figureOf) return column;
  const measures = part.columns.filter(isMeasure);
  const twins = measures.filter(
    (other) => !other.figureOf && countDiffering(other.heading, column.heading) === 1,
  );
  if (column.heading.length > 1 && twins.length === 1) return twins[0];
  const alike = measures.filter(
    (other) => other.figureOf && printFigureOf(other.figureOf) === printFigureOf(figureOf),
  );
  return alike.length === 1 ? findWhole(part) : undefined;
}

const countDiffering = (a: readonly string[], b: readonly string[]): number =>
  a.length === b.length
    ? a.filter((heading, index) => heading !== b[index]).length
    : Number.POSITIVE_INFINITY;

/** The row with the same line, codes or label; the only one where each has one. */
function findRow(all: readonly Row[], { rows, row }: Reprinted): Row | undefined {
  const own = all.filter(({ figureOf }) => !figureOf);
  const same = own.filter((other) => keyOf(other) === keyOf(row));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const isAlone = rows.filter(({ figureOf }) => hasSame(figureOf, row.figureOf)).length === 1;
  return isAlone && own.length === 1 ? own[0] : undefined;
}

const hasSame = (a: FigureOf | undefined, b: FigureOf | undefined): boolean =>
  printFigureOf(a ?? {}) === printFigureOf(b ?? {});

/** What tells a row from the others of its part in whatever year. */
function keyOf({ fixed, type, code, codeKind, pairedCode, unitName, label }: Row): string {
  if (code) return [codeKind, code, pairedCode, normalizeLabel(unitName)].join(" ");
  if (type === "total") return "total";
  return fixed ? `line ${fixed.id}` : normalizeLabel(label);
}
