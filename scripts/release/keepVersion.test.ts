import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readVersions } from "../../src/read/versions/versions.ts";
import { checkVersions } from "../../src/validation/checks/shared/versions.ts";
import { keepVersion } from "./keepVersion.ts";

const FACTS = "bureaus/demo-memorial/2025/department/facts.csv";

let base = "";
let root = "";
const copy = (from: string): string => {
  const to = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(from, to, { recursive: true });
  return to;
};
beforeAll(() => {
  base = copy("examples/site/data");
  rmSync(join(base, "versions"), { recursive: true });
  keepVersion(base, "2026-01-01");
  root = copy(base);
});
afterAll(() => {
  for (const folder of [base, root]) rmSync(folder, { recursive: true });
});

const listIssues = () =>
  checkVersions(root, [
    "versions/INDEX.csv",
    ...readVersions(root).value.map(({ version }) => `versions/${version}/files.csv`),
  ]);

it("keeps the first version without changes, and no version twice", () => {
  const [first, ...others] = readVersions(root).value;
  expect(others).toEqual([]);
  expect(existsSync(join(root, `versions/${first?.version}/changes.csv`))).toBe(false);
  expect(keepVersion(root, "2026-01-02")).toEqual({
    version: first?.version,
    isOld: true,
    count: undefined,
  });
  expect(listIssues()).toEqual([]);
});

it("keeps the next one with each cell that it has otherwise, compared with the data of the one before alone", () => {
  const path = join(root, FACTS);
  writeFileSync(path, readFileSync(path, "utf8").replace("基本支出比上年变化", "基本支出比去年变化"));
  expect(() => keepVersion(root, "2026-02-01", root)).toThrow(readVersions(root).value[0]?.version);
  const { version, count } = keepVersion(root, "2026-02-01", base);
  expect(count).toBe(1);
  const [head, line] = readFileSync(join(root, `versions/${version}/changes.csv`), "utf8").split("\n");
  expect(head).toMatch(/^kind,bureau_id,disclosure,scope,table_id,row_id,field,was,now,/);
  expect(line).toMatch(
    /^text-changed,demo-memorial,2025,department,facts,.*,基本支出比上年变化,基本支出比去年变化,/,
  );
  expect(readVersions(root).value.map(({ version: name, before, kept }) => [name, before, kept])).toEqual([
    [expect.any(String), undefined, "2026-01-01"],
    [version, readVersions(root).value[0]?.version, "2026-02-01"],
  ]);
  expect(listIssues()).toEqual([]);
});

it("finds checksums that were changed after they were kept", () => {
  const version = readVersions(root).value[0]?.version ?? "";
  const path = join(root, `versions/${version}/files.csv`);
  writeFileSync(path, readFileSync(path, "utf8").replace(/[0-9a-f]{64}\n$/, `${"0".repeat(64)}\n`));
  expect(listIssues()).toMatchObject([{ rule: "version-hash", values: { version } }]);
});
