import { type Html, html } from "../../components/kit/html.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Language } from "../../text/ui.ts";
import { describeIssue } from "../../validation/describeIssue.ts";
import type { Review } from "../disclosure.ts";
import { isCompared, listErrorsIfReviewed } from "../lastStep.ts";
import { say, WORDS } from "./words.ts";

/** Issues that are shown; once they are mended, the others are. */
const MOST = 20;

/** What is left to do once every table has been compared; nothing before. */
export function renderLast(language: Language, review: Review): Html {
  if (!isCompared(review)) return html``;
  const words = WORDS[language];
  const [first] = review.tables;
  const summary = `${review.folder}/${first?.scope.id ?? "department"}/explanation.md`;
  const isReviewed = review.entry.disclosure.review === undefined;
  return html`<h2>${words["last-step"]}</h2>
<p>${say(words.last.summary, { file: summary })}</p>
${isReviewed ? html`<p>${words.last.done}</p>` : renderErrors(language, listErrorsIfReviewed(review))}`;
}

function renderErrors(language: Language, errors: readonly Issue[]): Html {
  const words = WORDS[language];
  if (errors.length === 0)
    return html`<p>${words.last.ready}</p><button type="button" data-do="finish">${words.do.finish}</button>`;
  const items = errors.slice(0, MOST).map((issue) => {
    const { file, line } = issue.place;
    const { found, mend } = describeIssue(issue)[language];
    return html`<li><code>${file}${line !== undefined && `:${line}`}</code> ${found} ${mend}</li>`;
  });
  return html`<p>${say(words.last.issues, { count: errors.length })}</p><ul>${items}</ul>`;
}
