import type { Archive } from "../../archive/archive.ts";
import { listPrintedFigures } from "../../archive/figures/figures.ts";
import { HEADLINE_CONCEPTS } from "../../archive/figures/overview.ts";
import { listPath, scopePath, tablePath } from "../../archive/paths/paths.ts";
import { listSourceFacts } from "../../archive/scope/source.ts";
import { renderScopeSummary } from "../../archive/scope/summaries.ts";
import type { ScopeView, TableView } from "../../archive/scope/tables.ts";
import { findReview } from "../../archive/scope/wayIn.ts";
import { writeFinding } from "../../archive/words/findingText.ts";
import { figureTitle, scopeTitle } from "../../archive/words/names.ts";
import { renderMarkdown } from "../../read/markdown/markdown.ts";
import { isPrinted } from "../../schema/format/columns.ts";
import { isListTable } from "../../schema/lists.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html, trust } from "../kit/html.ts";
import { renderMoney } from "../kit/renderAmount.ts";
import { nameRestorations, renderRestorations } from "../table/renderRestorations.ts";
import { renderTable } from "../table/renderTable.ts";
import css from "./dossier.css?raw";
import { prefixIds } from "./prefixIds.ts";

/** A file that is opened by itself loads nothing; its one style sheet stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** Columns from which on a table lies across on paper. */
const WIDE = 9;

/** A part of the document, below a heading that the contents lead to. */
interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
  /** Whether it lies across on paper. */
  readonly isWide?: boolean;
}

/**
 * A scope's disclosure as one HTML file to file and to print: what it says in short, every table and list with its notes, what was found,
 * and its source. The `link` of the edition makes addresses absolute, for the file is read away from the site.
 */
export function writeDossier(edition: Edition, archive: Archive, scope: ScopeView): string {
  const { ui } = edition;
  const title = scopeTitle(ui, scope);
  const page = edition.link(scopePath(scope.entry, scope.id));
  const sections = listSections(edition, archive, scope);
  const head = html`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - ${ui.site}</title><link rel="canonical" href="${page}"><style>${trust(css)}</style>`;
  const review = findReview(scope.entry.disclosure);
  const lead = html`<p>${fill(ui.dossier.intro, { site: ui.site })}<a href="${page}">${page}</a></p>${review !== "reviewed" && html`<p>${ui.review.short[review]}</p>`}`;
  const contents = html`<nav aria-label="${ui.dossier.contents}"><ol>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol></nav>`;
  const body = sections.map(({ id, heading, content, isWide = false }) => {
    const kind = isWide && html` class="wide"`;
    return html`<section id="${id}"${kind}><h2 id="${id}-heading">${heading}</h2>${content}</section>`;
  });
  return html`<!DOCTYPE html>
<html lang="${ui.language}"><head>${head}</head><body><main><h1>${title}</h1>${lead}${contents}${body}</main></body></html>
`.text;
}

function listSections(edition: Edition, archive: Archive, scope: ScopeView): Section[] {
  const { ui } = edition;
  const tables = [...scope.tables, ...scope.listTables].map((table) =>
    describeTable(edition, archive, scope, table),
  );
  const { explanation } = scope.lists;
  const findings = archive.readLedger(scope).findings;
  return [
    { id: "figures", heading: ui.dossier.figures, content: renderFigures(edition, scope) },
    ...tables,
    ...(explanation === ""
      ? []
      : [
          {
            id: "explanation",
            heading: ui.explanation.title,
            content: trust(renderScopeSummary(edition.language, scope, explanation, edition.link)),
          },
        ]),
    {
      id: "findings",
      heading: ui.findings.title,
      content:
        findings.length === 0
          ? html`<p>${ui.dossier.noFindings}</p>`
          : html`<ul>${findings.map((finding) => html`<li>${writeFinding(ui, edition.language, finding)}</li>`)}</ul>`,
    },
    { id: "source", heading: ui.source.heading, content: renderSources(edition, scope) },
  ];
}

function renderFigures({ ui }: Edition, scope: ScopeView): Html {
  const figures = listPrintedFigures(scope, HEADLINE_CONCEPTS);
  const lines = figures.map(
    (figure) =>
      html`<div><dt>${figureTitle(ui, figure)}</dt><dd>${renderMoney(`${figure.amount}${figure.unit}`)}</dd></div>`,
  );
  return html`<dl class="facts">${lines}</dl>`;
}

/** A table or list: its parts, or why there are none, what was restored, and the notes below it. */
function describeTable(edition: Edition, archive: Archive, scope: ScopeView, table: TableView): Section {
  const { ui } = edition;
  const path = isListTable(table.id)
    ? listPath(scope.entry, scope.id, table.id)
    : tablePath(scope.entry, scope.id, table.id);
  const id = `table-${table.id}`;
  const why =
    table.status !== "filled" &&
    html`<p>${ui.status[table.status]}${table.reason && fill(ui.table.reason, { reason: table.reason })}</p>`;
  const parts = table.status === "filled" ? table.parts : [];
  const page = edition.link(path);
  const restored = nameRestorations(ui, table);
  const body = html`${parts.map((part) => renderTable(edition, table, part))}${restored.length > 0 && html`<p>${ui.restoration.intro}</p>${renderRestorations(edition, archive.shared, restored)}`}`;
  const drawn = prefixIds(body, `${id}-`, page);
  const notes = table.notes.map((note) => trust(renderMarkdown(note)));
  const isWide = parts.some(({ part }) => part.columns.filter(isPrinted).length >= WIDE);
  return { id, heading: table.name, content: [why, drawn, notes], isWide };
}

function renderSources({ ui }: Edition, scope: ScopeView): Html[] {
  return listSourceFacts(ui, scope.entry).map((facts) => {
    const lines = facts.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return html`<dl class="facts">${lines}</dl>`;
  });
}
