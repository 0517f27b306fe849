import { describe, expect, it } from "vitest";
import { compareAmounts } from "../../../money.ts";
import { compareDecimals } from "./decimals.ts";

describe("compareDecimals", () => {
  const numbers = [
    "0",
    "-0.00",
    "0.1",
    "0.10",
    "0.09",
    "-0.1",
    "9.99",
    "10",
    "10.00",
    "1060",
    "1060.01",
    "-1060",
    "-1060.5",
    "900719925474099.3",
    "900719925474099.31",
  ];

  it("orders printed numbers as exact arithmetic does, whatever their digits", () => {
    for (const a of numbers)
      for (const b of numbers)
        expect([a, b, Math.sign(compareDecimals(a, b))]).toEqual([a, b, Math.sign(compareAmounts(a, b))]);
  });
});
