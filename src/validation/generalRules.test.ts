import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../schema/issue.ts";
import type { StatutoryTables } from "../schema/statutoryTables.ts";
import { severityOf } from "./rules.ts";
import { validateData } from "./validate.ts";

/** The disclosure of `examples/without-rules`, whose format has three tables and no rules of its own. */
const TABLES = "bureaus/demo-archive/2025/department/tables";
const SUMMARY = "revenue-and-expenditure";
const EXPENDITURE = "expenditure";
const GENERAL = "general-public-expenditure";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  for (const data of ["examples/site/data", "examples/without-rules/data"])
    cpSync(data, root, { recursive: true });
  // The invented place lies outside the regions that the example site's settings name.
  rmSync(join(root, "site.json"));
  addTable(join(root, "statutory-tables.json"));
  appendFileSync(
    join(root, "sources/INDEX.csv"),
    "demo-archive-2025,虚构,演示市档案馆,unknown,2025-03-01,unknown,unknown,extracted text,,text\n",
  );
});

/** The example site's list of tables, with the one that it does not have. */
function addTable(file: string): void {
  const statutory = JSON.parse(readFileSync(file, "utf8")) as StatutoryTables;
  const [first, ...others] = statutory.tables.filter(({ id }) => id !== GENERAL);
  const added = first && { ...first, id: GENERAL, name: "一般公共预算支出表" };
  writeFileSync(file, JSON.stringify({ ...statutory, tables: [first, ...others, added] }));
}

afterAll(() => rmSync(root, { recursive: true }));

/** Names of the invented place have no English: warnings, which are not what is looked at here. */
function listErrors(): readonly Issue[] {
  return validateData(root).filter((issue) => severityOf(issue) === "error");
}

/** What validation says where the n-th cell of a line of a table holds something else. */
function damage(table: string, line: number, cell: number, value: string): readonly Issue[] {
  const file = join(root, TABLES, `${table}.csv`);
  const sound = readFileSync(file, "utf8");
  const lines = sound.split("\n").map((text) => text.split(","));
  lines[line - 1]?.splice(cell, 1, value);
  writeFileSync(file, lines.map((cells) => cells.join(",")).join("\n"));
  try {
    return listErrors();
  } finally {
    writeFileSync(file, sound);
  }
}

const describePlace = ({ rule, place }: Issue): string =>
  `${rule} ${place.file.split("/").at(-1)}:${place.line}`;

describe("a format without rules of its own", () => {
  it("has nothing to say of sound tables", () => {
    expect(listErrors()).toEqual([]);
  });

  it.each([
    ["a total that its parts do not make", GENERAL, 2, 2, "421.36"],
    ["a child that does not fit its parent", EXPENDITURE, 5, 3, "210.35"],
    ["a figure that another table prints otherwise", EXPENDITURE, 6, 4, "43.70"],
    ["a function that is not the sum of its subjects", SUMMARY, 7, 2, "318.20"],
    ["a revenue that the total does not contain", SUMMARY, 2, 2, "412.63"],
    ["an expenditure that exceeds the revenue", SUMMARY, 9, 2, "421.36"],
  ])("blames the cell of %s", (_, table, line, cell, value) => {
    expect(damage(table, line, cell, value).map(describePlace)).toEqual([
      `relation-mismatch ${table}.csv:${line}`,
    ]);
  });
});

describe("general rules of before", () => {
  it("need no words for what later versions derive", () => {
    const file = join(root, "rules.json");
    const now = readFileSync(file, "utf8");
    const { derived, ...rest } = JSON.parse(now) as { derived: Record<string, unknown> };
    const { reprints, ...before } = derived;
    expect(reprints).toBeDefined();
    writeFileSync(file, JSON.stringify({ ...rest, derived: before }));
    const issues = listErrors();
    writeFileSync(file, now);
    expect(issues).toEqual([]);
  });
});
