import { isAmount, toYuan } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isMeasure, isMoney, joinFigureOf } from "../../schema/format/columns.ts";
import type { Column, FigureOf, Part } from "../../schema/format/part.ts";
import type { FigureRole } from "../../schema/format/roles.ts";
import { LIST_TABLE_FILES } from "../../schema/openData/lists.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { findOwn } from "../../schema/own.ts";
import type { FigurePhase, Provenance } from "../../schema/vocabulary.ts";
import type { DisclosureEntry } from "../site.ts";
import { findRestoration, type PartView, type ScopeView, type TableView } from "./tables.ts";
import { findPlace, type Place } from "./wayIn.ts";

/** One printed amount of a table. */
export interface Amount {
  readonly table: TableView;
  readonly part: Part;
  readonly row: Row;
  readonly column: Column & { role: FigureRole };
  /** As printed. */
  readonly amount: string;
  readonly unit: string;
  /** Exact, derived from amount and unit. */
  readonly yuan: string;
  readonly provenance: Provenance;
  /** Its own, which may be another than the disclosure's. */
  readonly fiscalYear: string;
  readonly phase: FigurePhase;
  /** The concept of `data/statutory-tables.json` that it stands for; empty where the format names none. */
  readonly conceptId: string;
  /** Where it stands in its document, or its row, as far as that is noted. */
  readonly place: Place | undefined;
}

/** Every printed amount of a table, in printed order: row by row, column by column. */
export function listAmounts(scope: ScopeView, table: TableView): Amount[] {
  return table.parts.flatMap((part) =>
    part.rows.flatMap((row) =>
      part.part.columns
        .filter(isMeasure)
        .flatMap((column) => readAmount(scope, { table, part, row, column }) ?? []),
    ),
  );
}

/** The printed amounts of a list that its tidy file has no column for, which only this format prints, in printed order. */
export function listAddedAmounts(scope: ScopeView, list: TableView): Amount[] {
  const tidy = new Set(findOwn<FileSchema>(LIST_TABLE_FILES, list.id)?.columns.map(({ name }) => name));
  return list.parts.flatMap((part) => {
    const added = part.part.columns.filter(isMoney).filter(({ id }) => !tidy.has(id));
    return part.rows.flatMap((row) =>
      added.flatMap((column) => readAmount(scope, { table: list, part, row, column }) ?? []),
    );
  });
}

/** The lists that print amounts which no tidy file of lists has a column for: files that speak of tables speak of them, too. */
export function listExtendedLists(scope: ScopeView): TableView[] {
  return scope.listTables.filter((list) => listAddedAmounts(scope, list).length > 0);
}

/** Year and phase of a figure of a disclosure: its own where nothing else is said. */
export function nameYear(
  { fiscalYear, disclosure }: DisclosureEntry,
  { year = 0, phase }: FigureOf = {},
): { fiscal_year: string; phase: FigurePhase } {
  return { fiscal_year: String(Number(fiscalYear) + year), phase: phase ?? disclosure.phase };
}

/** The amount of a cell; undefined where no number is printed. */
export function readAmount(scope: ScopeView, { table, part, row, column }: MeasureCell): Amount | undefined {
  const amount = row.cells[column.id] ?? "";
  if (!isAmount(amount)) return undefined;
  const unit = column.unit ?? (row.unit || table.unit);
  const yuanPerUnit = scope.entry.shared.yuan.get(unit) ?? "";
  const provenance = findRestoration(table, row, column.id)?.provenance ?? "printed";
  const { fiscal_year: fiscalYear, phase } = nameYear(scope.entry, joinFigureOf(row, column));
  return {
    table,
    part: part.part,
    row,
    column,
    amount,
    unit,
    yuan: toYuan(amount, yuanPerUnit),
    provenance,
    fiscalYear,
    phase,
    conceptId: nameConcept(part, row, column),
    place: findPlace(table.wayIn, row.id, column.id),
  };
}

/**
 * A line's concept is its whole amount. A measure's concept is what it is on the row of the
 * whole table: the total, or the only row. Figures of another year or phase have none.
 */
function nameConcept({ part, rows }: PartView, row: Row, column: Column): string {
  if (row.figureOf || column.figureOf) return "";
  if (row.fixed?.concept && column === findWhole(part)) return row.fixed.concept;
  return column.concept && (row.type === "total" || rows.filter(({ figureOf }) => !figureOf).length === 1)
    ? column.concept
    : "";
}

/** A cell for an amount, whatever stands there. */
export interface MeasureCell {
  readonly table: TableView;
  readonly part: PartView;
  readonly row: Row;
  readonly column: Column & { role: FigureRole };
}

/** The cell of a concept in a scope, in the table in which the concept is read; undefined where none is printed. */
export function findConceptCell(scope: ScopeView, conceptId: string): MeasureCell | undefined {
  const tableId = scope.entry.shared.statutory.concepts.find((concept) => concept.id === conceptId)?.table;
  const table = scope.tables.find((candidate) => candidate.id === tableId);
  for (const part of table?.parts ?? []) {
    for (const row of part.rows) {
      const column = part.part.columns
        .filter(isMeasure)
        .find((measure) => nameConcept(part, row, measure) === conceptId);
      if (table && column) return { table, part, row, column };
    }
  }
  return undefined;
}

/** The amount of a concept in a scope; undefined where no number is printed for it. */
export function findConcept(scope: ScopeView, conceptId: string): Amount | undefined {
  const cell = findConceptCell(scope, conceptId);
  return cell && readAmount(scope, cell);
}
