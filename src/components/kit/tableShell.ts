import { fill } from "../../text/text.ts";
import type { Edition } from "./edition.ts";
import { type Content, type Html, html } from "./html.ts";

/** A table but for its rows. */
export interface TableShell {
  /** Id of the caption, which names the table and the region in which it scrolls. */
  readonly captionId: string;
  readonly caption: string;
  /** The one unit of its amounts, which the caption says and which the reader's own takes the place of. */
  readonly unit?: string | undefined;
  /** A class of its own. */
  readonly kind?: string | undefined;
  /** Attributes of its own. */
  readonly attributes?: Content;
  /** Which columns belong together. */
  readonly groups?: Content;
  /** Lines of headings. */
  readonly head: Content;
  /** Bodies with their rows. */
  readonly bodies: Content;
}

/** A captioned table in a region that scrolls, and that the keyboard reaches to scroll it. */
export function renderTableShell({ ui }: Edition, shell: TableShell): Html {
  const { captionId, caption, unit, kind, attributes, groups, head, bodies } = shell;
  const inUnit = unit !== undefined && html` data-unit="${unit}"`;
  const name = html`${caption}${unit !== undefined && html` <span class="unit">${fill(ui.table.unit, { unit })}</span>`}`;
  const start = html`<table class="data-table${kind && ` ${kind}`}"${inUnit}${attributes}><caption id="${captionId}">${name}</caption>`;
  const table = html`${start}${groups}<thead>${head}</thead>${bodies}</table>`;
  return html`<section class="table-region" tabindex="0" aria-labelledby="${captionId}">${table}</section>`;
}

/** What the style sheet and scripts know a heading by. */
interface HeadingTraits {
  /** `name` stands above what rows are called, `amount` above amounts. */
  readonly kind?: string | undefined;
  /** Place of the column, where rows can be sorted by it. */
  readonly sort?: number | false | undefined;
  readonly attributes?: Content;
}

/** A heading of one column. */
export function renderHeading(text: Content, { kind, sort, attributes }: HeadingTraits = {}): Html {
  const sorted = typeof sort === "number" && html` data-sort="${sort}"`;
  return html`<th scope="col"${kind && html` class="${kind}"`}${sorted}${attributes}>${text}</th>`;
}
