import type { CellAddress } from "../../address.ts";
import { compareAmounts } from "../../money.ts";
import type { Term } from "../../reconciliation/relation.ts";
import type { Language, Ui } from "../../text/ui.ts";
import type { Finding } from "../scope/findings.ts";
import type { ScopeView } from "../scope/tables.ts";
import { findEnglish } from "./glosses.ts";
import { writeDifferenceAlone, writeFigure, writeSums } from "./relationText.ts";
import { writeStatement } from "./statements.ts";

/** A piece of a sentence: words, or a figure that leads to its cell. */
export type Piece = string | Term;

/**
 * What was found, as a sentence that says so: which figures should agree and by how much they do not. A rule says what must hold, which of
 * a finding is just what does not.
 */
export function composeFinding(ui: Ui, language: Language, finding: Finding): Piece[] {
  const { relation, scope, statement, weight } = finding;
  const { shared } = scope.entry;
  if (!relation) return [writeStatement(shared, language, statement)];
  const { left, right, compare, combination, result } = relation;
  const t = ui.findings.headings;
  const sums = writeSums(relation);
  const isAlone = combination === "sum" && left.length === 1 && right.length === 1;
  const name = (address: CellAddress, label: string): string =>
    nameCell(ui, language, scope, address, isAlone && sharesRow(left, right) ? label : undefined);
  const side = (terms: readonly Term[], sum: string, isSum: boolean): Piece[] => {
    const [first, ...others] = terms;
    if (!first) return [ui.ledger.empty];
    if (others.length === 0) return [`${name(first.cell.address, first.cell.label)} `, first, unitOf(first)];
    return fillPieces(isSum ? t.sum : t.computed, { count: [String(terms.length)], sum: [sum] });
  };
  const label = writeStatement(shared, language, { template: "{label}", values: relation.statement.values });
  if (weight === "ceiling") {
    const figure = ([term]: readonly Term[]): Piece[] => (term ? [term, unitOf(term)] : []);
    return fillPieces(t.ceiling, { label: [label], left: figure(left), right: figure(right) });
  }
  const isLess = compareAmounts(result.difference, "0") < 0;
  const amount = writeDifferenceAlone(relation);
  return fillPieces(weight === "restated" ? t.restated : compare === "at-most" ? t.exceeds : t.unequal, {
    left: side(left, sums.left, combination === "sum"),
    right: side(right, sums.right, true),
    difference: fillPieces(isLess ? t.less : t.more, { amount: [amount] }),
  });
}

/** The same as plain text. */
export const writeFinding = (ui: Ui, language: Language, finding: Finding): string =>
  composeFinding(ui, language, finding)
    .map((piece) => (typeof piece === "string" ? piece : writeFigure(piece)))
    .join("");

const unitOf = ({ cell }: Term): string => (cell.unit === "%" ? "" : cell.unit);

const sharesRow = ([a]: readonly Term[], [b]: readonly Term[]): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.cell.address.table === b.cell.address.table &&
  a.cell.address.folder === b.cell.address.folder &&
  a.cell.address.row === b.cell.address.row;

/** The table and the row of a cell: `收支总表“收入总计”`; with `label`, which names the column too, in the row's place. */
function nameCell(
  ui: Ui,
  language: Language,
  { tables, listTables, lists, entry }: ScopeView,
  { folder, table: id, row: rowId }: CellAddress,
  label?: string,
): string {
  const table = [...tables, ...listTables].find((candidate) => candidate.id === id);
  const printed =
    label ??
    table?.rows.find(({ id: own }) => own === rowId)?.label ??
    lists.facts.find(({ fact_id: own }) => own === rowId)?.label ??
    rowId;
  const inLanguage = (text: string): string =>
    language === "en" ? (findEnglish(entry.shared, text) ?? text) : text;
  const where = table ? inLanguage(table.name) : ui.findings.headings.explanation;
  const { cell, otherCell } = ui.findings.headings;
  const words = { table: [where], row: [inLanguage(printed)] };
  return (
    folder === undefined ? fillPieces(cell, words) : fillPieces(otherCell, { ...words, folder: [folder] })
  ).join("");
}

/** A template with pieces in its placeholders. */
function fillPieces(template: string, values: Readonly<Record<string, readonly Piece[]>>): Piece[] {
  return template
    .split(/(\{\w+\})/)
    .flatMap((part): readonly Piece[] =>
      part.startsWith("{") ? (values[part.slice(1, -1)] ?? []) : part ? [part] : [],
    );
}
