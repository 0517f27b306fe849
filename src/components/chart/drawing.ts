import { type Html, html } from "../kit/html.ts";
import { renderDrawnMoney } from "../kit/renderAmount.ts";
import { AXIS, renderAxis } from "./axis.ts";
import { em, type Placed, round, type Span } from "./scale.ts";
import { estimateWidth, wrapText } from "./wrapText.ts";

/** Widest line of a label, in em: with wider letter spacing too it fits a screen of 320 px. */
const WIDTH = 18;
/** Widest line of a label and a value, which that screen just holds. */
const JOINED = 19.5;
const BETWEEN = 1;
const LINE = 1.4;
const BASELINE = 1.05;
const BAR = 0.8;
const GAP = 0.7;
/** How far the mark of zero stands out from its bar. */
const OUT = 0.2;

/** A line across the drawing, with words below it. It is no part of a bar. */
function renderBreak(words: readonly string[], top: number): Html {
  const texts = words.map(
    (line, number) => html`<text class="break" y="${em(top + LINE * number + BASELINE)}">${line}</text>`,
  );
  return html`<line class="break" x1="0%" x2="100%" y1="${em(top)}" y2="${em(top)}"></line>${texts}`;
}

/** What is written at a bar, and how far it reaches. */
export interface Bar {
  readonly label: string;
  readonly value: string;
  readonly span: Span | undefined;
  /** Words at a line that parts it from the bar before it. */
  readonly break?: string | undefined;
}

/**
 * Bars below each other as inline SVG, each under its label and printed value: beside each other where all fit, else below each other.
 * Lengths across are per cent of its width and lengths down are em, so that it fits any width, grows with the text and has its height
 * before anything is loaded. The script of a chart reads labels, values and bars from here. `labelledBy` names the elements that say
 * what the picture shows.
 */
export function renderDrawing(
  bars: readonly Bar[],
  scale: Pick<Placed, "zero" | "ticks">,
  labelledBy: string,
): Html {
  const labels = bars.map(({ label }) => wrapText(label, WIDTH));
  const isJoined = bars.every(
    ({ value }, index) =>
      estimateWidth(labels[index]?.at(-1) ?? "") + BETWEEN + estimateWidth(value) <= JOINED,
  );
  let top = 0;
  const groups = bars.map(({ value, span, break: parted }, index) => {
    const lines = labels[index] ?? [];
    const words = parted === undefined ? [] : wrapText(parted, WIDTH);
    const between = words.length > 0 && renderBreak(words, top);
    top += words.length > 0 ? LINE * words.length + GAP : 0;
    const texts = lines.map(
      (line, number) => html`<text y="${em(top + LINE * number + BASELINE)}">${line}</text>`,
    );
    const above = isJoined ? lines.length - 1 : lines.length;
    const side = isJoined ? html` class="value beside money" x="100%"` : html` class="value money"`;
    const printed = html`<text${side} y="${em(top + LINE * above + BASELINE)}">${renderDrawnMoney(value)}</text>`;
    const bar = top + LINE * (above + 1);
    const width = span && round(span.end - span.start);
    const rect =
      span && html`<rect x="${span.start}%" y="${em(bar)}" width="${width}%" height="${em(BAR)}"></rect>`;
    // Beside the bars alone: the texts between them stay clear.
    const ends = html`y1="${em(bar - OUT)}" y2="${em(bar + BAR + OUT)}"`;
    const axis =
      span && scale.zero > 0 && html`<line x1="${scale.zero}%" x2="${scale.zero}%" ${ends}></line>`;
    top = bar + BAR + GAP;
    return html`${between}<g>${texts}${printed}${rect}${axis}</g>`;
  });
  const size = html`width="100%" height="${em(top + AXIS)}"`;
  return html`<svg class="chart-drawing" ${size} role="img" aria-labelledby="${labelledBy}">${groups}${renderAxis(scale, top)}</svg>`;
}
