import { type Html, html } from "../../components/kit/html.ts";
import type { Review, ReviewTable } from "../disclosure.ts";
import { listLeft, measureProgress } from "../queue.ts";
import { nameTable } from "./renderTable.ts";
import { say, type Words } from "./words.ts";

/** How much is left, in one sentence. */
export function writeProgress(words: Words, review: Review): string {
  const { open, certain, proved, tables, minutes } = measureProgress(review);
  return tables === 0 ? words["all-done"] : say(words.progress, { open, certain, proved, tables, minutes });
}

/** Every table, with what is left in it, as buttons. */
export function renderTables(words: Words, review: Review, current: ReviewTable | undefined): Html {
  const items = review.tables.map((table) => {
    const left = listLeft(table);
    const open = left.filter(({ way }) => way === "open").length;
    const state = [
      table.isReviewed ? words.compared : say(words["left-in-table"], { left: left.length }),
      open > 0 ? say(words["open-in-table"], { open }) : "",
    ].filter(Boolean);
    const at = table === current && html` aria-current="true"`;
    return html`<li><button type="button" data-scope="${table.scope.id}" data-file="${table.file}"${at}><span lang="zh-CN">${nameTable(words, table)}</span> <span class="state${table.isReviewed && " compared"}">${state.join(" · ")}</span></button></li>`;
  });
  return html`<ul>${items}</ul>`;
}
