import { describe, expect, it } from "vitest";
import { renderDrawing } from "./drawing.ts";

describe("a drawing", () => {
  const SCALE = { zero: 0, ticks: [] };
  const draw = (...values: string[]): string =>
    renderDrawing(
      values.map((value) => ({
        label: "卫生<b>",
        value,
        span: value === "空白" ? undefined : { start: 0, end: 40 },
      })),
      SCALE,
      "a b",
    ).text;

  it("has its height, its names, and its texts escaped", () => {
    expect(draw("5.00万元")).toBe(
      '<svg class="chart-drawing" width="100%" height="4.8em" role="img" aria-labelledby="a b"><g><text y="1.05em">卫生&lt;b&gt;</text><text class="value beside money" x="100%" y="1.05em">5.00万元</text><rect x="0%" y="1.4em" width="40%" height="0.8em"></rect></g><line class="axis" x1="0%" x2="100%" y1="2.9em" y2="2.9em"></line></svg>',
    );
  });

  it("has no bar for a blank, but its label", () => {
    expect(draw("5.00万元", "空白").match(/<rect/g)).toHaveLength(1);
    expect(draw("5.00万元", "空白")).toContain(">空白</text></g>");
  });

  it("puts all values on lines of their own where one does not fit beside its label", () => {
    const long = [
      { label: "卫生健康支出", value: "1234567890.12万元（占99.99%）", span: undefined },
      { label: "教育", value: "4.25万元", span: undefined },
    ];
    expect(renderDrawing(long, SCALE, "a").text).toContain(
      '<text class="value money" y="2.45em">1<tspan dx="0.18em">234</tspan><tspan dx="0.18em">567</tspan><tspan dx="0.18em">890.12</tspan>万元（占99.99%）</text>',
    );
    expect(renderDrawing(long, SCALE, "a").text).not.toContain("beside");
  });

  it("marks zero at each bar where amounts lie on both sides", () => {
    const bars = [
      { label: "增", value: "3.00万元", span: { start: 25, end: 100 } },
      { label: "无", value: "空白", span: undefined },
    ];
    expect(renderDrawing(bars, { ...SCALE, zero: 25 }, "a").text.match(/<line x.*?>/g)).toEqual([
      '<line x1="25%" x2="25%" y1="1.2em" y2="2.4em">',
    ]);
    expect(draw("5.00万元")).not.toContain("<line x");
  });

  it("has a line with its words where a series breaks off, and the bars below make room", () => {
    const bars = [
      { label: "2024年", value: "3.00万元", span: { start: 0, end: 75 } },
      { label: "2025年", value: "4.00万元", span: { start: 0, end: 100 }, break: "改名" },
    ];
    const drawn = renderDrawing(bars, SCALE, "a").text;
    expect(drawn).toContain(
      '</g><line class="break" x1="0%" x2="100%" y1="2.9em" y2="2.9em"></line><text class="break" y="3.95em">改名</text><g>',
    );
    expect(drawn.match(/<rect[^>]*/g)).toEqual([
      '<rect x="0%" y="1.4em" width="75%" height="0.8em"',
      '<rect x="0%" y="6.4em" width="100%" height="0.8em"',
    ]);
  });
});
