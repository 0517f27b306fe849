import { describe, expect, it } from "vitest";
import { splitValue, writeDrawnCsv } from "./writeDrawnCsv.ts";

describe("a drawn value", () => {
  it("is its amount as printed, its unit and what stands in brackets", () => {
    expect(splitValue("132465.290万元（占99.93%）")).toEqual(["132465.290", "万元", "占99.93%"]);
    expect(splitValue("-8.50万元")).toEqual(["-8.50", "万元", ""]);
    expect(splitValue("60%")).toEqual(["60", "%", ""]);
    expect(splitValue("1.25 (5%)")).toEqual(["1.25", "", "5%"]);
  });

  it("has no amount where words or marks stand in its place", () => {
    for (const words of ["空白", "-", "文本看不清", "不到 0.01%"])
      expect(splitValue(words)).toEqual(["", "", words]);
  });
});

it("what is drawn is a table with the address in each line, and no label becomes a formula", () => {
  const values = [
    { chart: "甲", label: "=1+1 其他", value: "-2.00万元" },
    { chart: "甲", label: '“引"号', value: "空白" },
    { chart: "甲", label: "未印", value: "-" },
  ];
  expect(writeDrawnCsv(["图", "项"], values, "https://example.org/")).toBe(
    '\uFEFF"图","项"\r\n"甲","\'=1+1 其他",-2.00,"万元","","https://example.org/"\r\n' +
      '"甲","“引""号",,"","空白","https://example.org/"\r\n' +
      '"甲","未印",,"","-","https://example.org/"\r\n',
  );
});
