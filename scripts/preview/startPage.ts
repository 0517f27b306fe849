import { type Change, isRefused } from "../../src/changes/change.ts";
import { listPagesOf } from "../../src/changes/pagesOf.ts";
import { groupChanges } from "../../src/changes/write/text.ts";
import { wordsOf, writeLine } from "../../src/changes/write/words.ts";
import { type Content, type Html, html, trust } from "../../src/components/kit/html.ts";
import { PREFIXES } from "../../src/components/kit/link.ts";
import { fill } from "../../src/text/fill.ts";
import previewing from "../../src/text/previewing.json" with { type: "json" };
import { TEXTS } from "../../src/text/text.ts";
import type { Language } from "../../src/text/ui.ts";
import { SITE, START_PAGE } from "./rewritePage.ts";

/** What the first page of a preview tells of. */
export interface Told {
  readonly changes: readonly Change[];
  /** What was compared with, as the command was told. */
  readonly base: string;
  readonly isWhole: boolean;
  /** A page of each kind, by paths below the site's base, where no bureau's data changed. */
  readonly kinds: readonly string[];
  /** Whether the preview has a page, by its path below the site's base. */
  hasPage(path: string): boolean;
  /** The style sheet of the site, below the preview. */
  readonly style: string;
}

const LANGUAGES = Object.keys(PREFIXES) as Language[];

/** The first page: what changes, each with the page that shows it, in both languages. */
export function writeStartPage(told: Told): string {
  return writePage(
    told.style,
    LANGUAGES.map((language) => [previewing[language].title, tell(told, language)]),
  );
}

/** The page that links lead to where the preview does not have theirs. */
export function writeAbsentPage({ style, base }: Told): string {
  return writePage(
    style,
    LANGUAGES.map((language) => {
      const words = previewing[language];
      const back = html`<p><a href="${START_PAGE}">${words.back}</a></p>`;
      return [words.absent, html`<p>${fill(words.partial, { base })}</p>${back}`];
    }),
  );
}

function tell(told: Told, language: Language): Content {
  const words = previewing[language];
  return html`<p><strong>${words.notPublished}</strong> ${words.how}</p>
<p>${told.isWhole ? words.whole : fill(words.partial, { base: told.base })}</p>
<p>${leadTo("", words.home, language)}</p>
${told.changes.length > 0 && listChanges(told, language)}
${told.kinds.length > 0 && listKinds(told, language)}`;
}

function listChanges({ changes, hasPage }: Told, language: Language): Content {
  const words = wordsOf(language);
  const { groups, left } = groupChanges(changes);
  const list = (change: Change): Html => {
    const page = listPagesOf(change).find((path) => hasPage(PREFIXES[language] + path.replace(/#.*/, "")));
    const line = writeLine(change, language);
    const said = page === undefined ? html`${line}` : leadTo(page, line, language);
    return html`<li>${isRefused(change) && html`<strong>✗</strong> `}${said}</li>`;
  };
  return html`<h2>${previewing[language].changes}</h2>
${groups.map(({ heading = words.shared, shown }) => html`<h3>${heading}</h3><ul>${shown.map(list)}</ul>`)}
${left > 0 && html`<p>${fill(words.more, { count: String(left) })}</p>`}`;
}

function listKinds({ kinds }: Told, language: Language): Content {
  const words = previewing[language];
  const own = kinds.filter((path) => path.startsWith(PREFIXES.en) === (language === "en"));
  const items = own.map((path) => html`<li><a href="${locate(path)}">/${path}</a></li>`);
  return html`<h2>${words.kinds}</h2><p>${words.kindsLead}</p><ul>${items}</ul>`;
}

const leadTo = (path: string, text: string, language: Language): Html =>
  html`<a href="${locate(PREFIXES[language] + path)}">${text}</a>`;

/** The relative address of a page of the site, from its path and place below the base. */
const locate = (path: string): string => SITE + path.replace(/(?<=^|\/)(?=#|$)/, START_PAGE);

function writePage(style: string, sections: readonly (readonly [title: string, content: Content])[]): string {
  const title = sections.map(([text]) => text).join(" · ");
  const body = sections.map(
    ([heading, content], index) =>
      html`<section lang="${TEXTS[LANGUAGES[index] ?? "zh"].ui.language}"><h1>${heading}</h1>${content}</section>`,
  );
  const page = html`<html lang="${TEXTS.zh.ui.language}"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="${style}"></head><body><main>${body}</main></body></html>`;
  return `${trust("<!DOCTYPE html>")}${page}\n`;
}
