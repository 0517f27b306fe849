import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeContentReader } from "../../read/seal/content.ts";
import { makeSeal, printSeals, readSeals, sealFile } from "../../read/seal/seal.ts";
import type { Issue } from "../../schema/issue.ts";
import { settleSeals, validateData } from "../validate.ts";

const SOUND = "examples/site/data";
const BUREAU = "bureaus/demo-memorial";
const DEPARTMENT = `${BUREAU}/2025/department`;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(SOUND, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(root, file), after);
}

const describeAll = (issues: readonly Issue[]): string[] =>
  issues.map(({ rule, place, expectations }) =>
    [rule, place.file, place.line, expectations?.[0]?.id].filter((part) => part !== undefined).join(" "),
  );

describe("what is registered of files", () => {
  it("is what they say, not the form in which they say it", () => {
    edit(`${BUREAU}/2025/disclosure.json`, (text) => JSON.stringify(JSON.parse(text)));
    edit(`${DEPARTMENT}/units.csv`, (text) => text.replace("样例县纪念馆", '"样例县纪念馆"'));
    expect(settleSeals(root, [])).toEqual([]);
  });

  it("is written and read again without a loss", () => {
    const read = makeContentReader(root);
    const content = read(`${DEPARTMENT}/tables/revenue-and-expenditure.csv`);
    const made = new Map(content ? [["a/b.csv", makeSeal(content)]] : []);
    writeFileSync(join(root, sealFile(BUREAU)), printSeals(made));
    const { columns, lines } = readSeals(root, BUREAU).seals.get("a/b.csv") ?? {};
    expect([columns, lines]).toEqual([made.get("a/b.csv")?.columns, made.get("a/b.csv")?.lines]);
    expect(lines?.length).toBeGreaterThan(5);
  });

  it("names what stood there only where the hashes prove it", () => {
    edit(`${DEPARTMENT}/units.csv`, (text) => text.replace("公益一类事业单位,9", "公益二类事业单位,8"));
    expect(describeAll(settleSeals(root, []))).toEqual([
      `seal-outdated ${DEPARTMENT}/units.csv 2 sealed-changed`,
    ]);
  });

  it("does not stand before errors of form: all of them are told", () => {
    edit("bureaus/demo-library/2025/disclosure.json", (text) =>
      text
        .replace('"date": "2025-05-12"', '"date": "2025-13-01"')
        .replace('"outcome": "explained"', '"outcome": "maybe"'),
    );
    expect(describeAll(validateData(root)).map((told) => told.split(" ")[0])).toEqual([
      "json-value",
      "json-value",
    ]);
  });

  it("leaves out what follows from a change elsewhere, and keeps what speaks of no registered file", () => {
    edit(`${DEPARTMENT}/procurement.csv`, (text) => text.replace("120000.00", "130000.00"));
    const follows: Issue = {
      rule: "relation-mismatch",
      place: { file: `${DEPARTMENT}/facts.csv`, line: 2 },
      values: {},
    };
    const other: Issue = { rule: "json-syntax", place: { file: "facts.json", line: 1 }, values: {} };
    expect(describeAll(settleSeals(root, [follows, other]))).toEqual([
      `seal-broken ${DEPARTMENT}/procurement.csv 4 sealed-value`,
      "json-syntax facts.json 1",
    ]);
  });

  it("stays whole where every file is as it was: then nothing is left out", () => {
    const issue: Issue = {
      rule: "row-label",
      place: { file: `${DEPARTMENT}/facts.csv`, line: 2 },
      values: {},
    };
    expect(settleSeals(root, [issue])).toEqual([issue]);
  });

  it("leaves out what follows from an error in what all share", () => {
    const follows: Issue = {
      rule: "row-label",
      place: { file: `${DEPARTMENT}/facts.csv`, line: 2 },
      values: {},
    };
    const shared: Issue = { rule: "json-syntax", place: { file: "facts.json", line: 1 }, values: {} };
    expect(settleSeals(root, [follows, shared])).toEqual([shared]);
  });

  it("is missed once in a bureau, by each of its disclosures alone, and by none that no person has looked at yet", () => {
    const without = (year: RegExp): string[] => {
      edit(sealFile("bureaus/demo-museum"), (text) => text.replaceAll(year, ""));
      return describeAll(settleSeals(root, []));
    };
    expect(without(/^2025\/.*\n/gm)).toEqual([]);
    expect(without(/^2024\/.*\n/gm)).toEqual(["seal-missing bureaus/demo-museum/2024/disclosure.json"]);
    rmSync(join(root, sealFile("bureaus/demo-museum")));
    expect(describeAll(settleSeals(root, []))).toEqual(["seal-missing bureaus/demo-museum/seal.csv"]);
  });
});

describe("a folder that was copied from another bureau's", () => {
  const COPY = "bureaus/demo-memorial-2";

  it("is one message, as long as nothing in it was changed", () => {
    cpSync(join(root, BUREAU), join(root, COPY), { recursive: true });
    const issues = validateData(root);
    expect(describeAll(issues)).toEqual([`seal-copied ${COPY}/seal.csv`]);
    expect(issues[0]?.values).toEqual({ other: BUREAU, folder: COPY });
  });

  it("is told beside what is still wrong in it, and not once more for each of its files", () => {
    cpSync(join(root, BUREAU), join(root, COPY), { recursive: true });
    edit(`${COPY}/bureau.json`, (text) => text.replaceAll("样例县纪念馆", "样例县博物院"));
    edit(`${COPY}/2025/department/procurement.csv`, (text) => text.replace("展柜", "展台"));
    const rules = validateData(root).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("seal-"))).toEqual(["seal-copied"]);
    expect(rules).toContain("file-copied");
  });
});
