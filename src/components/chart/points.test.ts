import { describe, expect, it } from "vitest";
import { ui } from "../../text/ui.ts";
import { point, YUAN } from "./examplePoints.ts";
import { alignAmounts, describeValue } from "./points.ts";

describe("a point", () => {
  it("is described as it is printed, with all its decimals", () => {
    expect(describeValue(ui, point("", "1060.00"))).toBe("1060.00万元");
    expect(describeValue(ui, point("", "1060.00", "万元", "占5.01%"))).toBe("1060.00万元（占5.01%）");
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
