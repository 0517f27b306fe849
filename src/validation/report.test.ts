import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeIssue } from "../schema/issue.ts";
import { renderAnnotations, renderJson, renderMarkdown, renderTerminal } from "./report.ts";
import { findRulePage } from "./rules.ts";

const FORGED = "a\n::warning file=README.md::forged\u001B[31m\u202E";

describe("a message", () => {
  it("stays on its line, whatever a file is called or holds", () => {
    const issues = [
      makeIssue(
        "file-name",
        { file: `bureaus/${FORGED}` },
        { found: FORGED },
        { expectations: [{ id: "literal", values: { value: FORGED } }] },
      ),
    ];
    for (const text of [renderTerminal(issues), renderAnnotations(issues), renderMarkdown(issues)]) {
      expect(text.split("\n").filter((line) => line.startsWith("::warning"))).toEqual([]);
      expect([text.includes("\u001B"), text.includes("\u202E")]).toEqual([false, false]);
    }
    expect(renderAnnotations(issues).split("\n")).toHaveLength(1);
  });

  it("shows the beginning of a value that is far too long", () => {
    expect(
      renderTerminal([
        makeIssue(
          "file-name",
          { file: "x" },
          { found: "x".repeat(1_000_000) },
          { expectations: [{ id: "slug" }] },
        ),
      ]).length,
    ).toBeLessThan(5_000);
  });
});

it("a message leads to the page of its rule, wherever it is shown", () => {
  const issues = [makeIssue("file-bom", { file: "b" })];
  const findPage = (rule: string) => findRulePage(rule, "https://example.org/rules/");
  for (const text of [
    renderTerminal(issues, "data/", [], findPage),
    renderMarkdown(issues, "data/", findPage),
    renderAnnotations(issues, "data/", findPage),
  ])
    expect(text).toContain("https://example.org/rules/file-bom/");
  expect(existsSync(findRulePage("file-bom", ""))).toBe(true);
});

describe("more messages than anybody reads", () => {
  const issues = [
    ...Array.from({ length: 130 }, (_, index) => makeIssue("file-link", { file: `a${index}` })),
    makeIssue("file-bom", { file: "b" }),
  ];

  it.each([
    ["a terminal", renderTerminal],
    ["a summary", renderMarkdown],
    ["annotations", renderAnnotations],
  ])("are the first hundred of each rule for %s", (_, render) => {
    const text = render(issues);
    expect([text.includes("a99"), text.includes("a100")]).toEqual([true, false]);
    expect(text.match(/(?<=data\/)(a\d+|b)\b|file=data\/(a\d+|b)\b/g)).toHaveLength(101);
  });

  it("are counted where they are not shown", () => {
    expect(renderTerminal(issues)).toContain("file-link: 30 more are not listed");
    expect(renderMarkdown(issues)).toContain("file-link：另有 30 处没有列出");
    expect(renderTerminal(issues)).toContain("131 errors, 0 warnings");
    expect(JSON.parse(renderJson(issues))).toHaveLength(131);
  });
});
