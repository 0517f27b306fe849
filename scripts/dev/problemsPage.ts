import { type Content, type Html, html, trust } from "../../src/components/kit/html.ts";
import type { Issue } from "../../src/schema/issue.ts";
import commands from "../../src/text/commands.json" with { type: "json" };
import { fill } from "../../src/text/fill.ts";
import { TEXTS } from "../../src/text/text.ts";
import { describeIssue, formatPlace, showInvisible } from "../../src/validation/describeIssue.ts";
import { countIssues } from "../../src/validation/report.ts";
import { findRulePage } from "../../src/validation/rules.ts";
import { type Excerpt, readExcerpt } from "./excerpt.ts";

/** Places that are shown. */
const MOST = 50;
const WORDS = [commands.zh.problems, commands.en.problems];
const STYLE = trust(`
body { max-width: 100rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
section { display: flex; flex-wrap: wrap; gap: 0 2rem; margin-top: 2rem; border-top: 1px solid; }
h2 { flex-basis: 100%; font-size: 1.1rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; }
section > div { flex: 2 1 22rem; overflow: auto; }
section > .rows { flex: 3 1 46rem; }
ul { padding-inline-start: 1.2rem; }
table { border-collapse: collapse; margin-bottom: 1rem; }
td, th { border: 1px solid #8888; padding: 0.2rem 0.6rem; text-align: start; font-weight: normal; white-space: pre-wrap; }
thead th { font-weight: bold; }
tr[aria-current] { background: #ffb30033; }
mark { background: #ffd54a; color: #000; outline: 2px solid #b00020; }
`);

/** What is wrong with the data, place by place, each with the rows around it; `client` is the script that loads the page anew. */
export function writeProblemsPage(root: string, issues: readonly Issue[], client: string): string {
  const { errors, warnings } = countIssues(issues);
  const counts = { errors: String(errors), warnings: String(warnings) };
  const places = [...Map.groupBy(issues, ({ place }) => formatPlace(place, `${root}/`))];
  const left = places.length - MOST;
  const page = html`<html lang="${TEXTS.zh.ui.language}"><head><meta charset="utf-8"><title>${inBoth((words) => words.title)}</title>
<style>${STYLE}</style><script type="module" src="${client}"></script></head><body><main><h1>${inBoth((words) => words.title)}</h1>
<p>${inBoth((words) => words.lead)}</p><p>${inBoth((words) => fill(words.count, counts))}</p>
${places.slice(0, MOST).map(([place, own]) => writePlace(root, place, own))}
${left > 0 && html`<p>${inBoth((words) => fill(words.more, { count: String(left) }))}</p>`}</main></body></html>`;
  return `<!DOCTYPE html>${page}\n`;
}

const inBoth = (say: (words: (typeof WORDS)[number]) => string): string => WORDS.map(say).join(" / ");

function writePlace(root: string, place: string, issues: readonly Issue[]): Html {
  const [first] = issues;
  const excerpt = first && readExcerpt(root, first.place);
  return html`<section><h2>${place}</h2>${excerpt && html`<div class="rows">${writeExcerpt(excerpt)}</div>`}<div>${issues.map(writeMessage)}</div></section>`;
}

function writeMessage(issue: Issue): Html {
  const diagnostic = describeIssue(issue);
  const lines = (["zh", "en"] as const).flatMap((language) =>
    (["found", "expected", "cause", "mend"] as const)
      .filter((part) => diagnostic[language][part])
      .map(
        (part) => html`<li>${TEXTS[language].diagnostics.labels[part]} ${diagnostic[language][part]}</li>`,
      ),
  );
  const page = html`<code>${findRulePage(issue.rule)}</code>`;
  return html`<h3>${diagnostic.severity} ${issue.rule}</h3><ul>${lines}<li>${inBoth((words) => words.page)}: ${page}</li></ul>
${diagnostic.lines.length > 0 && html`<pre>${diagnostic.lines.join("\n")}</pre>`}`;
}

function writeExcerpt({ head, lines }: Excerpt): Content {
  const heads =
    head &&
    html`<thead><tr><th>${inBoth((words) => words.line)}</th>${head.map((name) => html`<th>${showInvisible(name)}</th>`)}</tr></thead>`;
  const rows = lines.map(({ number, cells, isMeant, meant }) => {
    const shown = cells.map((cell, index) => {
      const text = showInvisible(cell);
      return html`<td>${index === meant ? html`<mark>${text || "　"}</mark>` : text}</td>`;
    });
    return html`<tr${isMeant && html` aria-current="true"`}><th>${number}</th>${shown}</tr>`;
  });
  return html`<table>${heads}<tbody>${rows}</tbody></table>`;
}
