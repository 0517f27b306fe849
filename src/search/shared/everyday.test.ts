import { describe, expect, it } from "vitest";
import { findFormal, partEveryday } from "./everyday.ts";

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

it("an everyday word stands for parts of printed names, not for itself", () => {
  const everyday = { 沙发: ["沙发"], 残疾: ["残疾", "重残"], 公车: ["公务用车"] };
  const find = (text: string): readonly string[] => findFormal(everyday, text);
  expect(["沙发", "残疾", "公车费", "买沙发"].map(find)).toEqual([[], ["重残"], ["公务用车"], []]);
});
