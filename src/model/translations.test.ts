import { describe, expect, it } from "vitest";
import { translateMarkdown, translateText } from "./translations.ts";

describe("translations", () => {
  it("are of whole paragraphs, in which references stay as they are", () => {
    expect(translateMarkdown("en", "比2024年增加 :fact[expenditure-change]，增长 :fact[expenditure-change-rate]。")).toBe(
      "Increased by :fact[expenditure-change] from 2024, that is by :fact[expenditure-change-rate].",
    );
  });

  it("put names that have English into a rule's statement", () => {
    expect(translateText("en", "“住房公积金”的合计等于下级各行之和")).toBe("Total of “Housing provident fund” is the sum of the rows below it");
    expect(translateText("en", "“没有英文的名称”的合计等于下级各行之和")).toBe("Total of “没有英文的名称” is the sum of the rows below it");
    expect(translateText("zh", "“住房公积金”的合计等于下级各行之和")).toBe("“住房公积金”的合计等于下级各行之和");
  });

  it("leave as it is what nobody has translated", () => {
    expect(translateMarkdown("en", "没有译文。\n\n- 也没有")).toBe("没有译文。\n\n- 也没有");
  });
});
