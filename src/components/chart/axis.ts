import { type Html, html } from "../kit/html.ts";
import { renderDrawnMoney } from "../kit/renderAmount.ts";
import { em, type Placed } from "./scale.ts";

/** Height of a scale, and how far the marks on it reach down. */
export const AXIS = 1.9;
const MARK = 0.4;
/** Per cent of the width up to which a label begins at its mark, and from which on it ends there: with wider spacing too it stays in the drawing. */
const [LEFT, RIGHT] = [30, 70];

/** A line with a mark and a label at each round amount. Narrow screens leave out the labels between zero and the ends. */
export function renderAxis({ zero, ticks }: Pick<Placed, "zero" | "ticks">, top: number): Html {
  const marks = ticks.map(({ at, label }, index) => {
    const isNeeded = index === 0 || index === ticks.length - 1 || at === zero;
    const side = at < LEFT ? " first" : at > RIGHT ? " last" : "";
    const name = html`axis money${side}${!isNeeded && " between"}`;
    const text = html`<text class="${name}" x="${at}%" y="${em(top + AXIS - 0.3)}">${renderDrawnMoney(label)}</text>`;
    return html`<line class="axis" x1="${at}%" x2="${at}%" y1="${em(top)}" y2="${em(top + MARK)}"></line>${text}`;
  });
  return html`<line class="axis" x1="0%" x2="100%" y1="${em(top)}" y2="${em(top)}"></line>${marks}`;
}
