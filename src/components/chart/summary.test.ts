import { describe, expect, it } from "vitest";
import { ui } from "../../text/ui.ts";
import { point, YUAN } from "./examplePoints.ts";
import { alignAmounts, type ChartPoint } from "./points.ts";
import { renderSummary } from "./summary.ts";

const render = (points: readonly ChartPoint[], order: "size" | "time"): string =>
  renderSummary(ui, points, alignAmounts(points, YUAN)?.amounts ?? [], order).text;
const summarize = (points: readonly ChartPoint[], order: "size" | "time"): string =>
  render(points, order).replace(/<[^>]*>/g, "");

describe("a summary", () => {
  it("marks its values, which the reader's unit changes, apart from names, and escapes both", () => {
    expect(render([point("每人30元<b>", "5.00", "万<i>元")], "size")).toBe(
      '只有一项：每人30元&lt;b&gt; <span class="money">5.00万&lt;i&gt;元</span>。',
    );
  });

  it("names the largest and the smallest with their printed strings", () => {
    const points = [
      point("教育", "4.25", "万元", "占0.00%"),
      point("卫生健康", "131610.83", "万元", "占99.35%"),
      point("住房", "89.430"),
    ];
    expect(summarize(points, "size")).toBe(
      "共 3 项，最大的是卫生健康 131610.83万元（占99.35%），最小的是教育 4.25万元（占0.00%）。",
    );
  });

  it("says of the largest of many that they are no more, and names no smallest", () => {
    const points = [point("甲", "3.00"), point("乙", "2.00")];
    const said = renderSummary(ui, points, ["3.00", "2.00"], "size", 9).text.replace(/<[^>]*>/g, "");
    expect(said).toBe("9 项里最大的 2 项；其中最大的是甲 3.00万元。");
  });

  it("compares across units and keeps each as printed", () => {
    expect(summarize([point("甲", "0.20"), point("乙", "1999.99", "元")], "size")).toBe(
      "共 2 项，较大的是甲 0.20万元，较小的是乙 1999.99元。",
    );
  });

  it("names all that are largest or smallest, negative ones too", () => {
    expect(summarize([point("甲", "-1.00"), point("乙", "5.0"), point("丙", "5.00")], "size")).toBe(
      "共 3 项，最大的是乙 5.0万元、丙 5.00万元，最小的是甲 -1.00万元。",
    );
    expect(summarize([point("甲", "5.0"), point("乙", "5.00")], "size")).toBe(
      "共 2 项，一样大：甲 5.0万元、乙 5.00万元。",
    );
  });

  it("says what has no amount, and what is alone", () => {
    expect(summarize([point("甲", "5.00"), point("乙", "")], "size")).toBe(
      "只有一项：甲 5.00万元。没有数字、没有画出的：乙 空白。",
    );
  });

  it("of a series says every value in its order, blanks too", () => {
    expect(
      summarize([point("3月底", "", ""), point("6月底", "60", "%"), point("12月底", "100", "%")], "time"),
    ).toBe("3月底 空白；6月底 60%；12月底 100%。");
  });

  it("of a series that breaks off says so where it does", () => {
    expect(summarize([point("2024年", "5.00"), { ...point("2025年", "6.00"), break: "改名" }], "time")).toBe(
      "2024年 5.00万元；（改名）2025年 6.00万元。",
    );
  });
});
