import type { Flow, FlowLevel } from "../../archive/flow/flow.ts";
import { shareOf } from "../../money.ts";
import { AXIS, renderAxis } from "../chart/axis.ts";
import { em, listTicks, round } from "../chart/scale.ts";
import { type Html, html } from "../kit/html.ts";

/** Letters of the levels and heights in em: a level's name, its bar, and the room between two levels. */
const LETTERS = "ABCD";
const NAME = 1.6;
const BAR = 1.9;
const BETWEEN = 3.4;
const BASELINE = 1.1;
/** Room between the last level and the scale. */
const MARGIN = 0.4;
/** Per cent of the width from which on a part has room for its key; of what is not zero something must be seen. */
const ROOM = 8;
const THINNEST = 0.15;

/** Per cent of the drawing's width from which to which a part reaches. */
export interface Reach {
  readonly start: number;
  readonly width: number;
}

/** What a part is called in the drawing and in the lists below it: `B2`. */
export const nameKey = (level: number, node: number): string => `${LETTERS[level]}${node + 1}`;

/** Where the parts of each level lie, on one scale for all: equal money is equally wide. */
export function placeParts({ total, levels }: Pick<Flow, "total" | "levels">): Reach[][] {
  const placed: Reach[][] = [];
  for (const { nodes, within } of levels) {
    let start = within === undefined ? 0 : (placed.at(-1)?.[within]?.start ?? 0);
    placed.push(
      nodes.map(({ amount }) => {
        const reach = { start: round(start), width: measure(amount, total) };
        start += reach.width;
        return reach;
      }),
    );
  }
  return placed;
}

const measure = (amount: string, total: string): number => Number(shareOf(amount, total, 100) ?? 0);

/** A ribbon between two levels: where it leaves the upper, and where it reaches the lower. */
interface Ribbon {
  readonly from: Reach;
  readonly to: Reach;
}

/** The ribbons into a level: what tables print, or from the part that it divides. */
export function placeRibbons(flow: Flow, placed: readonly Reach[][], level: number): Ribbon[] {
  const { links, within } = flow.levels[level] as FlowLevel;
  const [above, below] = [placed[level - 1] ?? [], placed[level] ?? []];
  if (within !== undefined) return below.map((to) => ({ from: to, to }));
  const leaving = above.map(({ start }) => start);
  const reaching = below.map(({ start }) => start);
  return (links ?? []).map(({ from, to, amount }) => {
    const width = measure(amount, flow.total);
    const ribbon = {
      from: { start: round(leaving[from] ?? 0), width },
      to: { start: round(reaching[to] ?? 0), width },
    };
    leaving[from] = (leaving[from] ?? 0) + width;
    reaching[to] = (reaching[to] ?? 0) + width;
    return ribbon;
  });
}

/** A ribbon in a box of 100 by 100, whose sides are stretched apart. */
function drawRibbon({ from, to }: Ribbon): Html {
  const [left, right] = [from.start, round(from.start + Math.max(from.width, THINNEST))];
  const [low, high] = [to.start, round(to.start + Math.max(to.width, THINNEST))];
  return html`<path d="M${left} 0C${left} 50 ${low} 50 ${low} 100H${high}C${high} 50 ${right} 50 ${right} 0Z"></path>`;
}

/**
 * The levels as bars below each other, each as wide as the whole, with ribbons between them where a table prints what two parts have in
 * common. Lengths across are per cent and lengths down em, as of all drawings (`chart/drawing.ts`). `names` are those of the levels.
 */
export function renderFlow(flow: Flow, names: readonly string[], labelledBy: string): Html {
  const placed = placeParts(flow);
  const step = NAME + BAR + BETWEEN;
  const levels = placed.map((parts, level) => {
    const top = level * step;
    const ribbons = level === 0 ? [] : placeRibbons(flow, placed, level);
    const box = html`x="0" y="${em(top - BETWEEN)}" width="100%" height="${em(BETWEEN)}" viewBox="0 0 100 100"`;
    const between =
      ribbons.length > 0 && html`<svg ${box} preserveAspectRatio="none">${ribbons.map(drawRibbon)}</svg>`;
    const name = html`<text y="${em(top + BASELINE)}">${LETTERS[level]} ${names[level]}</text>`;
    return html`<g>${between}${name}${parts.map((part, node) => drawPart(part, nameKey(level, node), top + NAME))}</g>`;
  });
  const bottom = placed.length * step - BETWEEN;
  const axis = renderAxis({ zero: 0, ticks: listTicks(Number(flow.total), flow.unit) }, bottom + MARGIN);
  const size = html`width="100%" height="${em(bottom + MARGIN + AXIS)}"`;
  return html`<svg class="flow-drawing" ${size} role="img" aria-labelledby="${labelledBy}">${levels}${axis}</svg>`;
}

function drawPart({ start, width }: Reach, key: string, top: number): Html {
  const rect = html`<rect x="${start}%" y="${em(top)}" width="${Math.max(width, THINNEST)}%" height="${em(BAR)}"></rect>`;
  const middle = html`x="${round(start + width / 2)}%" y="${em(top + BASELINE + 0.2)}"`;
  return html`${rect}${width >= ROOM && html`<text class="key" ${middle}>${key}</text>`}`;
}
