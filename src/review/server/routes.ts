import { html } from "../../components/kit/html.ts";
import type { Language } from "../../text/ui.ts";
import { type Answer, htmlAnswer, jsonAnswer, NOT_FOUND } from "./answer.ts";
import { decide } from "./decide.ts";
import { type Served, showPiece } from "./pieces.ts";
import { readRequest } from "./request.ts";
import { readStatic } from "./static.ts";

/** Answers what a page of the review asks for; addresses are behind the token. */
export function answerReview(served: Served, url: URL, body: string | undefined): Answer {
  const [, first = "", second = "", ...rest] = url.pathname.split("/");
  if (first === "" && second === "")
    return htmlAnswer(html`<meta http-equiv="refresh" content="0; url=zh/">`);
  if (first === "static" && rest.length === 0) return readStatic(second);
  if (first === "pages" && rest.length === 1) return drawPage(served, second, rest[0] ?? "");
  if ((first !== "zh" && first !== "en") || rest.length > 0) return NOT_FOUND;
  if (body === undefined) return showPiece(served, first, second, url.searchParams);
  return second === "decide" ? takeDecision(served, first, body) : NOT_FOUND;
}

function drawPage({ documents }: Served, source: string, name: string): Answer {
  const picture = documents.get(source)?.pdf?.draw(Number(/^(\d{1,6})\.png$/.exec(name)?.[1] ?? 0));
  return picture ? { status: 200, type: "image/png", body: picture } : NOT_FOUND;
}

function takeDecision({ session, rereading, today }: Served, language: Language, body: string): Answer {
  const request = readRequest(body, rereading.unplaced);
  return request
    ? jsonAnswer(decide(session, language, request, today()))
    : { ...NOT_FOUND, status: 400, body: "400\n" };
}
