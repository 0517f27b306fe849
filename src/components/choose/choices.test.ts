import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { ui } from "../../text/ui.ts";
import { point } from "../chart/examplePoints.ts";
import { placeChosen } from "./browser/chosen.ts";
import { type Choice, chooseBureaus, type Offered, offerChoices } from "./choices.ts";

const { shared } = exampleArchive;
const choice = (name: string, ...values: string[]): Choice => ({
  name,
  isDrawn: name === "甲",
  points: values.map((value) => point(name, value)),
});
const offer = (...choices: Choice[]): Offered | undefined => offerChoices(ui, shared, choices, "");

describe("what a chart can draw", () => {
  it("is offered with its printed values, and with exact amounts in one unit", () => {
    expect(offer(choice("甲", "1.50"), choice("乙", "2.00", ""), choice("丙", "3"))).toMatchObject({
      unit: "万元",
      of: 3,
      choices: [
        ["甲", 1, [["甲", "1.50万元", "1.50"]]],
        [
          "乙",
          0,
          [
            ["乙", "2.00万元", "2.00"],
            ["乙", "空白", null],
          ],
        ],
        ["丙", 0, [["丙", "3万元", "3"]]],
      ],
    });
    const mixed = { ...choice("丁"), points: [point("丁", "5", "元")] };
    expect(offer(choice("甲", "1"), choice("乙", "2"), mixed)?.choices[0]?.[2]).toEqual([
      ["甲", "1万元", "10000"],
    ]);
  });

  it("keeps the words that part a bar from the one before it", () => {
    const parted = { ...choice("丁"), points: [point("丁", "5"), { ...point("丁", "6"), break: "改名" }] };
    expect(offer(choice("甲", "1"), choice("乙", "2"), parted)?.choices[2]?.[2]).toEqual([
      ["丁", "5万元", "5"],
      ["丁", "6万元", "6", "改名"],
    ]);
  });

  it("is not offered where there is nothing to choose, or nothing that compares", () => {
    expect(offer(choice("甲", "1"), choice("乙", "2"))).toBeUndefined();
    const other = { ...choice("丙"), points: [point("丙", "5", "人")] };
    expect(offer(choice("甲", "1"), choice("乙", "2"), other)).toBeUndefined();
  });

  it("lists forty and says of how many", () => {
    const many = offer(...Array.from({ length: 50 }, (_, index) => choice(`${index}`, "1")));
    expect([many?.choices.length, many?.of]).toEqual([40, 50]);
  });

  it("is the largest of newest years first, of which the first are drawn, and behind them earlier years", () => {
    const each = (yuan: string) => ({ yuan });
    const choose = (drawn: number): string[] =>
      chooseBureaus(
        [each("1"), each("30"), each(""), each("20")],
        [each("99")],
        ({ yuan }) => point(yuan, yuan),
        drawn,
      ).map(({ name, isDrawn }) => `${name} ${isDrawn}`);
    expect(choose(2)).toEqual(["30 true", "20 true", "1 false", "99 false"]);
    expect(choose(12)).toEqual(["30 true", "20 true", "1 true", "99 false"]);
  });
});

describe("what is chosen", () => {
  const offered = offer(
    choice("甲", "100.00", "50.00"),
    choice("乙", "25.00"),
    choice("丙", "0.00"),
    choice("丁", ...Array.from({ length: 23 }, () => "1.00")),
  ) as Offered;

  it("is drawn in the order in which it is offered, on a scale of its own", () => {
    expect(placeChosen(offered, [0, 1])).toMatchObject({
      bars: [
        ["甲", "100.00万元", "100.00"],
        ["甲", "50.00万元", "50.00"],
        ["乙", "25.00万元", "25.00"],
      ],
      placed: { spans: [{ end: 100 }, { end: 50 }, { end: 25 }] },
    });
    expect(placeChosen(offered, [1, 2])).toMatchObject({ placed: { spans: [{ end: 100 }, { end: 0 }] } });
  });

  it("is no chart where fewer than two amounts can be compared, or where there are too many to be seen", () => {
    expect([placeChosen(offered, [1]), placeChosen(offered, [0, 3])]).toEqual(["few", "many"]);
    expect(placeChosen(offered, [1, 3])).toHaveProperty("placed");
  });
});
