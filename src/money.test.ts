import { describe, expect, it } from "vitest";
import {
  compareAmounts,
  countDecimals,
  exact,
  isAmount,
  plainChange,
  readCellState,
  sumAmounts,
  toYuan,
} from "./money.ts";

describe("names that JavaScript gives every object", () => {
  it("are no amounts", () => {
    for (const name of ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"])
      expect(readCellState(name)).toBeUndefined();
  });
});

describe("amounts", () => {
  it("are plain decimals and nothing else", () => {
    for (const amount of ["0", "0.00", "-1.80", "1751.54", "130979.42", "0.000001"])
      expect(isAmount(amount)).toBe(true);
    for (const text of [
      "",
      "-",
      "1,751.54",
      "1751.",
      ".5",
      "007.00",
      "+1",
      "1e3",
      "0x10",
      "1_000",
      "Infinity",
      "NaN",
      "１７",
      " 1",
      "1 ",
    ])
      expect(isAmount(text)).toBe(false);
  });

  it("keep what cannot be told apart as numbers apart as cells", () => {
    expect(["", "-", "?", "/", "0.00", "-0", "2.35", "x"].map(readCellState)).toEqual([
      "blank",
      "dash",
      "illegible",
      "inapplicable",
      "zero",
      "zero",
      "number",
      undefined,
    ]);
  });

  it("of changes may print a plus and a per cent sign, which are no part of the number", () => {
    expect(["+14.00", "12.73%", "+5%", "-3.5%", "7.00", "+", "%", "-"].map(plainChange)).toEqual([
      "14.00",
      "12.73",
      "5",
      "-3.5",
      "7.00",
      "+",
      "%",
      "-",
    ]);
  });

  it("add up exactly and keep their decimals", () => {
    expect(sumAmounts(["0.10", "0.20"])).toBe("0.30");
    expect(sumAmounts(Array.from({ length: 1000 }, () => "0.01"))).toBe("10.00");
    expect(sumAmounts(["99999999999999999999999999.99", "0.01"])).toBe("100000000000000000000000000.00");
    expect(sumAmounts([])).toBe("0");
  });

  it("add up with weights, exactly", () => {
    const terms = [
      { amount: "0.10", weight: "10000", minus: false },
      { amount: "999.99", weight: "1", minus: true },
    ];
    expect(exact.sumWeighted(terms)).toBe("0.01");
    expect(exact.sumWeighted([])).toBe("0");
  });

  it("stand within half of their last digit", () => {
    expect([0, 2, 6].map(exact.halfUnit)).toEqual(["0.5", "0.005", "0.0000005"]);
  });

  it("compare by value", () => {
    expect(compareAmounts("4.5", "4.50")).toBe(0);
    expect(compareAmounts("-0.01", "0")).toBeLessThan(0);
  });

  it("become yuan exactly", () => {
    expect(toYuan("1751.54", "10000")).toBe("17515400");
    expect(toYuan("0.000001", "10000")).toBe("0.01");
    expect(toYuan("-1.80", "10000")).toBe("-18000");
  });

  it("count printed decimals", () => {
    expect(["1060", "1060.00", "0.000001"].map(countDecimals)).toEqual([0, 2, 6]);
  });
});
