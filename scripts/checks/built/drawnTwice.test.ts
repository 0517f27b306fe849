import { expect, it } from "vitest";
import { findDrawnTwice } from "./drawnTwice.ts";

const draw = (id: string, ...bars: string[]): string =>
  `<svg class="chart-drawing" role="img" aria-labelledby="${id} ${id}-said">${bars
    .map((bar) => `<g><text>${bar}</text><text class="value">1<tspan dx="0.18em">060.50</tspan></text></g>`)
    .join("")}</svg>`;

it("finds a label with its value in two charts of a page, and not in the small charts of two bureaus", () => {
  expect(findDrawnTwice(draw("a-title", "甲") + draw("b-title", "甲", "乙"))).toEqual(["甲  1 060.50"]);
  expect(findDrawnTwice(draw("a-title", "甲") + draw("b-title", "乙"))).toEqual([]);
  expect(findDrawnTwice(draw("city-amount-1", "甲") + draw("city-amount-2", "甲"))).toEqual([]);
});
