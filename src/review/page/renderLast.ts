import { type Html, html } from "../../components/kit/html.ts";
import type { Review } from "../disclosure.ts";
import { say, type Words } from "./words.ts";

/** What is left to do once every table has been compared; nothing before. */
export function renderLast(words: Words, review: Review): Html {
  const isReviewed = review.entry.disclosure.review === undefined;
  if (review.tables.some((table) => !table.isReviewed)) return html``;
  const summary = say(words.last.summary, { file: `${review.folder}/department/explanation.md` });
  return html`<h2>${words["last-step"]}</h2><p>${words.last.format}</p><p>${summary}</p>
${isReviewed ? html`<p>${words.last.done}</p>` : html`<p>${words.last.ready}</p><button type="button" data-do="finish">${words.do.finish}</button>`}`;
}
