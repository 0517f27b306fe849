import { describe, expect, it } from "vitest";
import { makeIssue } from "../schema/issue.ts";
import { renderAnnotations, renderMarkdown, renderTerminal } from "./report.ts";

const FORGED = "a\n::warning file=README.md::forged\u001B[31m\u202E";

describe("a message", () => {
  it("stays on its line, whatever a file is called or holds", () => {
    const issues = [makeIssue("file-name", { file: `bureaus/${FORGED}` }, { found: FORGED }, { expectations: [{ id: "literal", values: { value: FORGED } }] })];
    for (const text of [renderTerminal(issues), renderAnnotations(issues), renderMarkdown(issues)]) {
      expect(text.split("\n").filter((line) => line.startsWith("::warning"))).toEqual([]);
      expect([text.includes("\u001B"), text.includes("\u202E")]).toEqual([false, false]);
    }
    expect(renderAnnotations(issues).split("\n")).toHaveLength(1);
  });

  it("shows the beginning of a value that is far too long", () => {
    expect(renderTerminal([makeIssue("file-name", { file: "x" }, { found: "x".repeat(1_000_000) }, { expectations: [{ id: "slug" }] })]).length).toBeLessThan(
      5_000,
    );
  });
});
