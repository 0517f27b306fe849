import { expect, it } from "vitest";
import { cutAtAmounts, splitDigits } from "./digits.ts";

it("parts digits in threes before the point, and loses none", () => {
  expect(splitDigits("132465.29")).toEqual(["132", "465.29"]);
  expect(splitDigits("5944.73")).toEqual(["5", "944.73"]);
  expect(splitDigits("-1324652900")).toEqual(["-1", "324", "652", "900"]);
  expect(splitDigits("100000")).toEqual(["100", "000"]);
});

it("leaves what is short, and what is no amount", () => {
  for (const text of ["610.21", "0.00", "", "-", "?", "2080505号", "1.2345.6"])
    expect(splitDigits(text)).toEqual([text]);
});

it("finds amounts among words", () => {
  expect(cutAtAmounts("增加 12235.19 万元")).toEqual(["增加 ", "12235.19", " 万元"]);
  expect(cutAtAmounts("26737600")).toEqual(["26737600"]);
  expect(cutAtAmounts("收入 1234元")).toEqual(["收入 ", "1234", "元"]);
});

it("takes no year and no code for an amount", () => {
  for (const text of ["2025 支出总表", "2025年", "2101501 行政运行", "15000本"])
    expect(cutAtAmounts(text)).toEqual([text]);
});
