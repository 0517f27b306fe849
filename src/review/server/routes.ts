import { type Html, html } from "../../components/kit/html.ts";
import type { Language } from "../../text/ui.ts";
import { DecisionRefused } from "../decision.ts";
import { type CellPlace, findReviewTable, type ReviewTable } from "../disclosure.ts";
import type { HeldDocument } from "../documents/documents.ts";
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
import { decide, firstTable, writeNext } from "./decide.ts";
import { readRequest } from "./request.ts";
import { readStatic } from "./static.ts";

/** What the server answers from: the disclosure under review, the documents at hand, and today. */
export interface Served {
  readonly session: Session;
  readonly documents: ReadonlyMap<string, HeldDocument>;
  readonly today: () => string;
}

/** Answers what a page of the review asks for; addresses are behind the token. */
export function answerReview(served: Served, url: URL, body: string | undefined): Answer {
  const [, first = "", second = "", ...rest] = url.pathname.split("/");
  if (first === "" && second === "")
    return htmlAnswer(html`<meta http-equiv="refresh" content="0; url=zh/">`);
  if (first === "static" && rest.length === 0) return readStatic(second);
  if (first === "pages") return drawPage(served, decodeURIComponent(second), rest[0] ?? "");
  if ((first !== "zh" && first !== "en") || rest.length > 0) return NOT_FOUND;
  if (body !== undefined) return second === "decide" ? takeDecision(served, first, body) : NOT_FOUND;
  return show(served, first, second, url.searchParams);
}

function drawPage({ documents }: Served, source: string, name: string): Answer {
  const picture = documents.get(source)?.pdf?.draw(Number(/^(\d{1,6})\.png$/.exec(name)?.[1] ?? 0));
  return picture ? { status: 200, type: "image/png", body: picture } : NOT_FOUND;
}

function show(
  { session, documents }: Served,
  language: Language,
  what: string,
  asked: URLSearchParams,
): Answer {
  const { review } = session;
  const words = WORDS[language];
  if (what === "") return htmlAnswer(renderPage(language, review));
  const place = readPlace(asked);
  if (what === "step") {
    const next = stepInQueue(review, place, asked.get("back") === null ? 1 : -1) ?? firstTable(review);
    return jsonAnswer({ next, said: writeNext(words, review, next) });
  }
  if (what === "last") return htmlAnswer(renderLast(words, review));
  const table = findReviewTable(review, place);
  if (!table) return NOT_FOUND;
  if (what === "table")
    return jsonAnswer({
      progress: writeProgress(words, review),
      tables: renderTables(words, review, table).text,
      table: renderTable(language, table).text,
    });
  const typed = asked.get("typed");
  if (what === "cell") return showSafely(() => renderCell(language, review, place));
  if (what === "relations" && typed !== null)
    return showSafely(() => renderRelations(language, review, place, typed));
  return what === "sheet" ? htmlAnswer(renderPlaceOf(language, table, place, documents)) : NOT_FOUND;
}

function renderPlaceOf(
  language: Language,
  table: ReviewTable,
  { row, field }: CellPlace,
  documents: Served["documents"],
): Html {
  const sheet = findSheet(table, row, field);
  return renderSheet(WORDS[language], table, sheet, documents.get(sheet?.source ?? ""));
}

/** A cell that is not there is not found; any other error is a fault of this program. */
function showSafely(render: () => Html): Answer {
  try {
    return htmlAnswer(render());
  } catch (error) {
    if (error instanceof DecisionRefused) return NOT_FOUND;
    throw error;
  }
}

const readPlace = (asked: URLSearchParams): CellPlace => ({
  scope: asked.get("scope") ?? "",
  file: asked.get("file") ?? "",
  row: asked.get("row") ?? "",
  field: asked.get("field") ?? "",
});

function takeDecision({ session, today }: Served, language: Language, body: string): Answer {
  const request = readRequest(body);
  return request
    ? jsonAnswer(decide(session, language, request, today()))
    : { ...NOT_FOUND, status: 400, body: "400\n" };
}
