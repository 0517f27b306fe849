import { describe, expect, test } from "vitest";
import { bareTitle, isTitle, tableIn, tableOfTitle } from "./title.ts";

describe("the title of a printed table", () => {
  test.each([
    ["表1 部门收支总体情况表", "部门收支总体情况表", "revenue-and-expenditure"],
    ["预算03表 支出总表", "支出总表", "expenditure"],
    ["公开02表 收入总表", "收入总表", "revenue"],
    [
      "五、一般公共预算支出情况表（按功能分类科目）",
      "一般公共预算支出情况表（按功能分类科目）",
      "general-public-expenditure",
    ],
    [
      "2022年部门综合预算一般公共预算支出明细表（按支出经济分类科目-不含上年结转）",
      "2022年部门综合预算一般公共预算支出明细表（按支出经济分类科目-不含上年结转）",
      "general-public-expenditure-by-economic-subject",
    ],
    ["一般公共预算基本支出决算表", "一般公共预算基本支出决算表", "basic-expenditure"],
    ["财政拨款“三公”经费支出表", "财政拨款“三公”经费支出表", "three-public-expenses"],
  ])("%s", (printed, bare, table) => {
    expect(isTitle(printed)).toBe(true);
    expect(bareTitle(printed)).toBe(bare);
    expect(tableOfTitle(bare)).toBe(table);
  });

  test("keeps the first character of a title that is a number in other titles", () => {
    expect(bareTitle("一般公共预算支出表")).toBe("一般公共预算支出表");
  });

  test.each(["一、收支总表情况说明", "（四）项目支出表 ........ 12", "本表反映部门全年收支。", "表"])(
    "%s is none",
    (text) => {
      expect(isTitle(text)).toBe(false);
    },
  );
});

describe("a table that stands for one that the law asks for", () => {
  const detail = { title: "部门基本支出预算表", rows: [[{ text: "部门经济科目编码" }]] };
  const own = { title: "一般公共预算基本支出表", rows: [] };

  test("is that one where the document does not print it, and a heading says so", () => {
    expect(tableIn([detail], detail)).toBe("basic-expenditure");
    expect(tableIn([detail, own], detail)).toBe("basic-expenditure-summary");
    const bare = { ...detail, rows: [[{ text: "金额" }]] };
    expect(tableIn([bare], bare)).toBe("basic-expenditure-summary");
  });
});
