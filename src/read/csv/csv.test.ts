import { describe, expect, it } from "vitest";
import { readCsv } from "./csv.ts";

describe("readCsv", () => {
  it("knows the line and column of every cell", () => {
    const { value } = readCsv("x.csv", 'a,b,c\n1,"x, ""y""",3\n"two\nlines",5,6\n7,8,9\n');
    expect(value?.rows.map((row) => row.line)).toEqual([2, 3, 5]);
    expect(value?.rows[0]?.cells).toEqual(["1", 'x, "y"', "3"]);
    expect([0, 1, 2].map((index) => value?.place(2, index).column)).toEqual([1, 3, 14]);
  });

  it("keeps columns with names that objects give a meaning of their own", () => {
    expect(readCsv("x.csv", "__proto__,constructor\n1,2\n").value?.header).toEqual([
      "__proto__",
      "constructor",
    ]);
  });

  it("guesses why a row has too many cells", () => {
    const causes = ["2,394.27,x", "a,b,c", "", "a"].map(
      (row) => readCsv("x.csv", `a,b\n${row}\n1,2\n`).issues[0]?.cause,
    );
    expect(causes).toEqual(["thousands-separator", "unquoted-comma", "empty-line", "missing-comma"]);
  });

  it("takes a comma for a thousands separator only in columns of amounts", () => {
    const [issue] = readCsv("x.csv", "number,total\n2,207,x\n", new Set(["total"])).issues;
    expect(issue?.cause).toBe("unquoted-comma");
  });

  it("leaves out a header that is repeated, and says so", () => {
    const { value, issues } = readCsv("x.csv", "a,b\n1,2\na,b\n");
    expect(value?.rows).toHaveLength(1);
    expect(issues.map((issue) => [issue.rule, issue.place.line])).toEqual([["csv-header-repeated", 3]]);
  });

  it("stops at a quotation mark that is never closed", () => {
    expect(readCsv("x.csv", 'a,b\n1,"2\n').issues.map((issue) => issue.rule)).toEqual(["csv-quotes"]);
  });
});
