import { expect, it } from "vitest";
import { writeRulePage } from "./rulePage.ts";
import { RULES } from "./rules.ts";

const rule = RULES.get("relation-mismatch");
if (!rule) throw new Error("No rule");
const write = (...cases: readonly string[]): string =>
  writeRulePage(
    "relation-mismatch",
    rule,
    cases.map((text, index) => ({ name: `case-${index}`, text: `${text}\n\nmessages\nsaid ${index}\n` })),
    () => "code,total",
  );

it("shows what is wrong, what is right, and the columns of the table", () => {
  const page = write("change a.csv:3\n 201,5.00\n-202,1.00\n+202,1.01");
  expect(page).toContain("**错 Wrong** `a.csv:3`\n\n```csv\ncode,total\n201,5.00\n202,1.01\n```");
  expect(page).toContain("**对 Right** `a.csv:3`\n\n```csv\ncode,total\n201,5.00\n202,1.00\n```");
  expect(page).toContain("said 0");
});

it("shows files that should not be there, and those that are missing", () => {
  expect(write("add b.json\n+{}")).toContain(
    "**错 Wrong** `b.json`: 有这个文件 / the file is there\n\n```json\n{}\n```",
  );
  expect(write("delete c.csv")).toContain("**错 Wrong** `c.csv`: 没有这个文件 / no such file");
  expect(write("link c.csv")).toContain("**对 Right** `c.csv`: 有这个文件 / the file is there");
});

it("takes the shortest case that changes lines, and leads to the others", () => {
  const page = write("delete c.csv", "change a.csv:1\n-longer\n+long", "change a.csv:1\n-b\n+c");
  expect(page).toContain("said 2");
  expect(page).toContain("- [case-1](cases/case-1.txt)\n- [case-0](cases/case-0.txt)\n");
});

it("keeps what a case holds within its block", () => {
  expect(write("change a.md:1\n-b\n+```\n+# c")).toContain("````md\n```\n# c\n````");
});

it("leads to the guide's places from where it stands", () => {
  const [zh, en] = [{ ...rule.zh, about: "[上限](#上限)" }, rule.en];
  expect(writeRulePage("x", { ...rule, zh, en }, [], () => "")).toContain(
    "[上限](../../../../docs/data-guide.zh-CN.md#上限)",
  );
});
