import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { validateUnsealed } from "../../validate.ts";

const BUREAU = "bureaus/demo-library";
const EXPENDITURE = `${BUREAU}/2025/310002/tables/expenditure.csv`;
const BASIC = `${BUREAU}/2025/department/tables/basic-expenditure.csv`;
const BASIC_FORMAT = "formats/demo-2024/tables/basic-expenditure.json";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync("examples/site/data", root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, before: string, after: string): void {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toContain(before);
  writeFileSync(join(root, file), text.replaceAll(before, after));
}

/** The rules about subjects that the data folder breaks, with the rows. */
const listDoubts = (): string[] =>
  validateUnsealed(root)
    .filter(({ rule }) => rule.startsWith("code-"))
    .map(({ rule, row }) => `${rule} ${row}`);

describe("the name of a subject", () => {
  it.each(["文化与旅游支出", "文化、旅游"])("is no warning in another spelling: %s", (name) => {
    edit(EXPENDITURE, "文化和旅游", name);
    expect(listDoubts()).toEqual([]);
  });

  it("is no warning where the classification lists it as a variant", () => {
    edit(EXPENDITURE, "图书馆", "公共图书馆");
    expect(listDoubts()).toEqual([]);
  });

  it("is no warning where it was right in its year, and one where it came later", () => {
    renameSync(join(root, BUREAU, "2024"), join(root, BUREAU, "2018"));
    expect(listDoubts()).toEqual(["code-name row-20701"]);
    edit(`${BUREAU}/2018/department/tables/expenditure.csv`, "文化和旅游", "文化");
    expect(listDoubts()).toEqual([]);
  });

  it("is no warning under a code that was given up later", () => {
    renameSync(join(root, BUREAU, "2024"), join(root, BUREAU, "2018"));
    edit(`${BUREAU}/2018/department/tables/expenditure.csv`, "20701,文化和旅游", "20701,文化");
    edit(`${BUREAU}/2018/department/tables/expenditure.csv`, "2070104,图书馆", "2070110,文化交流");
    expect(listDoubts()).toEqual([]);
  });
});

describe("a code that a place adds below the last level of a classification", () => {
  beforeEach(() => edit(BASIC_FORMAT, '"digits": [5]', '"digits": [5, 7]'));

  it("is no warning below a known code, whatever its name", () => {
    edit(BASIC, "30201,,办公费", "3020103,,报刊费");
    expect(listDoubts()).toEqual([]);
  });

  it("is a warning below an unknown one", () => {
    edit(BASIC, "30201,,办公费", "3029803,,报刊费");
    expect(listDoubts()).toContain("code-unknown row-3029803-50502");
  });
});
