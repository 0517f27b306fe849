import { describe, expect, it } from "vitest";
import { makeIssue } from "../../../../src/schema/issue.ts";
import { checkIssues } from "./issues.ts";

const place = { file: "glosses.csv", line: 2, column: 1 };

describe("the check of issues", () => {
  it("lets pass one that names its place and has all its words", () => {
    expect(() =>
      checkIssues([
        makeIssue("file-bom", place),
        makeIssue("csv-cell-count", place, { found: "1\u202E\n", expected: "2" }),
      ]),
    ).not.toThrow();
  });

  it.each([
    ["a value that its words ask for and that is not there", makeIssue("csv-cell-count", place)],
    ["a cause that has no words", makeIssue("file-bom", place, {}, { cause: "no-such-cause" })],
    ["a line before the first", makeIssue("file-bom", { ...place, line: 0 })],
    ["a column that is no number", makeIssue("file-bom", { ...place, column: Number.NaN })],
    ["no file", makeIssue("file-bom", { ...place, file: "" })],
  ])("finds %s", (_, issue) => {
    expect(() => checkIssues([issue])).toThrow();
  });
});
