import { describe, expect, it } from "vitest";
import type { Cost } from "./measure.ts";
import { ELEVENTY, medianOf, UNCHANGED, WHOLE, writeReport } from "./report.ts";
import { parseSizes } from "./sizes.ts";

const cost = (cpuSeconds: number, wallSeconds: number, peakMegabytes = 100): Cost => ({
  cpuSeconds,
  wallSeconds,
  peakMegabytes,
  scripts: new Map([
    ["build", cpuSeconds / 4],
    ["worker", (cpuSeconds / 4) * 3],
  ]),
});

describe("what builds cost", () => {
  it("is the median of each measure by itself, and of memory the most", () => {
    const median = medianOf([cost(1, 30, 200), cost(3, 10, 100), cost(2, 20, 100)]);
    expect(median).toMatchObject({ cpuSeconds: 2, wallSeconds: 20, peakMegabytes: 200 });
    expect(median.scripts.get("worker")).toBe(1.5);
  });

  it("is told with the goals, and by how much they are missed", () => {
    const costs = new Map([
      [WHOLE, cost(100, 45, 1100)],
      [UNCHANGED, cost(1, 1)],
      [ELEVENTY, cost(10, 15)],
    ]);
    const report = writeReport([{ size: 60, runs: 3, pages: 5000, costs }]);
    expect(report).toContain(
      "| 60, 5000 pages, medians of 3 | from nothing | 100.0 | 1.00 | 20.0 | 45 | 1100 (above 1024) |",
    );
    expect(report).toContain("0.01 (within the goal of 0.05)");
    expect(report).toContain("to Eleventy: by the clock 3.0 (2.0 × the goal of 1.5), CPU 10.0.");
    expect(report).toContain("CPU s by processes: worker 75.0, build 25.0.");
  });
});

describe("sizes", () => {
  it("have as many rounds as they say, the others as many as are asked for", () => {
    expect(parseSizes("20,1000:1", "3")).toEqual([
      { size: 20, runs: 3 },
      { size: 1000, runs: 1 },
    ]);
    expect(() => parseSizes("20,x", "3")).toThrow("x");
  });
});
