import { expect, it } from "vitest";
import { renderAxis } from "./axis.ts";

it("keeps labels near its ends within the drawing, and tells those that a narrow screen leaves out", () => {
  const ticks = [0, 25, 50, 75, 100].map((at) => ({ at, label: `${at} 元` }));
  const { text } = renderAxis({ zero: 50, ticks }, 0);
  const labels = [...text.matchAll(/<text class="axis money([^"]*)" x="(\d+)%"/g)];
  expect(labels.map(([, classes = "", at = ""]) => `${at}:${classes}`)).toEqual([
    "0: first",
    "25: first between",
    "50:",
    "75: last between",
    "100: last",
  ]);
});
