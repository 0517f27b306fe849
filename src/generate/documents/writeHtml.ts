import { type Content, type Html, html, trust } from "../../components/kit/html.ts";
import type { MadeBlock, MadeCell, MadeDocument, MadeTable, MadeText } from "./document.ts";
import { fillRows } from "./fillRows.ts";

/** A document as a web page; `style` is what a print of it looks like. */
export function writeHtml({ title, watermark, blocks }: MadeDocument, style = ""): string {
  const mark = style === "" ? undefined : html`<div class="watermark">${watermark}</div>`;
  const head = html`<meta charset="utf-8"><title>${title}</title><style>${trust(style)}</style>`;
  return `<!doctype html>\n${html`<html lang="zh-CN"><head>${head}</head><body>${mark}\n${blocks.map(writeBlock)}</body></html>`}\n`;
}

function writeBlock(block: MadeBlock): Html {
  if (block.kind === "table") return writeTable(block);
  if (block.kind !== "contents") return writeText(block);
  const entries = block.entries.map(
    (entry, place) =>
      html`<p class="entry"><span>${entry}</span><span class="dots"></span>${place + 1}</p>\n`,
  );
  return html`<section class="contents"><h2>${block.title}</h2>\n${entries}</section>\n`;
}

function writeText({ kind, text }: MadeText): Html {
  if (kind === "text") return html`<p class="text">${text}</p>\n`;
  return kind === "title" ? html`<h1>${text}</h1>\n` : html`<h2>${text}</h2>\n`;
}

/** Blank cells are written, too, as tables of Word and Excel have them. */
function writeTable({ title, scope, unit, columns, head, body, notes }: MadeTable): Html {
  const caption = html`<p class="caption"><span>${scope}</span> <span>${unit}</span></p>`;
  const rows = writeRows([...head, ...body], columns);
  const heads = head.length > 0 && html`<thead>\n${rows.slice(0, head.length)}</thead>\n`;
  const table = html`<table>\n${heads}<tbody>\n${rows.slice(head.length)}</tbody>\n</table>`;
  return html`<section class="table"><h3>${title}</h3>\n${caption}\n${table}\n${notes.map((note) => html`<p class="note">${note}</p>\n`)}</section>\n`;
}

/** Rows of cells with blank ones where no cell stands and none spans to. */
function writeRows(rows: readonly (readonly MadeCell[])[], columns: number): Html[] {
  return fillRows(rows, columns).map((cells) => html`<tr>${cells.map(writeCell)}</tr>\n`);
}

function writeCell({ text, columns, rows, align, indent }: MadeCell): Html {
  const span: Content[] = [columns > 1 && html` colspan="${columns}"`, rows > 1 && html` rowspan="${rows}"`];
  return html`<td${span} class="${align}"${indent > 0 && html` style="text-indent: ${indent}em"`}>${text}</td>`;
}
