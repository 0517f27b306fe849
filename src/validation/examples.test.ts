import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { TEXTS } from "../text/text.ts";
import { renderTerminal } from "./report.ts";
import { RULES } from "./rules.ts";
import { validateData } from "./validate.ts";

/**
 * Each folder in `examples/broken` is named by its rule and defect and holds, below `data/`, files that replace those of the
 * sound example site, `deleted.txt` with the paths of files to take away, `links.txt` with the paths of links to put in, and
 * `expected.txt`: what validation says, to the letter.
 * UPDATE_GOLDEN=1 rewrites the expectations.
 */
const BROKEN = "examples/broken";
const cases = readdirSync(BROKEN).sort();

const readPaths = (list: string): string[] => (existsSync(list) ? readFileSync(list, "utf8").split("\n").filter(Boolean) : []);

function validateCase(name: string): string {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  try {
    cpSync("examples/site/data", root, { recursive: true });
    for (const path of readPaths(join(BROKEN, name, "deleted.txt"))) rmSync(join(root, path), { recursive: true });
    for (const path of readPaths(join(BROKEN, name, "links.txt"))) symlinkSync(resolve("README.md"), join(root, path));
    if (existsSync(join(BROKEN, name, "data"))) cpSync(join(BROKEN, name, "data"), root, { recursive: true });
    return renderTerminal(validateData(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("a broken data file", () => {
  it.each(cases)("is reported: %s", (name) => {
    const expectation = join(BROKEN, name, "expected.txt");
    const found = validateCase(name);
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(expectation, found);
    expect(found).toBe(readFileSync(expectation, "utf8"));
  });

  it("has an example for every rule", () => {
    const unproven = Object.keys(RULES).filter(
      (rule) => !cases.some((name) => name.startsWith(rule) && readFileSync(join(BROKEN, name, "expected.txt"), "utf8").includes(`  ${rule}\n`)),
    );
    expect(unproven).toEqual([]);
  });

  it("has an example for every cause", () => {
    const expectations = cases.map((name) => readFileSync(join(BROKEN, name, "expected.txt"), "utf8")).join("\n");
    const unproven = Object.entries(TEXTS.en.diagnostics.causes).filter(([, text]) => !new RegExp(makePattern(text)).test(expectations));
    expect(unproven).toEqual([]);
  });

  it("is worded for every rule, cause and expectation in every language", () => {
    const { zh, en } = TEXTS;
    for (const { diagnostics } of [zh, en]) expect(Object.keys(diagnostics.rules).sort()).toEqual(Object.keys(RULES).sort());
    expect(Object.keys(zh.diagnostics.causes).sort()).toEqual(Object.keys(en.diagnostics.causes).sort());
    expect(Object.keys(zh.diagnostics.expectations).sort()).toEqual(Object.keys(en.diagnostics.expectations).sort());
  });

  it("is told in Chinese without English prose", () => {
    const labels = Object.values(TEXTS.zh.diagnostics.labels);
    const chinese = cases.flatMap((name) =>
      readFileSync(join(BROKEN, name, "expected.txt"), "utf8")
        .replaceAll("`npm run format`", "")
        .split("\n"),
    );
    expect(chinese.filter((line) => labels.some((label) => line.startsWith(`  ${label} `)) && /[A-Za-z]+ [a-z]+ [a-z]+/.test(line))).toEqual([]);
  });
});

/** A regular expression for a text with any values in its placeholders. */
function makePattern(text: string): string {
  return text
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
}

describe("the sound example site", () => {
  it("has no issues", () => {
    expect(renderTerminal(validateData("examples/site/data"))).toMatch(/0 errors, 0 warnings\n$/);
  });
});
