import { describe, expect, it } from "vitest";
import { loadExample } from "../exampleSite.ts";
import { compareExecution } from "./execution.ts";

const lines = compareExecution(loadExample("demo-museum", "2024"), loadExample("demo-museum", "2024-final"));
const write = (code: string): string | undefined => {
  const line = lines.find((candidate) => candidate.code === code);
  return line && [line.label, line.budget?.amount, line.final?.amount, line.rate].join(" ");
};

describe("budget and final accounts", () => {
  it("stand beside each other subject by subject, with what was spent in per cent of the budget", () => {
    expect(write("")).toBe("合计 90.00 85.00 94.44");
    expect(write("2070105")).toBe("文化展示及纪念机构 83.00 77.00 92.77");
  });

  it("have no rate where only one of them has the subject", () => {
    expect(write("2070104")).toBe("图书馆  1.00 ");
  });

  it("compare no subject that one of them prints in several rows", () => {
    const budget = loadExample("demo-museum", "2024");
    const double = {
      ...budget,
      tables: budget.tables.map((table) => ({
        ...table,
        parts: table.parts.map((part) => ({ ...part, rows: [...part.rows, ...part.rows] })),
      })),
    };
    expect(
      compareExecution(double, loadExample("demo-museum", "2024-final")).every(
        (line) => line.budget === undefined,
      ),
    ).toBe(true);
  });
});
