import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** A repository whose last commit has the example data. */
const root = mkdtempSync(join(tmpdir(), "mingzhang-diff-"));
const data = join(root, "data");
const git = (...args: readonly string[]) => execFileSync("git", ["-C", root, ...args]);
beforeAll(() => {
  cpSync("examples/site/data", data, { recursive: true });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "a");
});
afterAll(() => rmSync(root, { recursive: true }));

const diff = (...args: readonly string[]) =>
  spawnSync("node_modules/.bin/node", ["scripts/diff.ts", ...args, "--data", data], { encoding: "utf8" });

it("compares the files of a folder with a commit, and fails where a published amount has no reason", () => {
  const file = join(data, "bureaus/demo-library/2025/department/tables/expenditure.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("332.50,214.00", "332.05,214.00"));
  const { stdout, status } = diff("HEAD");
  expect(stdout).toContain("✗ 支出总表“合计”的合计：332.50 → 332.05 (-0.45 万元)；已公布的内容改了");
  expect(status).toBe(1);
});

it("says of a commit that there is not how one is named", () => {
  const { stderr, status } = diff("none");
  expect(stderr).toContain("none");
  expect(status).toBe(1);
});
