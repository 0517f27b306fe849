import { describe, expect, it } from "vitest";
import { partEveryday } from "./everyday.ts";

describe("a text of two words", () => {
  const everyday = { 电脑: ["办公设备"], 买电脑: ["办公设备"], 公车: ["公务用车"], 司机: ["劳务费"] };
  it.each([
    ["办公电脑", ["办公", "电脑"]],
    ["公车维修", ["公车", "维修"]],
    ["单位买电脑", ["单位", "买电脑"]],
    ["公车司机电脑", ["公车", "司机", "电脑"]],
    ["新电脑", undefined],
    ["办公用品", undefined],
  ])("%s is parted at what people say", (text, parts) => {
    expect(partEveryday(everyday, text)).toEqual(parts);
  });
});
