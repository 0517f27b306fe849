import { findOpenCell, type OpenCellView } from "../../archive/scope/wayIn.ts";
import { writeDifference, writeFigure, writeSides, writeSums } from "../../archive/words/relationText.ts";
import { writeReason, writeStatement } from "../../archive/words/statements.ts";
import { translateText } from "../../archive/words/translations.ts";
import { type Html, html } from "../../components/kit/html.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Status } from "../../schema/vocabulary.ts";
import { TEXTS } from "../../text/text.ts";
import type { Language } from "../../text/ui.ts";
import { describeIssue } from "../../validation/describeIssue.ts";
import { type FoundCell, findCell, readTyped } from "../cell.ts";
import type { CellPlace, Review } from "../disclosure.ts";
import { relateAsIf } from "../relations.ts";
import { say, WORDS, type Words } from "./words.ts";

/** A cell in words: the label of its row and the headings of its column. */
export const nameCell = ({ row, column }: Pick<FoundCell, "row" | "column">): string =>
  `${row.label || row.number}，${column.heading.join("／")}`;

/** What is known of a cell: what it holds, why it is open, and the relations in which it stands. */
export function renderCell(language: Language, review: Review, place: CellPlace): Html {
  const words = WORDS[language];
  const found = findCell(review, place);
  const open = findOpenCell(found.table.view.wayIn, place.row, place.field);
  const way = found.table.cells.find(({ row, field }) => row === place.row && field === place.field)?.way;
  return html`<h3 lang="zh-CN">${nameCell(found)}</h3>
<p>${say(words.value, { value: found.value || words.blank })} <span class="state ${way ?? "none"}">${words.ways[way ?? "none"]}</span></p>
${open && renderOpen(words, review, language, open)}
<div id="relations">${renderRelations(language, review, place, found.value)}</div>`;
}

function renderOpen(words: Words, { archive }: Review, language: Language, open: OpenCellView): Html {
  const values = open.values.map(
    (value, n) =>
      html`<li><button type="button" data-candidate="${value}">${n + 1}. ${value || words.blank}</button></li>`,
  );
  return html`<p>${say(words.printed, { printed: open.printed || words.blank })}</p>
${values.length > 0 && html`<p>${words.candidates}</p><ol class="candidates">${values}</ol>`}
<p>${say(words.why, { why: translateText(archive.shared, language, open.why) })}</p>`;
}

/** The relations of a cell as they would be with a value, those that break first; and what validation says of the value. */
export function renderRelations(language: Language, review: Review, place: CellPlace, typed: string): Html {
  const words = WORDS[language];
  const found = findCell(review, place);
  const { value, issues } = readTyped(review, found, typed);
  if (value === undefined) return html`<p class="mismatch">${say(words["not-an-amount"], { typed })}</p>`;
  const relations = relateAsIf(review, found, value);
  const sorted = relations.toSorted((a, b) => rank(a) - rank(b));
  const heading =
    value === found.value ? words.relations : say(words["relations-as-if"], { value: value || words.blank });
  return html`${issues.map((issue) => html`<p class="rounding">${say(words.warning, { found: describeIssue(issue)[language].found })}</p>`)}
<h4>${heading}</h4>
<p>${summarize(words, relations)}</p>
<ul class="relations">${sorted.map((relation) => renderRelation(language, review, relation))}</ul>`;
}

/** What a person wants to know first: how many break, or how many hold. */
function summarize(words: Words, relations: readonly Evaluated[]): string {
  const count = (...statuses: readonly Status[]): number =>
    relations.filter(({ result }) => statuses.includes(result.status)).length;
  const broken = count("mismatch");
  const holding = count("balanced", "rounding");
  if (broken > 0) return say(words.broken, { count: broken });
  return holding > 0 ? say(words.hold, { count: holding }) : words["no-relations"];
}

const rank = ({ result }: Evaluated): number =>
  ["mismatch", "restated", "not-evaluated", "rounding", "balanced", "not-applicable"].indexOf(result.status);

function renderRelation(language: Language, { archive: { shared } }: Review, relation: Evaluated): Html {
  const words = WORDS[language];
  const { ui } = TEXTS[language];
  const { status } = relation.result;
  const sides = writeSides(ui, relation, writeFigure);
  const isCompared = status !== "not-applicable" && status !== "not-evaluated";
  const said = isCompared
    ? html`<span class="sides">${sides.left} ${sides.sign} ${sides.right}</span>`
    : html`<span>${writeReason(shared, language, relation.skipped)}</span>`;
  const apart =
    status === "mismatch" &&
    html` <span class="sums">${say(words.sums, { ...writeSums(relation) })}${ui.marks.comma}${writeDifference(ui, relation)}</span>`;
  return html`<li class="${status}"><strong>${words.statuses[status]}</strong> <span>${writeStatement(shared, language, relation.statement)}${ui.marks.colon}</span>${said}${apart}</li>`;
}
