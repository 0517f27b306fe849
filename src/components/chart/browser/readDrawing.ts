/** A bar of the drawing, as the chart draws it again. */
export interface DrawnPoint {
  /** The label's lines. */
  readonly lines: readonly string[];
  /** As the drawing says it now: it follows the reader's unit. */
  readonly value: string;
  /** Per cent of the width; null where there is no bar. */
  readonly span: readonly [number, number] | null;
  /** Middle of the bar from the top, in em. */
  readonly middle: number;
}

const numberOf = (element: Element | null | undefined, name: string): number =>
  Number.parseFloat(element?.getAttribute(name) ?? "");

/** Labels, printed values and bars of a chart's drawing, from the top down. */
export function readDrawing(svg: SVGSVGElement): DrawnPoint[] {
  return [...svg.querySelectorAll("g")].map((group) => {
    const value = group.querySelector(".value");
    const rect = group.querySelector("rect");
    const start = numberOf(rect, "x");
    return {
      lines: [...group.querySelectorAll("text:not(.value)")].map((text) => text.textContent),
      get value() {
        return value?.textContent ?? "";
      },
      span: rect ? [start, start + numberOf(rect, "width")] : null,
      middle: rect ? numberOf(rect, "y") + numberOf(rect, "height") / 2 : numberOf(value, "y"),
    };
  });
}
