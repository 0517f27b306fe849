import { describe, expect, it } from "vitest";
import { byPinyin, findInitial } from "./pinyin.ts";

describe("an index by pinyin", () => {
  it.each([
    ["住房公积金", "Z"],
    ["“三公”经费", "S"],
    ["行业监管", "H"],
    ["（补）医保经办", "B"],
    ["DRG付费改革", "D"],
    ["2025印刷费", "0-9"],
    ["", "0-9"],
  ])("lists %s under %s", (name, initial) => expect(findInitial(name)).toBe(initial));

  it("goes by letter, then by pinyin, with numbers by their value", () => {
    const names = ["住房", "班车", "10号", "行业", "办公", "9号", "会议"].map((name) => ({
      name,
      initial: findInitial(name),
    }));
    expect(names.sort(byPinyin).map(({ name }) => name)).toEqual([
      "9号",
      "10号",
      "班车",
      "办公",
      "会议",
      "行业",
      "住房",
    ]);
  });
});
