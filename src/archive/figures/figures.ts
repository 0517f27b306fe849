import { isAmount, readCellState, toYuan } from "../../money.ts";
import { isMeasure } from "../../schema/format/columns.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import type { Absence, Provenance } from "../../schema/vocabulary.ts";
import { factPath, rowPath } from "../paths/paths.ts";
import { findConceptCell, readAmount } from "../scope/amounts.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";

export type Concept = StatutoryTables["concepts"][number];

/** The figure that one scope prints for a concept, or why there is none. */
export interface Figure {
  readonly conceptId: string;
  /** The name of the concept, the same everywhere. */
  readonly name: string;
  readonly tableId: string;
  /** Printed amount; empty where there is none. */
  readonly amount: string;
  /** Its printed unit; empty without an amount. */
  readonly unit: string;
  /** Exact, for comparing; empty without an amount. */
  readonly yuan: string;
  readonly provenance: Provenance;
  /** Undefined where an amount is printed. */
  readonly absence: Absence | undefined;
  /** Row in which it stands; empty where no cell is printed. */
  readonly rowId: string;
  /** The figure of the explanation that it is, where the table prints no number; else empty. */
  readonly factId: string;
  /** Column in which it stands; empty where no cell is printed. */
  readonly measureId: string;
  /**
   * Its printed name: the row's label, or the column's headings joined by `/`; empty where no cell is
   * printed.
   */
  readonly printedName: string;
}

/** The figures of a scope, one for each concept, in the order of the concepts. */
export function listFigures(scope: ScopeView): Figure[] {
  return scope.entry.shared.statutory.concepts.map((concept) => findFigure(scope, concept));
}

/** Those of some concepts, in their order, for which an amount is printed. */
export function listPrintedFigures(scope: ScopeView, conceptIds: readonly string[]): Figure[] {
  const concepts = new Map(scope.entry.shared.statutory.concepts.map((concept) => [concept.id, concept]));
  return conceptIds
    .flatMap((id) => concepts.get(id) ?? [])
    .map((concept) => findFigure(scope, concept))
    .filter(({ absence }) => absence === undefined);
}

export function findFigure(scope: ScopeView, concept: Concept): Figure {
  const found = findConceptCell(scope, concept.id);
  const printed = found && readAmount(scope, found);
  return {
    conceptId: concept.id,
    name: concept.name,
    tableId: concept.table,
    amount: printed?.amount ?? "",
    unit: printed?.unit ?? "",
    yuan: printed?.yuan ?? "",
    provenance: printed?.provenance ?? "printed",
    absence: printed
      ? undefined
      : found
        ? findCellAbsence(found.row.cells[found.column.id] ?? "")
        : findTableAbsence(scope, concept),
    rowId: found?.row.id ?? "",
    factId: "",
    measureId: found?.column.id ?? "",
    printedName: found
      ? found.row.fixed?.concept === concept.id
        ? found.row.label
        : found.column.heading.join("/")
      : "",
  };
}

/** The figure of the concept's table, or, where that has no number, of the explanation: what is stated in words is there, too. */
export function findToldFigure(scope: ScopeView, concept: Concept): Figure {
  const figure = findFigure(scope, concept);
  const stated = figure.absence === undefined ? undefined : findStated(scope, concept.id);
  return stated ? stateFigure(scope, concept, stated) : figure;
}

/** The first figure of money that the explanation states for the concept, exactly and of the scope as a whole. */
const findStated = ({ lists, entry }: ScopeView, conceptId: string): FactView | undefined =>
  lists.facts.find(
    ({ key, projectId, operator, value, unit }) =>
      key === conceptId && !projectId && !operator && isAmount(value) && entry.shared.yuan.has(unit),
  );

const stateFigure = (
  { entry }: ScopeView,
  { id, name, table }: Concept,
  { value, unit, label, fact_id: factId }: FactView,
): Figure => ({
  conceptId: id,
  name,
  tableId: table,
  amount: value,
  unit,
  yuan: toYuan(value, entry.shared.yuan.get(unit) ?? "1"),
  provenance: "printed",
  absence: undefined,
  rowId: "",
  factId,
  measureId: "",
  printedName: label,
});

/** Where a figure is printed. */
export const figurePath = (
  entry: DisclosureEntry,
  scope: string,
  { tableId, rowId, factId }: Pick<Figure, "tableId" | "rowId" | "factId">,
): string => (factId ? factPath(entry, scope, factId) : rowPath(entry, scope, tableId, rowId));

function findCellAbsence(cell: string): Absence {
  const state = readCellState(cell);
  return state === "dash" || state === "illegible" || state === "inapplicable" ? state : "blank";
}

function findTableAbsence(scope: ScopeView, { id, table: tableId }: Concept): Absence {
  const parts = scope.entry.format.tables.find((table) => table.id === tableId)?.parts ?? [];
  const isKnown = parts.some(({ lines, columns }) =>
    [...lines, ...columns.filter(isMeasure)].some(({ concept }) => concept === id),
  );
  if (!isKnown) return "not-in-format";
  const status = scope.tables.find((table) => table.id === tableId)?.status ?? "not-published";
  return status === "filled" ? "no-row" : status;
}
