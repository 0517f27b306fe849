import type { Candidate } from "../shared/candidates.ts";
import type { BureauInfo } from "../shared/manifest.ts";
import type { Found, Hit } from "../shared/match.ts";
import { make, makeAmount } from "./dom.ts";
import type { SideBySide } from "./sideBySide.ts";
import { fillText, type Texts } from "./texts.ts";

/** As many hits of a document as one looks through at first. */
const FIRST_HITS = 8;

/** A document with its hits; those beyond the first few are shown when asked for. */
export function renderGroup(
  { info, itself }: Candidate,
  { hits, together }: Found,
  base: string,
  texts: Texts,
): HTMLElement {
  const list = make(
    "ol",
    { class: "hits" },
    ...hits.slice(0, FIRST_HITS).map((hit) => renderHit(hit, base, texts)),
  );
  const heading = make("h3", { tabindex: "-1" }, make("a", { href: base + info.path }, info.title));
  const count = make(
    "p",
    { class: "unit" },
    hits.length > 0
      ? fillText(together ? texts.hits : texts.hitsApart, { count: hits.length })
      : itself
        ? texts.whole
        : "",
  );
  const group = make("section", { class: "result" }, heading, count, list);
  if (hits.length > FIRST_HITS) {
    const button = make("button", { type: "button" }, fillText(texts.allHits, { count: hits.length }));
    button.addEventListener("click", () => {
      const rest = hits.slice(FIRST_HITS).map((hit) => renderHit(hit, base, texts));
      list.append(...rest);
      button.remove();
      rest[0]?.querySelector("a")?.focus();
    });
    group.append(button);
  }
  return group;
}

function renderHit(hit: Hit, base: string, texts: Texts): HTMLElement {
  const amount =
    hit.amount &&
    make(
      "span",
      { class: "figure money" },
      makeAmount(hit.amount),
      hit.unit && make("span", { class: "unit" }, ` ${hit.unit}`),
    );
  const places = [
    texts.kinds[hit.kind],
    hit.kind === "table" ? "" : hit.section,
    hit.amount && hit.measure,
  ].filter(Boolean);
  // Each a text of its own: they are names of their own.
  const where = places.flatMap((place, index) => (index > 0 ? [" · ", place] : [place]));
  return make(
    "li",
    {},
    make(
      "a",
      { href: base + hit.path },
      hit.name || hit.code || hit.measure,
      hit.code && hit.name && make("span", { class: "code" }, ` ${hit.code}`),
    ),
    amount || undefined,
    make("span", { class: "where" }, ...where),
    hit.beside && make("span", { class: "where" }, hit.beside),
  );
}

export function renderBureaus(bureaus: readonly BureauInfo[], base: string, texts: Texts): HTMLElement {
  const links = bureaus.map(({ id, name, known }) =>
    make(
      "li",
      {},
      make("a", { href: `${base}bureaus/${id}/` }, name),
      make("span", { class: "where" }, known),
    ),
  );
  return make(
    "section",
    { class: "result" },
    make("h3", {}, texts.bureaus),
    make("ul", { class: "hits" }, ...links),
  );
}

/** The way to the budgets that a query names, side by side. */
export function renderSideBySide({ names, path }: SideBySide, base: string, texts: Texts): HTMLElement {
  return make(
    "p",
    {},
    make("a", { href: base + path }, fillText(texts.sideBySide, { names: names.join(texts.comma) })),
  );
}

/** Names as links that search for them. */
export function renderNames(
  text: string,
  names: readonly string[],
  address: (name: string) => string,
): HTMLElement {
  return make(
    "div",
    {},
    make("p", {}, text),
    make(
      "ul",
      { class: "tables" },
      ...names.map((name) => make("li", {}, make("a", { href: address(name) }, name))),
    ),
  );
}
