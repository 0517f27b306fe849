import { describe, expect, it } from "vitest";
import { hasAmount, joinCells } from "./tableText.ts";

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

describe("hasAmount", () => {
  it("is so for a figure and for one that our text lost, not for blank, dash or zero", () => {
    expect(["10.00", "-0.50", "?"].map(hasAmount)).toEqual([true, true, true]);
    expect(["", "-", "0.00", "0"].map(hasAmount)).toEqual([false, false, false, false]);
  });
});

describe("joinCells", () => {
  it("puts each cell below its heading where headings span columns and rows", () => {
    const head = [
      [cell("序号", 1, 2), cell("科目", 2), cell("合计", 1, 2)],
      [cell("编码"), cell("名称")],
    ];
    expect(joinCells([...head, [cell("1"), cell("208"), cell("社会保障"), cell("1060.00")]])).toBe(
      "序号\t科目\t\t合计\n\t编码\t名称\t\n1\t208\t社会保障\t1060.00",
    );
  });

  it("lets no tab or line break of a cell part it in two", () => {
    expect(joinCells([[cell(" 办公\t费\n"), cell("1.50")]])).toBe("办公 费\t1.50");
  });
});
