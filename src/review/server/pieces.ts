import type { Html } from "../../components/kit/html.ts";
import type { Language } from "../../text/ui.ts";
import { DecisionRefused } from "../decision.ts";
import { type CellPlace, findReviewTable, type ReviewTable } from "../disclosure.ts";
import type { HeldDocument } from "../documents/documents.ts";
import type { Rereading } from "../documents/rereading.ts";
import { renderCell, renderRelations } from "../page/renderCell.ts";
import { renderLast } from "../page/renderLast.ts";
import { renderPage } from "../page/renderPage.ts";
import { renderSheet } from "../page/renderSheet.ts";
import { renderTable } from "../page/renderTable.ts";
import { renderTables, writeProgress } from "../page/renderTables.ts";
import { WORDS } from "../page/words.ts";
import { stepInQueue } from "../queue.ts";
import type { Session } from "../session.ts";
import { findSheet } from "../sheet.ts";
import { type Answer, htmlAnswer, jsonAnswer, NOT_FOUND } from "./answer.ts";
import { firstTable, writeNext } from "./decide.ts";

/** What the server answers from: the disclosure under review, the documents at hand, and today. */
export interface Served {
  readonly session: Session;
  readonly documents: ReadonlyMap<string, HeldDocument>;
  readonly rereading: Rereading;
  readonly today: () => string;
}

/** What a page asks for: in its language, of a cell or a table, with the rest of its address. */
interface Asking extends Served {
  readonly language: Language;
  readonly place: CellPlace;
  readonly asked: URLSearchParams;
}

/** The page and its pieces, by the last word of their addresses. */
const PIECES: Readonly<Record<string, (asking: Asking) => Answer>> = {
  "": ({ language, session }) => htmlAnswer(renderPage(language, session.review)),
  step: ({ language, session: { review }, place, asked }) => {
    const next = stepInQueue(review, place, asked.has("back") ? -1 : 1) ?? firstTable(review);
    return jsonAnswer({ next, said: writeNext(WORDS[language], review, next) });
  },
  last: ({ language, session }) => {
    session.refresh();
    return htmlAnswer(renderLast(language, session.review));
  },
  table: (asking) => withTable(asking, (table) => jsonAnswer(showTable(asking, table))),
  cell: ({ language, session, place }) => htmlOf(() => renderCell(language, session.review, place)),
  relations: ({ language, session, place, asked }) =>
    htmlOf(() => renderRelations(language, session.review, place, asked.get("typed") ?? "")),
  sheet: (asking) => withTable(asking, (table) => htmlAnswer(showSheet(asking, table))),
};

/** The page, or a piece of it. */
export function showPiece(served: Served, language: Language, name: string, asked: URLSearchParams): Answer {
  const piece = Object.hasOwn(PIECES, name) ? PIECES[name] : undefined;
  const [scope = "", file = "", row = "", field = ""] = ["scope", "file", "row", "field"].map(
    (key) => asked.get(key) ?? "",
  );
  return piece?.({ ...served, language, place: { scope, file, row, field }, asked }) ?? NOT_FOUND;
}

function withTable({ session, place }: Asking, show: (table: ReviewTable) => Answer): Answer {
  const table = findReviewTable(session.review, place);
  return table ? show(table) : NOT_FOUND;
}

/** A table with what stands around it. */
const showTable = (
  { language, session: { review } }: Asking,
  table: ReviewTable,
): Record<string, string> => ({
  progress: writeProgress(WORDS[language], review),
  tables: renderTables(WORDS[language], review, table).text,
  table: renderTable(language, table).text,
});

/** The page of a cell, or the one that is asked for. */
function showSheet({ language, documents, rereading, place, asked }: Asking, table: ReviewTable): Html {
  const page = Number(asked.get("page"));
  const sheet =
    page > 0 ? { source: asked.get("source") ?? "", page } : findSheet(table, place.row, place.field);
  const document = documents.get(sheet?.source ?? "");
  return renderSheet(WORDS[language], table, sheet, { document, rereading });
}

/** A cell that is not there is not found; any other error is a fault of this program. */
function htmlOf(render: () => Html): Answer {
  try {
    return htmlAnswer(render());
  } catch (error) {
    if (error instanceof DecisionRefused) return NOT_FOUND;
    throw error;
  }
}
