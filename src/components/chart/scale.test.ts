import { describe, expect, it } from "vitest";
import { listSteps, placeBars } from "./scale.ts";

describe("bars", () => {
  it("are as long as their amounts' share of the largest; what is blank has none and zero no length", () => {
    expect(placeBars(["400.00", "100.00", undefined, "0.00"], "万元")).toMatchObject({
      zero: 0,
      spans: [{ start: 0, end: 100 }, { start: 0, end: 25 }, undefined, { start: 0, end: 0 }],
    });
  });

  it("show the smallest amount that is not zero", () => {
    expect(placeBars(["131610.83", "4.25"], "")?.spans[1]).toEqual({ start: 0, end: 0.5 });
    expect(placeBars(["131610.83", "-4.25"], "")?.spans[1]).toEqual({ start: 0, end: 0.5 });
  });

  it("of negative amounts reach to the left of zero", () => {
    expect(placeBars(["75.00", "-25.00"], "")).toMatchObject({
      zero: 25,
      spans: [
        { start: 25, end: 100 },
        { start: 0, end: 25 },
      ],
    });
    expect(placeBars(["-50.00", "-25.00"], "")).toMatchObject({
      zero: 100,
      spans: [
        { start: 0, end: 100 },
        { start: 50, end: 100 },
      ],
    });
  });

  it("are not drawn where there is nothing to compare", () => {
    expect(
      [["5.00"], ["5.00", undefined], ["0.00", "0"], []].map((amounts) => placeBars(amounts, "")),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("a scale", () => {
  const ticks = (...amounts: string[]): string[] =>
    (placeBars(amounts, "万元")?.ticks ?? []).map(({ at, label }) => `${at} ${label}`);

  it("has two or three round steps beyond zero whatever the amounts, each where its bar would end", () => {
    expect(ticks("132372.61", "4.25")).toEqual(["0 0万元", "37.77 50000万元", "75.54 100000万元"]);
    expect(ticks("0.09", "0.01")).toEqual([
      "0 0万元",
      "27.78 0.025万元",
      "55.56 0.05万元",
      "83.33 0.075万元",
    ]);
    for (const longest of [1, 1.99, 2, 2.49, 3, 4.2, 5, 7.49, 9.99, 99999.99, 0.03])
      expect([2, 3]).toContain(listSteps(longest, 0, 1).length - 1);
  });

  it("reaches to both sides of zero", () => {
    expect(ticks("75.00", "-25.00")).toEqual([
      "5 -20万元",
      "25 0万元",
      "45 20万元",
      "65 40万元",
      "85 60万元",
    ]);
  });
});
