import { describe, expect, it } from "vitest";
import { ui } from "../../text/ui.ts";
import { followKey } from "./browser/keys.ts";
import { renderDrawing } from "./drawing.ts";
import { alignAmounts, type ChartPoint, describeValue } from "./points.ts";
import { listSteps, placeBars } from "./scale.ts";
import { renderSummary } from "./summary.ts";
import { estimateWidth, wrapText } from "./wrapText.ts";

const YUAN = new Map([
  ["元", "1"],
  ["万元", "10000"],
]);
const point = (label: string, value: string, unit = "万元", note?: string): ChartPoint => ({
  label,
  value,
  unit,
  ...(note && { note }),
});
const render = (points: readonly ChartPoint[], order: "size" | "time"): string =>
  renderSummary(ui, points, alignAmounts(points, YUAN)?.amounts ?? [], order).text;
const summarize = (points: readonly ChartPoint[], order: "size" | "time"): string =>
  render(points, order).replace(/<[^>]*>/g, "");

describe("a point", () => {
  it("is described as it is printed, with all its decimals", () => {
    expect(describeValue(ui, point("", "1060.00"))).toBe("1060.00 万元");
    expect(describeValue(ui, point("", "1060.00", "万元", "占5.01%"))).toBe("1060.00 万元（占5.01%）");
    expect(describeValue(ui, point("", "60", "%"))).toBe("60%");
    expect(describeValue(ui, point("", "1.25", ""))).toBe("1.25");
  });

  it("without an amount says what stands there, never zero", () => {
    expect(["", "-", "?", "按进度"].map((value) => describeValue(ui, point("", value)))).toEqual([
      "空白",
      "-",
      "文本看不清",
      "按进度",
    ]);
  });
});

describe("amounts of one chart", () => {
  it("stay as printed where they share a unit", () => {
    expect(alignAmounts([point("a", "1.50"), point("b", ""), point("c", "0.00")], YUAN)).toEqual({
      amounts: ["1.50", undefined, "0.00"],
      unit: "万元",
    });
  });

  it("become exact yuan where their units differ", () => {
    expect(alignAmounts([point("a", "0.1"), point("b", "1000.10", "元")], YUAN)).toEqual({
      amounts: ["1000", "1000.1"],
      unit: "元",
    });
  });

  it("are not compared where a unit is no money", () => {
    expect(alignAmounts([point("a", "60", "%"), point("b", "5.00")], YUAN)).toBeUndefined();
  });

  it("are not kept apart by the unit of a blank", () => {
    expect(alignAmounts([point("a", "60", "%"), point("b", "", "")], YUAN)).toEqual({
      amounts: ["60", undefined],
      unit: "%",
    });
  });
});

describe("bars", () => {
  it("are as long as their amounts' share of the largest; what is blank has none and zero no length", () => {
    expect(placeBars(["400.00", "100.00", undefined, "0.00"], "万元")).toMatchObject({
      zero: 0,
      spans: [{ start: 0, end: 100 }, { start: 0, end: 25 }, undefined, { start: 0, end: 0 }],
    });
  });

  it("show the smallest amount that is not zero", () => {
    expect(placeBars(["131610.83", "4.25"], "")?.spans[1]).toEqual({ start: 0, end: 0.5 });
    expect(placeBars(["131610.83", "-4.25"], "")?.spans[1]).toEqual({ start: 0, end: 0.5 });
  });

  it("of negative amounts reach to the left of zero", () => {
    expect(placeBars(["75.00", "-25.00"], "")).toMatchObject({
      zero: 25,
      spans: [
        { start: 25, end: 100 },
        { start: 0, end: 25 },
      ],
    });
    expect(placeBars(["-50.00", "-25.00"], "")).toMatchObject({
      zero: 100,
      spans: [
        { start: 0, end: 100 },
        { start: 50, end: 100 },
      ],
    });
  });

  it("are not drawn where there is nothing to compare", () => {
    expect(
      [["5.00"], ["5.00", undefined], ["0.00", "0"], []].map((amounts) => placeBars(amounts, "")),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("a scale", () => {
  const ticks = (...amounts: string[]): string[] =>
    (placeBars(amounts, "万元")?.ticks ?? []).map(({ at, label }) => `${at} ${label}`);

  it("has two or three round steps beyond zero whatever the amounts, each where its bar would end", () => {
    expect(ticks("132372.61", "4.25")).toEqual(["0 0 万元", "37.77 50000 万元", "75.54 100000 万元"]);
    expect(ticks("0.09", "0.01")).toEqual([
      "0 0 万元",
      "27.78 0.025 万元",
      "55.56 0.05 万元",
      "83.33 0.075 万元",
    ]);
    for (const longest of ["1", "1.99", "2", "2.49", "3", "4.2", "5", "7.49", "9.99", "99999.99", "0.03"])
      expect([2, 3]).toContain(listSteps(longest, 0, 1).length - 1);
  });

  it("reaches to both sides of zero", () => {
    expect(ticks("75.00", "-25.00")).toEqual([
      "5 -20 万元",
      "25 0 万元",
      "45 20 万元",
      "65 40 万元",
      "85 60 万元",
    ]);
  });
});

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
    expect(draw("5.00 万元")).toBe(
      '<svg class="chart-drawing" width="100%" height="4.8em" role="img" aria-labelledby="a b"><g><text y="1.05em">卫生&lt;b&gt;</text><text class="value beside money" x="100%" y="1.05em">5.00 万元</text><rect x="0%" y="1.4em" width="40%" height="0.8em"></rect></g><line class="axis" x1="0%" x2="100%" y1="2.9em" y2="2.9em"></line></svg>',
    );
  });

  it("has no bar for a blank, but its label", () => {
    expect(draw("5.00 万元", "空白").match(/<rect/g)).toHaveLength(1);
    expect(draw("5.00 万元", "空白")).toContain(">空白</text></g>");
  });

  it("puts all values on lines of their own where one does not fit beside its label", () => {
    const long = [
      { label: "卫生健康支出", value: "1234567890.12 万元（占99.99%）", span: undefined },
      { label: "教育", value: "4.25 万元", span: undefined },
    ];
    expect(renderDrawing(long, SCALE, "a").text).toContain(
      '<text class="value money" y="2.45em">1<tspan dx="0.18em">234</tspan><tspan dx="0.18em">567</tspan><tspan dx="0.18em">890.12</tspan> 万元（占99.99%）</text>',
    );
    expect(renderDrawing(long, SCALE, "a").text).not.toContain("beside");
  });

  it("marks zero at each bar where amounts lie on both sides", () => {
    const bars = [
      { label: "增", value: "3.00 万元", span: { start: 25, end: 100 } },
      { label: "无", value: "空白", span: undefined },
    ];
    expect(renderDrawing(bars, { ...SCALE, zero: 25 }, "a").text.match(/<line x.*?>/g)).toEqual([
      '<line x1="25%" x2="25%" y1="1.2em" y2="2.4em">',
    ]);
    expect(draw("5.00 万元")).not.toContain("<line x");
  });

  it("has a line with its words where a series breaks off, and the bars below make room", () => {
    const bars = [
      { label: "2024年", value: "3.00 万元", span: { start: 0, end: 75 } },
      { label: "2025年", value: "4.00 万元", span: { start: 0, end: 100 }, break: "改名" },
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

describe("a label", () => {
  it("is cut into lines that fit and lose nothing", () => {
    const label = "唐财社【2024】125号下达2025年中央财政医疗服务与保障能力提升补助资金";
    const lines = wrapText(label, 18);
    expect(lines.join("")).toBe(label);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(estimateWidth(line)).toBeLessThanOrEqual(18);
  });

  it("keeps numbers whole and closing marks off the beginning of a line", () => {
    expect(wrapText("补助资金2025年", 6)).toEqual(["补助资金", "2025年"]);
    expect(wrapText("补助资金（市级）和其他", 7)).toEqual(["补助资金（市", "级）和其他"]);
  });
});

describe("a summary", () => {
  it("marks its values, which the reader's unit changes, apart from names, and escapes both", () => {
    expect(render([point("每人30元<b>", "5.00", "万<i>元")], "size")).toBe(
      '只有一项：每人30元&lt;b&gt; <span class="money">5.00 万&lt;i&gt;元</span>。',
    );
  });

  it("names the largest and the smallest with their printed strings", () => {
    const points = [
      point("教育", "4.25", "万元", "占0.00%"),
      point("卫生健康", "131610.83", "万元", "占99.35%"),
      point("住房", "89.430"),
    ];
    expect(summarize(points, "size")).toBe(
      "共 3 项，最大的是卫生健康 131610.83 万元（占99.35%），最小的是教育 4.25 万元（占0.00%）。",
    );
  });

  it("says of the largest of many that they are no more, and names no smallest", () => {
    const points = [point("甲", "3.00"), point("乙", "2.00")];
    const said = renderSummary(ui, points, ["3.00", "2.00"], "size", 9).text.replace(/<[^>]*>/g, "");
    expect(said).toBe("9 项里最大的 2 项；其中最大的是甲 3.00 万元。");
  });

  it("compares across units and keeps each as printed", () => {
    expect(summarize([point("甲", "0.20"), point("乙", "1999.99", "元")], "size")).toBe(
      "共 2 项，较大的是甲 0.20 万元，较小的是乙 1999.99 元。",
    );
  });

  it("names all that are largest or smallest, negative ones too", () => {
    expect(summarize([point("甲", "-1.00"), point("乙", "5.0"), point("丙", "5.00")], "size")).toBe(
      "共 3 项，最大的是乙 5.0 万元、丙 5.00 万元，最小的是甲 -1.00 万元。",
    );
    expect(summarize([point("甲", "5.0"), point("乙", "5.00")], "size")).toBe(
      "共 2 项，一样大：甲 5.0 万元、乙 5.00 万元。",
    );
  });

  it("says what has no amount, and what is alone", () => {
    expect(summarize([point("甲", "5.00"), point("乙", "")], "size")).toBe(
      "只有一项：甲 5.00 万元。没有数字、没有画出的：乙 空白。",
    );
  });

  it("of a series says every value in its order, blanks too", () => {
    expect(
      summarize([point("3月底", "", ""), point("6月底", "60", "%"), point("12月底", "100", "%")], "time"),
    ).toBe("3月底 空白；6月底 60%；12月底 100%。");
  });

  it("of a series that breaks off says so where it does", () => {
    expect(summarize([point("2024年", "5.00"), { ...point("2025年", "6.00"), break: "改名" }], "time")).toBe(
      "2024年 5.00 万元；（改名）2025年 6.00 万元。",
    );
  });
});

describe("a key", () => {
  it("leads from point to point and nowhere beyond the ends", () => {
    expect(followKey("ArrowRight", -1, 3)).toBe(0);
    expect(followKey("ArrowDown", 0, 3)).toBe(1);
    expect(followKey("ArrowUp", 1, 3)).toBe(0);
    expect(followKey("End", 0, 3)).toBe(2);
    expect(followKey("Home", 2, 3)).toBe(0);
    expect(["ArrowDown", "ArrowRight", "Tab"].map((key) => followKey(key, 2, 3))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(followKey("ArrowLeft", 0, 3)).toBeUndefined();
  });
});
