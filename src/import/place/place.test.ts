import { describe, expect, test } from "vitest";
import { measureIds } from "../headings/measureId.ts";
import { storedAmount } from "./amounts.ts";
import { levelsOf } from "./levels.ts";

describe("a printed amount", () => {
  test.each([
    ["1,234.50", "1234.50"],
    ["0.00", "0.00"],
    ["-5.00", "-5.00"],
    ["（5.00）", "-5.00"],
    ["△5.00", "-5.00"],
    ["１２．３０", "12.30"],
    ["－17.83%", "-17.83%"],
    ["+3.6", "+3.6"],
    ["—", "-"],
    ["007.10", "7.10"],
  ])("%s is kept as %s", (printed, stored) => {
    expect(storedAmount(printed)).toBe(stored);
  });

  test.each(["276.30①", "12.3.4", "1,23.00", "(5.00", "约5", "2026年"])(
    "%s is none, and stays open",
    (printed) => {
      expect(storedAmount(printed)).toBeNull();
    },
  );
});

describe("the depth of names", () => {
  const name = (label: string, indent = 0, sum?: "alone" | "head") => ({ label, indent, sum });

  test("follows the kinds of their numbers, in the order in which they come", () => {
    expect(
      levelsOf([
        name("一、部门预算"),
        name("1、财政拨款"),
        name("(1)一般公共预算"),
        name("(2)政府性基金"),
        name("2、事业收入"),
        name("二、结转"),
      ]),
    ).toEqual([0, 1, 2, 2, 1, 0]);
  });

  test("follows indents where there are no numbers, and ends at a sum", () => {
    expect(
      levelsOf([
        name("工资福利支出", 1),
        name("基本工资", 2),
        name("津贴补贴", 2.1),
        name("商品和服务支出", 1.1),
        name("合计", 8, "alone"),
        name("结转", 1),
      ]),
    ).toEqual([0, 1, 1, 0, 0, 0]);
  });

  test("begins anew below a sum that heads its parts", () => {
    expect(
      levelsOf([
        name("合计", 5, "alone"),
        name("“三公”经费小计", 0, "head"),
        name("一、公务接待费"),
        name("二、公务用车"),
      ]),
    ).toEqual([0, 0, 1, 1]);
  });

  test("what is printed below 其中 and further in goes on with it", () => {
    expect(levelsOf([name("上年结转"), name("其中：财政拨款", 1), name("非财政拨款", 2.5)])).toEqual([
      0, 1, 1,
    ]);
  });
});

describe("ids of measures", () => {
  test("come from their headings, and from their groups where two would be the same", () => {
    expect(
      measureIds([
        ["合计"],
        ["本年收入", "小计"],
        ["本年收入", "一般公共预算资金"],
        ["上年结转结余", "小计"],
        ["上年结转结余", "一般公共预算资金"],
      ]),
    ).toEqual(["total", "current_year", "general", "carry_over", "carry_over_general"]);
  });

  test("are made of first letters where no heading is known, and never twice the same", () => {
    expect(measureIds([["扣除基建项目后预算数"], ["扣除基建项目后预算数"]])).toEqual([
      "x_kcjjxmhyss",
      "x_kcjjxmhyss_b",
    ]);
  });
});
