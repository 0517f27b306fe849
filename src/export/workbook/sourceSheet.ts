import type { Row } from "write-excel-file/node";
import type { Finding } from "../../archive/scope/findings.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import { listSourceFacts } from "../../archive/scope/source.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { findReview } from "../../archive/scope/wayIn.ts";
import { scopeTitle } from "../../archive/words/names.ts";
import { writeDifference, writeFigure, writeSides } from "../../archive/words/relationText.ts";
import { writeStatement } from "../../archive/words/statements.ts";
import type { Term } from "../../reconciliation/relation.ts";
import { restoredFile } from "../../schema/openData/cells.ts";
import { SCOPE_KEY } from "../../schema/openData/columns.ts";
import { ui } from "../../text/ui.ts";
import { headingCell, type Sheet, textCell, titleCell, wrappedCell } from "./cells.ts";

const words = ui.workbook;
const isOfScope = (name: string): name is (typeof SCOPE_KEY)[number] =>
  (SCOPE_KEY as readonly string[]).includes(name);
const RESTORED = restoredFile.columns.flatMap(({ name, title }) =>
  isOfScope(name) ? [] : [{ name, title }],
);

/** Where a workbook comes from: the version of its data, and the absolute address of the scope's page. */
export interface Origin {
  readonly version: string;
  readonly page: string;
}

/**
 * The sheet about a scope's figures: their source, the status of its tables, contradictions, and restored
 * cells.
 */
export function makeSourceSheet({ scope, findings }: Ledger, origin: Origin): Omit<Sheet, "name"> {
  const facts = listSourceFacts(ui, scope.entry).flatMap((source) =>
    source.map(({ name, value }) => [name, value]),
  );
  const review = findReview(scope.entry.disclosure);
  const rows: Row[] = [
    [titleCell(scopeTitle(ui, scope))],
    ...(review === "reviewed" ? [] : [[textCell(ui.review.notice[review])]]),
    ...makeBlock(
      ui.source.heading,
      [],
      [
        [ui.data.version, origin.version],
        [words.page, origin.page],
        ...facts,
        [words.licence, words.licenceText],
      ],
    ),
    ...makeBlock(
      words.table,
      [words.table, words.status, words.reason, ui.source.page],
      scope.tables.map((table) => [table.title, ui.status[table.status], table.reason, table.page]),
    ),
    ...makeBlock(
      words.findings,
      words.findingColumns,
      findings.map((finding) => describeFinding(scope, finding)),
    ),
    ...makeBlock(
      ui.restoration.heading,
      RESTORED.map((column) => column.title),
      scope.restorations.map((restoration) => RESTORED.map((column) => restoration[column.name])),
    ),
  ];
  return { rows, frozenRows: 1, frozenColumns: 1 };
}

/** A heading, the names of the columns, lines of text, and a blank line above. */
function makeBlock(title: string, columns: readonly string[], lines: readonly (readonly string[])[]): Row[] {
  const heading = textCell(title, { fontWeight: "bold" });
  const names = columns.length > 0 && lines.length > 0 ? [columns.map((name) => headingCell(name))] : [];
  return [
    [],
    [heading],
    ...names,
    ...(lines.length > 0
      ? lines.map((line) => line.map((text) => wrappedCell(text)))
      : [[textCell(words.none)]]),
  ];
}

function describeFinding(
  { entry }: ScopeView,
  { kind, relation, statement, explanation, state }: Finding,
): string[] {
  const { left, sign, right } = relation
    ? writeSides(ui, relation, writeTerm)
    : { left: "", sign: "", right: "" };
  return [
    ui.findings.kinds[kind],
    writeStatement(entry.shared, "zh", statement),
    left,
    sign,
    right,
    relation ? writeDifference(ui, relation) : "",
    state === "open" ? ui.review.finding.text : explanation,
  ];
}

/** A term with the place where it is printed. */
const writeTerm = (term: Term): string =>
  `${writeFigure(term)}${term.cell.unit === "%" ? "" : term.cell.unit}（${term.cell.label}）`;
