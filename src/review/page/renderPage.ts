import { type Html, html } from "../../components/kit/html.ts";
import type { Language } from "../../text/ui.ts";
import type { Review } from "../disclosure.ts";
import { say, WORDS } from "./words.ts";

const OTHER: Readonly<Record<Language, Language>> = { zh: "en", en: "zh" };
const TAGS: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/** The page: its frame, which the script fills in with tables, cells and pages of the document. */
export function renderPage(language: Language, { entry }: Review): Html {
  const words = WORDS[language];
  const title = say(words.title, {
    bureau: entry.bureau.name,
    year: entry.fiscalYear,
    phase: words.phases[entry.disclosure.phase],
  });
  const button = (action: keyof typeof words.do, key: string): Html =>
    html`<button type="button" data-do="${action}" aria-keyshortcuts="${key}">${words.do[action]}</button>`;
  return html`<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="../static/tokens.css">
<link rel="stylesheet" href="../static/review.css">
<script type="module" src="../static/review.ts"></script>
</head>
<body data-gone="${words.gone}">
<a class="skip" href="#table">${words["to-table"]}</a>
<header>
<h1>${title}</h1>
<p id="progress"></p>
<a href="../${OTHER[language]}/" lang="${TAGS[OTHER[language]]}" hreflang="${TAGS[OTHER[language]]}">${WORDS[OTHER[language]].language}</a>
</header>
<p id="said" role="status"></p>
<main>
<nav id="tables" aria-label="${words.tables}"></nav>
<div id="sheet-region">
<h2 id="sheet-title">${words.document}</h2>
<div id="sheet" tabindex="0" role="region" aria-labelledby="sheet-title"></div>
</div>
<section id="table-region" aria-labelledby="table-title">
<h2 id="table-title">${words.table}</h2>
<div class="tools">
${button("accept", "A Enter")}
${button("row", "R")}
${button("table", "T")}
${button("correct", "E F2")}
${button("illegible", "X")}
${button("previous", "P")}
${button("next", "N")}
${button("undo", "U")}
</div>
<div id="table" tabindex="-1"></div>
</section>
<section id="cell-region" aria-labelledby="cell-title">
<h2 id="cell-title">${words.cell}</h2>
<form id="correct" hidden>
<label for="typed">${words["correct-to"]}</label>
<input id="typed" inputmode="decimal" autocomplete="off" spellcheck="false" maxlength="60" aria-describedby="correct-hint">
<button>${words.do.save}</button>
<p id="correct-hint">${words["correct-hint"]}</p>
</form>
<form id="illegible" hidden>
<label for="note">${words.note}</label>
<input id="note" autocomplete="off" maxlength="300" aria-describedby="note-hint">
<button>${words.do.save}</button>
<p id="note-hint">${words["note-hint"]}</p>
</form>
<div id="cell"></div>
</section>
<section id="last"></section>
<details id="keys">
<summary>${words.keys}</summary>
<ul>${Object.values(words.key).map((text) => html`<li>${text}</li>`)}</ul>
</details>
</main>
</body>
</html>`;
}
