import { describe, expect, it } from "vitest";
import { LIMITS } from "../../read/files/limits.ts";
import { LONGEST_CELL, textCell } from "./cells.ts";

const lengthOf = (text: string): number => {
  const cell = textCell(text);
  return cell !== null && typeof cell === "object" && "value" in cell ? String(cell.value).length : 0;
};

describe("a cell of a workbook", () => {
  it("holds whatever a data file can hold, whole", () => {
    expect(lengthOf("文".repeat(LIMITS.text))).toBe(LIMITS.text);
    expect(textCell("文".repeat(LONGEST_CELL))).toMatchObject({ value: "文".repeat(LONGEST_CELL) });
  });

  it("is no longer than spreadsheets take, and shows that it was cut, between characters", () => {
    const longer = textCell("文".repeat(LONGEST_CELL + 1));
    expect(longer).toMatchObject({ value: `${"文".repeat(LONGEST_CELL - 1)}…` });
    expect(textCell(`${"x".repeat(LONGEST_CELL - 2)}😀x`)).toMatchObject({
      value: `${"x".repeat(LONGEST_CELL - 2)}…`,
    });
  });
});
