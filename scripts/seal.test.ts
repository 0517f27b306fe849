import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const FACTS = "bureaus/demo-memorial/2025/department/facts.csv";
const UNITS = "bureaus/demo-memorial/2025/department/units.csv";
const SEAL = "bureaus/demo-memorial/seal.csv";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync("examples/site/data", root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const edit = (file: string, from: string, to: string): void =>
  writeFileSync(join(root, file), read(file).replace(from, to));
const seal = (...names: string[]) =>
  spawnSync(process.execPath, ["scripts/seal.ts", "--data", root, ...names], { encoding: "utf8" });

it("registers the files that are named, and shows what has changed in them", () => {
  edit(UNITS, "公益一类事业单位", "公益二类事业单位");
  edit(FACTS, "支出比上年变化,decrease", "支出比去年变化,decrease");
  expect(seal()).toMatchObject({ status: 1, stdout: expect.stringContaining("units.csv:2") });
  const before = read(SEAL);
  const { status, stdout } = seal(UNITS);
  expect(status).toBe(0);
  expect(stdout).toContain("units.csv:2");
  expect(stdout).not.toMatch(/facts\.csv|npm run seal/);
  expect(read(SEAL)).not.toBe(before);
  expect(seal()).toMatchObject({ status: 1, stdout: expect.not.stringContaining("units.csv") });
});

it("refuses files with an error, and names that there are not", () => {
  const before = read(SEAL);
  edit(FACTS, "1263520.00", "1263521.00");
  expect(seal(FACTS)).toMatchObject({ status: 1, stdout: expect.stringContaining("relation-mismatch") });
  expect(seal("bureaus/nowhere")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("bureaus/nowhere"),
  });
  expect(read(SEAL)).toBe(before);
});
