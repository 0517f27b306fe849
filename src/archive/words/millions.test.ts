import { expect, it } from "vitest";
import { writeMillions } from "./millions.ts";

it("moves the point and keeps every digit", () => {
  const rates = new Map([
    ["万元", "10000"],
    ["元", "1"],
  ]);
  expect(writeMillions({ amount: "5944.73", unit: "万元" }, rates)).toBe("(RMB 59.4473 million)");
  expect(writeMillions({ amount: "610", unit: "元" }, rates)).toBe("(RMB 0.00061 million)");
  expect(writeMillions({ amount: "3", unit: "辆" }, rates)).toBeUndefined();
});
