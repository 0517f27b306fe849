import { type Html, html } from "../kit/html.ts";

/** A page for frames, as another site shows it. */
export interface FrameSnippet {
  /** Absolute. */
  readonly address: string;
  /** What the frame shows, for those who do not see it. */
  readonly title: string;
  /** In pixels; what is higher scrolls. */
  readonly height: number;
}

/** What stands under a figure or a table in another site. */
export interface Caption {
  readonly source: string;
  /** Absolute address of the page on which it is printed, and the text of its link. */
  readonly address: string;
  readonly open: string;
}

/** HTML that shows a page of ours in a frame as wide as its place, or 640 pixels where the other site allows no style; on one line. */
export function writeFrame({ address, title, height }: FrameSnippet): string {
  const size = html`width="640" height="${height}" style="width: 100%"`;
  return html`<iframe src="${address}" title="${title}" ${size} loading="lazy"></iframe>`.text;
}

/** HTML of one amount with its source, which needs nothing of ours; `text` says what it is, `amount` is as printed with its unit. */
export function writeFigure(text: string, amount: string, caption: Caption): string {
  return writeCaptioned(html`<p>${text}<strong>${amount}</strong></p>`, caption);
}

/** HTML of a table of two columns with its source, which needs nothing of ours. */
export function writeValues(
  title: string,
  headings: readonly [string, string],
  rows: readonly (readonly [string, string])[],
  caption: Caption,
): string {
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  const body = rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`);
  const table = html`<table>\n<caption>${title}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>`;
  return writeCaptioned(table, caption);
}

function writeCaptioned(content: Html, { source, address, open }: Caption): string {
  return html`<figure>\n${content}\n<figcaption>${source} <a href="${address}">${open}</a></figcaption>\n</figure>`
    .text;
}
