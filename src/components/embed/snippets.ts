import { escapeHtml } from "../html.ts";

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
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="640" height="${height}" style="width: 100%" loading="lazy"></iframe>`;
}

/** HTML of one amount with its source, which needs nothing of ours; `text` says what it is, `amount` is as printed with its unit. */
export function writeFigure(text: string, amount: string, caption: Caption): string {
  return writeCaptioned(`<p>${escapeHtml(text)}<strong>${escapeHtml(amount)}</strong></p>`, caption);
}

/** HTML of a table of two columns with its source, which needs nothing of ours. */
export function writeValues(title: string, headings: readonly [string, string], rows: readonly (readonly [string, string])[], caption: Caption): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("");
  const body = rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`);
  return writeCaptioned(
    ["<table>", `<caption>${escapeHtml(title)}</caption>`, `<thead><tr>${head}</tr></thead>`, "<tbody>", ...body, "</tbody>", "</table>"].join("\n"),
    caption,
  );
}

function writeCaptioned(content: string, { source, address, open }: Caption): string {
  return `<figure>\n${content}\n<figcaption>${escapeHtml(source)} <a href="${escapeHtml(address)}">${escapeHtml(open)}</a></figcaption>\n</figure>`;
}
