import { describe, expect, it } from "vitest";
import { estimateWidth, wrapText } from "./wrapText.ts";

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
