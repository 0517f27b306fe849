import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Archive } from "../../../../src/archive/archive.ts";
import { Kept } from "../../../../src/validation/kept.ts";
import { countIssues } from "../../../../src/validation/report.ts";
import { validateUnsealed } from "../../../../src/validation/validate.ts";
import { buildWhatFollows, type Contributed, contribute } from "./follow.ts";
import { bureauOf } from "./kinds.ts";

const SITE = "examples/site/data";
const YEAR = "bureaus/demo-library/2025";

let root = "";
/** What is found of the sound site: a change is validated beside it. */
const sound = new Kept();
let contributed: Contributed = new Map();
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(SITE, root, { recursive: true });
  validateUnsealed(root, { kept: sound });
  contributed = contribute(new Archive(root));
});
afterAll(() => rmSync(root, { recursive: true }));

type Change = (text: string) => string;

/** The second line of a CSV file once more, behind itself. */
const doubleLine: Change = (text) => text.replace(/(?<=\n)(.+\n)(.+\n)/, "$1$2$2");

/** The first entry of a list in a JSON file once more. */
const doubleEntry =
  (...path: readonly string[]): Change =>
  (text) => {
    const value: unknown = JSON.parse(text);
    const list = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value) as unknown[];
    list.unshift(structuredClone(list[0]));
    return `${JSON.stringify(value, null, 2)}\n`;
  };

/** Every kind of thing of which the data base, a page or an address has one. */
const DOUBLED: readonly (readonly [string, string, Change])[] = [
  ["a numbered row", `${YEAR}/department/tables/revenue-and-expenditure.csv`, doubleLine],
  ["a row with a code", `${YEAR}/department/tables/expenditure.csv`, doubleLine],
  ["a project", `${YEAR}/department/projects.csv`, doubleLine],
  ["an indicator", `${YEAR}/department/indicators.csv`, doubleLine],
  ["a line of procurement", `${YEAR}/department/procurement.csv`, doubleLine],
  ["an asset", `${YEAR}/department/assets.csv`, doubleLine],
  ["a unit of the print", `${YEAR}/department/units.csv`, doubleLine],
  ["a figure of the explanation", `${YEAR}/department/facts.csv`, doubleLine],
  ["a restored cell", `${YEAR}/department/restored.csv`, doubleLine],
  ["a source", "sources/INDEX.csv", doubleLine],
  ["a subject", "classifications/functional.csv", doubleLine],
  ["a gloss", "glosses.csv", doubleLine],
  ["a translation", "translations.csv", doubleLine],
  ["a unit of a bureau", "bureaus/demo-library/bureau.json", doubleEntry("units")],
  ["a finding", `${YEAR}/disclosure.json`, doubleEntry("findings")],
  ["a reader's note", `${YEAR}/disclosure.json`, doubleEntry("noted")],
  ["a revision", `${YEAR}/disclosure.json`, doubleEntry("revisions")],
  ["an acknowledgement", `${YEAR}/disclosure.json`, doubleEntry("acknowledged")],
  ["a general rule", "rules.json", doubleEntry("rules")],
  ["a rule of a format", "formats/demo-2024/rules.json", doubleEntry("rules")],
  ["a table of a format", "formats/demo-2024/format.json", doubleEntry("tables")],
  ["a side of a table", "formats/demo-2025/tables/revenue-and-expenditure.json", doubleEntry("parts")],
  ["a column", "formats/demo-2024/tables/expenditure.json", doubleEntry("parts", "0", "columns")],
  ["a line of a table", "formats/demo-2024/tables/expenditure.json", doubleEntry("parts", "0", "lines")],
  ["a kind of figure", "facts.json", doubleEntry("keys")],
  ["a section", "facts.json", doubleEntry("sections")],
  ["a statutory table", "statutory-tables.json", doubleEntry("tables")],
  ["a measure", "statutory-tables.json", doubleEntry("measures")],
  ["a concept", "statutory-tables.json", doubleEntry("concepts")],
  ["a unit of money", "statutory-tables.json", doubleEntry("units")],
];

describe("what stands twice", () => {
  it.each(DOUBLED)("is refused or can be built: %s", async (_, file, change) => {
    const before = readFileSync(join(root, file), "utf8");
    const changed = change(before);
    expect(changed).not.toBe(before);
    writeFileSync(join(root, file), changed);
    try {
      if (countIssues(validateUnsealed(root, { kept: new Kept(sound) })).errors > 0) return;
      await buildWhatFollows(root, bureauOf(file), contributed);
      expect(listDoubledAnchors()).toEqual([]);
    } finally {
      writeFileSync(join(root, file), before);
    }
  });
});

/** Anchors of rows and addresses of projects that a scope has twice. */
function listDoubledAnchors(): string[] {
  return [...new Archive(root).readAllScopes()].flatMap((scope) => {
    const rows = scope.tables.flatMap(({ id, parts }) =>
      parts.flatMap((part) => part.rows.map((row) => `${id} ${row.id}`)),
    );
    const projects = scope.lists.projects.flatMap(({ id }) => (id ? [`projects ${id}`] : []));
    const anchors = [...rows, ...projects];
    return anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index);
  });
}
