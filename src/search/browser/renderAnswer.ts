import type { Answer, AnswerFigure } from "../shared/answer.ts";
import type { TopicChange } from "../shared/topics.ts";
import { make, makeAmount } from "./dom.ts";
import { fillText, type Texts } from "./texts.ts";

/** An answer as a card: each figure as printed, with its disclosure, its place and its change, and a link to where it stands. */
export function renderAnswer(answer: Answer, base: string, texts: Texts): HTMLElement {
  const { kind, topic, figures, count, year } = answer;
  const words = texts.answer;
  const values = { name: topic.name, year, count };
  const note = fillText(words.note[kind], values);
  return make(
    "section",
    { class: "answer", "aria-labelledby": "search-answer" },
    make("h3", { id: "search-answer" }, fillText(words.title[kind], values)),
    make("ol", { class: "hits" }, ...figures.map((figure) => renderFigure(figure, base, texts))),
    note && make("p", { class: "where" }, note),
    topic.path !== "" && make("p", {}, make("a", { href: base + topic.path }, fillText(words.all, values))),
  );
}

function renderFigure(figure: AnswerFigure, base: string, texts: Texts): HTMLElement {
  const { info, amount, unit, path, place, provenance, review, change } = figure;
  const words = texts.answer;
  return make(
    "li",
    {},
    make("a", { href: base + info.path + path }, info.title),
    make("span", { class: "figure money" }, makeAmount(amount), make("span", { class: "unit" }, ` ${unit}`)),
    make(
      "span",
      { class: "where" },
      fillText(words.place, { place }),
      provenance === "restored" && ` · ${words.restored}`,
      review && ` · ${texts.review[review]}`,
    ),
    change && make("span", { class: "where" }, ...renderChange(change, info.path, base, texts)),
  );
}

/** The change in words, with where it is stated; one that we computed says so. */
function renderChange(
  { direction, amount, unit, stated }: TopicChange,
  path: string,
  base: string,
  { answer }: Texts,
): (Node | string)[] {
  const said = fillText(answer.change[direction], { amount, unit });
  return [
    said,
    " · ",
    stated === undefined ? answer.computed : make("a", { href: base + path + stated }, answer.stated),
  ];
}
