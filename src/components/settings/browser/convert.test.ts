import { describe, expect, it } from "vitest";
import { exact } from "../../../money.ts";
import { convertAmount, findMoney, isAmount, movePoint, readUnits } from "./convert.ts";

const units = readUnits("元:0 千元:3 万元:4 百万元:6 亿元:8");

it("knows a number from what stands in its place", () => {
  expect(["0", "1751.54", "-1.80"].map(isAmount)).toEqual([true, true, true]);
  expect(["", "-", "?", "1.?", "原文只印分项", "3月"].map(isAmount)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe("moving the point of an amount", () => {
  it.each([
    ["610.21", 4, "6102100"],
    ["610.21", -4, "0.061021"],
    ["1060.00", 4, "10600000"],
    ["1060.00", -4, "0.106000"],
    ["-1.80", 4, "-18000"],
    ["-1.80", -4, "-0.000180"],
    ["0.00", 4, "0"],
    ["0.00", -4, "0.000000"],
    ["0", 4, "0"],
    ["12.345678", 4, "123456.78"],
    ["12.345678", 1, "123.45678"],
    ["0.05", 1, "0.5"],
    ["0.05", 2, "5"],
    ["132465.29", 0, "132465.29"],
    ["99999999999999999999.99", 4, "999999999999999999999900"],
  ])("%s by %i is %s", (amount, places, moved) => {
    expect(movePoint(amount, places)).toBe(moved);
  });

  it.each(["", "-", "?", "  ", "12%", "1,060.00", "1e5", "12.", ".5", "--1", "一百", "<b>1</b>"])(
    "leaves “%s”, which is no amount",
    (text) => {
      expect(movePoint(text, 4)).toBe(text);
      expect(movePoint(text, -8)).toBe(text);
    },
  );

  it("multiplies by powers of ten, exactly, and loses no digit on the way back", () => {
    for (const amount of [
      "610.21",
      "1060.00",
      "-1.80",
      "0.00",
      "0.000001",
      "132465.29",
      "7",
      "-36.765",
      "100",
    ])
      for (let places = -8; places <= 8; places += 1) {
        const moved = movePoint(amount, places);
        const factor = movePoint("1", places);
        expect(moved).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(exact.subtract(moved, exact.multiply(amount, factor))).toBe("0");
        expect(exact.subtract(movePoint(moved, -places), amount)).toBe("0");
      }
  });
});

describe("amounts in another unit", () => {
  it("are converted between units that are powers of ten", () => {
    expect(convertAmount("610.21", "万元", "元", units)).toBe("6102100");
    expect(convertAmount("132465.29", "万元", "亿元", units)).toBe("13.246529");
    expect(convertAmount("430", "元", "万元", units)).toBe("0.0430");
    expect(convertAmount("2.5", "百万元", "万元", units)).toBe("250");
    expect(convertAmount("610.21", "万元", "万元", units)).toBe("610.21");
  });

  it("stay where a unit is not known", () => {
    for (const [from, to] of [
      ["美元", "元"],
      ["万元", "美元"],
      ["", "元"],
    ] as const)
      expect(convertAmount("610.21", from, to, units)).toBe("610.21");
  });
});

describe("an amount with its unit in texts", () => {
  it.each([
    [["610.21万元"], "元", ["6102100元"]],
    [["610.21 万元（占100.00%）"], "亿元", ["0.061021 亿元（占100.00%）"]],
    [["≥ 13.02 万元"], "元", ["≥ 130200 元"]],
    [["-1.80百万元"], "万元", ["-180万元"]],
    [["300 元"], "万元", ["0.0300 万元"]],
    [["610.21", "万元"], "元", ["6102100", "元"]],
    [[" 610.21 ", "万元", " 补"], "亿元", [" 0.061021 ", "亿元", " 补"]],
    [
      ["at least 13.02 ", "万元", " (2% of the total)"],
      "元",
      ["at least 130200 ", "元", " (2% of the total)"],
    ],
    [["", "5", " ", "元", ""], "万元", ["", "0.0005", " ", "万元", ""]],
  ])("%j in %s are %j", (texts, to, converted) => {
    expect(findMoney(texts, units)?.convert(to)).toEqual(converted);
  });

  it.each(["", "430 元/人", "95 %", "49.9 万人", "万元", "- 万元", "元 5", "空白", "3 元宝"])(
    "is not found in “%s”",
    (text) => {
      expect(findMoney([text], units)).toBeUndefined();
    },
  );

  it("is left alone where markup parts it", () => {
    expect(findMoney(["5", "5 元"], units)).toBeUndefined();
    expect(findMoney(["5 万", "元"], units)).toBeUndefined();
  });
});
