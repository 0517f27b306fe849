import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readShared } from "../read/shared.ts";
import { validateUnsealed } from "../validation/validate.ts";
import { KINDS } from "./kinds.ts";
import { type Start, StartProblem } from "./start.ts";
import words from "./words.json" with { type: "json" };
import { writeStart } from "./write.ts";

const EXAMPLE = "examples/site/data";
const folder = mkdtempSync(join(tmpdir(), "start-"));
const root = join(folder, "data");
const out = join(folder, "new");

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(EXAMPLE, root, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (kind: string, names: readonly string[], options: object = {}): Start =>
  KINDS[kind]?.({ root, shared: readShared(root).value }, names, { ...options, out }) as Start;
const begin = (kind: string, names: readonly string[], options: object = {}): string[] =>
  writeStart(root, start(kind, names, options));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
/** Errors of the folder, as their rule and file. */
const listErrors = (): string[] =>
  validateUnsealed(root)
    .filter(({ rule }) => !["gloss-missing", "function-missing"].includes(rule))
    .map(({ rule, place }) => `${rule} ${place.file}`);
const refusalOf = (kind: string, names: readonly string[], options: object = {}): string => {
  try {
    begin(kind, names, options);
  } catch (error) {
    if (error instanceof StartProblem) return error.id;
    throw error;
  }
  return "begun";
};

describe("a bureau", () => {
  it("is of the place that its name begins with, and valid", () => {
    const [file = ""] = begin("bureau", ["样例市样例县财政局"]);
    expect(JSON.parse(read(file))).toMatchObject({ name: "样例市样例县财政局", region: { code: "990221" } });
    expect(listErrors()).toEqual([]);
  });

  it("is of the place that was named, whatever its name begins with", () => {
    const [file = ""] = begin("bureau", ["演示市财政局"], { region: ["990100"] });
    expect(JSON.parse(read(file)).region).toEqual({ code: "990100", path: ["演示省", "演示市"] });
    expect(listErrors()).toEqual([]);
  });

  it.each([
    ["without a place in its name", ["财政局"], {}, "no-place"],
    ["of a code that no place has", ["财政局"], { region: ["123456"] }, "no-region"],
    ["that is held", ["演示市文物局"], {}, "bureau-held"],
    ["with an id that is taken", ["演示市财政局"], { id: "demo-library" }, "id-taken"],
    ["with an id that is none", ["演示市财政局"], { id: "演示" }, "no-slug"],
  ])("%s is refused", (_, names, options, id) => {
    expect(refusalOf("bureau", names, options)).toBe(id);
  });
});

describe("a year", () => {
  it("has the rows that its format fixes, and validation names each table that is still to fill and nothing else", () => {
    const written = begin("year", ["demo-museum", "2031"]);
    const tables = written.filter((file) => file.includes("/tables/"));
    expect(tables.length).toBeGreaterThan(2);
    expect(listErrors()).toEqual(tables.map((file) => `table-without-amounts ${file}`).sort());
    expect(read("sources/INDEX.csv")).toMatch(
      /^demo-museum-2031,演示市博物馆2031年部门预算,演示市博物馆,unknown/m,
    );
  });

  it.each([
    ["of a bureau that is not held", ["demo-nobody", "2031"], {}, "no-bureau"],
    ["that is no year", ["demo-museum", "31"], {}, "no-year"],
    ["that is held", ["demo-library", "2025"], {}, "year-held"],
    [
      "in a format of another place or phase",
      ["demo-museum", "2031"],
      { format: "demo-2024-final" },
      "no-format",
    ],
  ])("%s is refused", (_, names, options, id) => {
    expect(refusalOf("year", names, options)).toBe(id);
  });
});

describe("a unit", () => {
  it("is listed, and gets tables of its own in a year", () => {
    begin("unit", ["demo-museum", "399001", "演示市博物馆分馆"]);
    expect(JSON.parse(read("bureaus/demo-museum/bureau.json")).units.at(-1)).toEqual({
      code: "399001",
      name: "演示市博物馆分馆",
    });
    expect(listErrors()).toEqual([]);
    begin("year", ["demo-museum", "2031"]);
    const tables = begin("unit", ["demo-museum", "399001", "演示市博物馆分馆"], { year: "2031" }).filter(
      (file) => file.includes("/399001/tables/"),
    );
    expect(listErrors()).toEqual(
      expect.arrayContaining(tables.map((file) => `table-without-amounts ${file}`)),
    );
  });

  it("with a code that has another name is refused", () => {
    begin("unit", ["demo-museum", "399001", "演示市博物馆分馆"]);
    expect(refusalOf("unit", ["demo-museum", "399001", "别的单位"])).toBe("unit-held");
  });
});

it("a format prints what the one that it builds upon does", () => {
  begin("format", ["demo-2031", "demo-2026"]);
  expect(listErrors()).toEqual([]);
  const { formats } = readShared(root).value;
  expect(formats.get("demo-2031")?.tableIds).toEqual(formats.get("demo-2026")?.tableIds);
});

it("a format of another place is refused until its division is named", () => {
  expect(refusalOf("format", ["sample-2031", "demo-2026"])).toBe("format-place");
  expect(() => start("format", ["sample-2031", "demo-2026"], { region: ["990200"] })).not.toThrow();
});

it("a site has what all share, its name and places, and no bureau", () => {
  rmSync(out, { recursive: true, force: true });
  writeStart(out, start("site", ["越账", "Yue Ledger"], { region: ["990100"] }));
  expect(readShared(out).value.site.value).toMatchObject({
    name: { zh: "越账", en: "Yue Ledger" },
    regions: ["990100"],
  });
  expect(validateUnsealed(out).filter(({ rule }) => rule !== "gloss-missing")).toEqual([]);
});

it("writes nothing over a file that is there", () => {
  const begun = start("year", ["demo-museum", "2031"]);
  const [, second = ""] = [...begun.files.keys()];
  const files = new Map([
    ["bureaus/new/bureau.json", "{}"],
    [second, ""],
    ["facts.json", ""],
  ]);
  expect(() => writeStart(root, { files, next: [] })).toThrow(StartProblem);
  expect(() => read("bureaus/new/bureau.json")).toThrow();
});

it("says everything in both languages", () => {
  const shape = (value: unknown): unknown =>
    typeof value === "string"
      ? [...new Set(Array.from(value.matchAll(/\{\w+\}/g), ([name]) => name))].sort()
      : Array.isArray(value)
        ? value.length
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]));
  expect(shape(words.en)).toEqual(shape(words.zh));
});
