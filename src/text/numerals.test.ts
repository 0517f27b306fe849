import { expect, it } from "vitest";
import { writeDigits } from "./numerals.ts";

it.each([
  ["十二万", "12万"],
  ["三百五十万元", "350万"],
  ["两千零五万", "2005万"],
  ["一亿三千万元", "13000万"],
  ["一点二零亿", "1.20亿"],
  ["一百二十三元", "123元"],
  ["一亿零五元", "100000005元"],
  ["一万零五块", "10005元"],
  ["一万五", "1.5万"],
  ["一亿三", "1.3亿"],
  ["三百五万", "350万"],
  ["三千二百万", "3200万"],
  ["两千八块钱", "2800元"],
  ["一万一千五", "11500元"],
])("%s is the amount %s", (text, digits) => {
  expect(writeDigits(text)).toBe(digits);
});

it.each(["三十五", "零元", "万元", "", "公务", "35万"])("%s is no amount that is written out", (text) => {
  expect(writeDigits(text)).toBeUndefined();
});
