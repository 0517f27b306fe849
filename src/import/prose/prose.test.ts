import { describe, expect, it } from "vitest";
import type { FactKinds } from "../../schema/facts.ts";
import type { Paragraph } from "../source/source.ts";
import { joinPassage } from "./passage.ts";
import { readFacts } from "./readFacts.ts";

const KEYS: FactKinds = {
  $schema: "",
  sections: [],
  operators: [],
  keys: [
    ...["operating-expenses", "three-public", "vehicles", "vehicle-operation"].map((id) => ({
      id: `${id}-change`,
      name: id,
      changeOf: id,
    })),
    { id: "operating-expenses-change-rate", name: "机关运行经费增减幅度" },
  ],
};
const SPEAKER = { year: 2026, final: false, bearers: ["样例县图书馆"] };

/** What is read of some lines of an explanation, a line for each figure. */
function read(lines: string[], speaker = SPEAKER): string[] {
  const paragraphs = lines.map((text): Paragraph => ({ kind: "paragraph", page: 1, text }));
  return readFacts(joinPassage(paragraphs), speaker, KEYS).map(({ key, figure, direction }) =>
    [key, direction, figure.value + figure.unit].filter(Boolean).join(" "),
  );
}

describe("figures of the explanation", () => {
  it("are read with their kinds, those of parts below their whole", () => {
    expect(
      read([
        "一、收入情况",
        "2026年收入预算1,200.50万元，其中：一般公共预算拨款收入1,000万元，其他收入200.50万元。",
        "二、支出情况",
        "2026年支出预算1,200.50万元，其中：基本支出700万元，占58.31%；项目支出500.50万元。",
      ]),
    ).toEqual([
      "total-revenue 1200.50万元",
      "general-revenue 1000万元",
      "other-revenue 200.50万元",
      "total-expenditure 1200.50万元",
      "basic-expenditure 700万元",
      "basic-share 58.31%",
      "project-expenditure 500.50万元",
    ]);
  });

  it("go on over the lines of a page and over spaces", () => {
    expect(read(["2026 年样例县图书馆机关运行经", "费预算 35. 08", "万元。"])).toEqual([
      "operating-expenses 35.08万元",
    ]);
  });

  it("are not read of a number that a line may have broken", () => {
    expect(read(["2026年机关运行经费预算3", "5.08万元。"])).toEqual([]);
  });

  it("have their kind from the heading right above", () => {
    expect(read(["四、“三公”经费情况", "1.公务接待费", "2026年预算数2万元。"])).toEqual(["reception 2万元"]);
  });

  it.each([
    [
      "比上年增加3万元，增长10%",
      ["operating-expenses-change increase 3万元", "operating-expenses-change-rate increase 10%"],
    ],
    ["较2025年年初预算减少3万元", ["operating-expenses-change decrease 3万元"]],
    ["比2025年预算数30万元增加3万元", ["operating-expenses-change increase 3万元"]],
    ["与上年相比，减少0.00万元", ["operating-expenses-change none 0.00万元"]],
    ["与上年持平", []],
    ["较上年增加（减少）0万元", []],
    ["增加3万元", []],
  ])("say how they differ from the year before: %s", (change, expected) => {
    expect(read([`2026年机关运行经费33万元，${change}。`])).toEqual([
      "operating-expenses 33万元",
      ...expected,
    ]);
  });

  it("have no kind from a heading where their own names say another", () => {
    expect(
      read([
        "一、部门预算收支情况",
        "2026年收入预算9万元，比上年增加1万元；支出预算9万元。",
        "支出预算9万元。",
      ]),
    ).toEqual(["total-revenue 9万元", "total-expenditure 9万元", "total-expenditure 9万元"]);
  });

  it("refer a change after brackets to what stands before them", () => {
    expect(
      read([
        "2026年“三公”经费9万元，其中：公务用车购置及运行费7万元（公务用车运行费7万元，比上年减少1万元。）比上年减少2万元。",
      ]),
    ).toEqual([
      "three-public 9万元",
      "vehicles 7万元",
      "vehicle-operation 7万元",
      "vehicle-operation-change decrease 1万元",
      "vehicles-change decrease 2万元",
    ]);
  });

  it.each([
    ["last year's", "2025年机关运行经费30万元。"],
    ["last year's, where only the words before say so", "2025年，机关运行经费30万元。"],
    ["a unit's", "样例县图书馆服务中心机关运行经费30万元。"],
    ["the bureau's own without its units", "样例县图书馆（本级）机关运行经费30万元。"],
    ["reasons", "2026年增加的主要原因是调入两人，机关运行经费30万元。"],
    ["about so much", "2026年机关运行经费30万元左右。"],
    ["parts whose whole was not named", "公务接待费30万元。"],
    ["parts of what a unit has", "样例县图书馆服务中心预算90万元，包括基本支出30万元。"],
    ["all of a section on a unit", "一、服务中心预算情况。2026年收入预算90万元。"],
  ])("are not %s", (_, line) => {
    expect(read([line])).toEqual([]);
  });

  it("are of final accounts where these are spoken of, not of the budget before them", () => {
    const line = "2026年度“三公”经费支出决算为5万元，年初预算为6万元。";
    expect(read([line], { ...SPEAKER, final: true })).toEqual(["three-public 5万元"]);
  });
});
