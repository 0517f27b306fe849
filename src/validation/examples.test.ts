import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TEXTS } from "../text/text.ts";
import { renderTerminal } from "./report.ts";
import { RULES } from "./rules.ts";
import { validateData } from "./validate.ts";

/**
 * Each folder in `examples/broken` is named by its rule and defect and holds, below `data/`, files that replace those of the
 * sound example site, `deleted.txt` with the paths of files to take away, and `expected.txt`: what validation says, to the letter.
 * UPDATE_GOLDEN=1 rewrites the expectations.
 */
const BROKEN = "examples/broken";
const cases = readdirSync(BROKEN).sort();

function validateCase(name: string): string {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  try {
    cpSync("examples/site/data", root, { recursive: true });
    if (existsSync(join(BROKEN, name, "data"))) cpSync(join(BROKEN, name, "data"), root, { recursive: true });
    const deleted = join(BROKEN, name, "deleted.txt");
    if (existsSync(deleted)) for (const file of readFileSync(deleted, "utf8").split("\n").filter(Boolean)) rmSync(join(root, file), { recursive: true });
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

  it("is worded for every rule in every language", () => {
    for (const text of Object.values(TEXTS)) expect(Object.keys(text.diagnostics.rules).sort()).toEqual(Object.keys(RULES).sort());
  });
});

describe("the sound example site", () => {
  it("has no issues", () => {
    expect(renderTerminal(validateData("examples/site/data"))).toMatch(/0 errors, 0 warnings\n$/);
  });
});
