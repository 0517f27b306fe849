import { describe, expect, it } from "vitest";
import { parseQuery } from "./query.ts";

describe("a query", () => {
  it.each([
    ["满意度≥90%", ["满意度", "≥90%"]],
    ["满意度>=90%", ["满意度", "≥90%"]],
    ["满意度90%", ["满意度", "90%"]],
    ["满意度不低于90%", ["满意度", "≥90%"]],
    ["培训不少于3次", ["培训", "≥3次"]],
    ["成本不超过5000万元", ["成本", "≤5000万元"]],
    ["成本<=3", ["成本", "≤3"]],
    ["数量>3", ["数量", ">3"]],
    ["不低于上年", ["不低于上年"]],
    ["审计项目工作日44天", ["审计项目工作日", "44天"]],
    ["培训费2024年", ["培训费2024年"]],
    ["满意度 ≥90%", ["满意度", "≥90%"]],
  ])("%s is parted before the sign of a target: %s", (typed, words) => {
    const parted = parseQuery(words.join(" ")).words;
    expect(parted).toHaveLength(words.length);
    expect(parseQuery(typed).words).toEqual(parted);
  });

  it.each([
    ["1 263 520.00", "1263520.00"],
    ["208 05 05", "2080505"],
    ["208.05.05", "2080505"],
    ["C1607 0400", "C16070400"],
    ["5000 万元", "5000万元"],
    ["RMB 6.351 million", "rmb6.351million"],
    ["6.351 million yuan", "6.351millionyuan"],
    ["RMB 5000", "rmb5000"],
  ])("%s is the one word %s", (typed, joined) => {
    expect(parseQuery(typed).words).toEqual(parseQuery(joined).words);
    expect(parseQuery(typed).words).toHaveLength(1);
  });
});
