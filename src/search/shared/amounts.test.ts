import { describe, expect, it } from "vitest";
import statutory from "../../../examples/site/data/statutory-tables.json" with { type: "json" };
import { isMoneyUnit, isWithin, listAmountKeys, readAsked } from "./amounts.ts";

/** Whether somebody who types the first finds the printed second, as the amount itself or near it. */
function find(typed: string, printed: string, unit: string): "itself" | "near" | "not" {
  const asked = readAsked(typed);
  const keys = listAmountKeys(printed, unit);
  if (keys.some((key) => asked?.keys.includes(key))) return "itself";
  return keys.some((key) => asked?.near.some((range) => isWithin(key, range))) ? "near" : "not";
}

describe("an amount", () => {
  it.each([
    ["2394.27", "2394.27", "万元"],
    ["2,394.270", "2394.27", "万元"],
    ["2394.27万", "2394.27", "万元"],
    ["23942700", "2394.27", "万元"],
    ["¥23942700", "2394.27", "万元"],
    ["23942700元", "2394.27", "万元"],
    ["0.239427亿", "2394.27", "万元"],
    ["23.9427million", "2394.27", "万元"],
    ["2394.27", "23942700.00", "元"],
    ["0", "0.00", "万元"],
    ["-1.8", "-1.80", "万元"],
    ["≥80%", "≥80%", ""],
    ["≥5000万元", "≥5000万元", ""],
    ["5000万", "≥5000万元", ""],
    ["80%", "80", "%"],
    ["80", "≥80%", ""],
    ["≥32人", "≥32人", ""],
    ["21800份", "21800份", ""],
    ["rmb6.351million", "6351000", "元"],
    ["6.351millionyuan", "6351000", "元"],
    ["≤1200元/人/天", "≤1200", ""],
    ["二千三百九十四万", "2394", "万元"],
    ["三百五十万元", "3500000.00", "元"],
    ["十二万", "12.00", "万元"],
    ["一亿三千万", "13000", "万元"],
    ["一亿零五元", "100000005", "元"],
    ["两亿", "20000", "万元"],
    ["一点二五亿", "12500", "万元"],
  ])("typed as %s is %s %s", (typed, printed, unit) => {
    expect(find(typed, printed, unit)).toBe("itself");
  });

  it.each([
    ["13.25亿", "132465.29", "万元"],
    ["13.2亿", "132465.29", "万元"],
    ["268万", "2676543.21", "元"],
    ["610", "610.21", "万元"],
    ["13亿", "132465.29", "万元"],
    ["1.9亿", "189767551", "元"],
    ["十三亿", "132465.29", "万元"],
    ["20亿", "199900", "万元"],
    ["9.99亿", "99951", "万元"],
    ["9.99亿", "99850", "万元"],
  ])("typed as %s is near %s %s", (typed, printed, unit) => {
    expect(find(typed, printed, unit)).toBe("near");
  });

  it.each([
    ["13.25亿", "132601.00", "万元"],
    ["≥32人", "≥32.5人", ""],
    ["三十五", "35", "万元"],
    ["13亿", "135465.29", "万元"],
    ["1.3亿", "132465.29", "万元"],
    ["0.23亿", "2294.27", "万元"],
    ["13.25亿", "132.465", "万元"],
    ["80%", "80", "万元"],
    ["2394.27亿", "2394.27", "万元"],
    ["2394.27万", "2394.27", "人"],
    ["-1.8", "1.80", "万元"],
  ])("typed as %s is not %s %s", (typed, printed, unit) => {
    expect(find(typed, printed, unit)).toBe("not");
  });

  it("is no word, no date and no range", () => {
    expect(["公务", "2024-12-31", "10-20", "", "12a"].map((typed) => readAsked(typed))).toEqual(
      Array(5).fill(undefined),
    );
    expect(listAmountKeys("", "万元")).toEqual([]);
  });
});

it("knows every unit of money that tables are printed in", () => {
  expect(statutory.units.map(({ id }) => id).filter((id) => !isMoneyUnit(id))).toEqual([]);
});

it("takes an amount with a sign of comparison for a target", () => {
  const typed = ["≥5000万元", "≤3", "≥32人", "5000万元", "约610万", "32人"];
  expect(typed.map((each) => readAsked(each)?.isTarget)).toEqual([true, true, true, false, false, false]);
});
