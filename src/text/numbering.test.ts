import { expect, test } from "vitest";
import { beginsSection, dropNumber, isNumbered } from "./numbering.ts";

test.each([
  ["一、基本支出", "基本支出"],
  ["十二、其他", "其他"],
  ["（二）项目支出", "项目支出"],
  ["(3)公务接待费", "公务接待费"],
  ["4.培训费", "培训费"],
  ["1.2025年收入", "2025年收入"],
  ["5、会议费", "会议费"],
  ["①公车购置", "公车购置"],
  ["三、3个中心", "3个中心"],
  ["第三部分 收支情况", " 收支情况"],
])("%s is numbered", (text, bare) => {
  expect(isNumbered(text)).toBe(true);
  expect(dropNumber(text)).toBe(bare);
});

test.each(["基本支出", "12.34万元", "2025年收入", "三公经费", "208社会保障"])("%s is not", (text) => {
  expect(isNumbered(text)).toBe(false);
  expect(dropNumber(text)).toBe(text);
});

test("a section or a part begins with its number alone", () => {
  expect(["一、概况", "第二部分 预算", "（一）收入", "1.收入", "一是收入"].map(beginsSection)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
