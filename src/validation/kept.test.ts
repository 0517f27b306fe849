import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Bytes, TakeBytes } from "../read/files/takeBytes.ts";
import { Kept } from "./kept.ts";
import { type Run, validateData } from "./validate.ts";

const SOUND = "examples/site/data";
const MUSEUM = "bureaus/demo-museum";
const TABLE = `${MUSEUM}/2024/department/tables/revenue-and-expenditure.csv`;

let root = "";
const kept = new Kept();
/** What another process has kept as bytes. */
const bytes = new Map<string, Bytes>();
const take: TakeBytes = (name, make) => {
  const made = bytes.get(name) ?? make();
  bytes.set(name, made);
  return made;
};
/** Disclosures that are validated when what is the same is kept. */
function validateAgain(run: Run = { kept }): string[] {
  const validated: string[] = [];
  validateData(root, { ...run, onProgress: (disclosure) => validated.push(disclosure) });
  return validated;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  cpSync(SOUND, root, { recursive: true });
  validateAgain();
  validateAgain({ take });
});

const at = (file: string): string => join(root, file);
/** Changes the text of a file, and says that it is another. */
function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(at(file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(file), after);
}

/** One of each kind of thing that findings are made from. */
const CHANGES: readonly (readonly [what: string, change: () => void])[] = [
  ["an amount", () => edit(TABLE, (text) => text.replace(/\d\.\d/, "7.7"))],
  [
    "a bureau's name for short",
    () => edit(`${MUSEUM}/bureau.json`, (text) => text.replace(/(?<="shortName": ")[^"]+/, "县档案馆")),
  ],
  [
    "a bureau's place",
    () => edit(`${MUSEUM}/bureau.json`, (text) => text.replace(/(?<="path": \[\s*")./, "某")),
  ],
  ["a rule", () => edit("rules.json", (text) => text.replace(/"id": "[^"]+"/, '"id": "another"'))],
  [
    "a heading of a format",
    () =>
      edit("formats/demo-2024/tables/revenue-and-expenditure.json", (text) => text.replace("收入", "出入")),
  ],
  ["an English name", () => edit("glosses.csv", (text) => text.replace(/\n.*/, ""))],
  ["a source", () => edit("sources/INDEX.csv", (text) => text.replace(/\d{4}-\d\d-\d\d/g, "2031-01-01"))],
  ["what is registered", () => edit(`${MUSEUM}/seal.csv`, (text) => text.replace(/^2024.*\n/gm, ""))],
  ["a file that is gone", () => rmSync(at(TABLE))],
  ["a bureau that is gone", () => rmSync(at("bureaus/demo-heritage"), { recursive: true })],
  ["another bureau's table", () => cpSync(at(TABLE), at(TABLE.replace("2024", "2025")))],
  ["a folder with nothing in it", () => mkdirSync(at(`${MUSEUM}/2031`))],
  ["a link", () => symlinkSync(at(MUSEUM), at("bureaus/demo-link"))],
];

describe("validation that keeps what it found", () => {
  it.each(CHANGES)(
    "says what validation from nothing says after a change of %s, and after that is undone",
    (_, change) => {
      change();
      const anew = validateData(root);
      expect(validateData(root, { kept })).toEqual(anew);
      expect(validateData(root, { kept: new Kept(kept) })).toEqual(anew);
      for (const _ of ["kept now", "kept before"]) expect(validateData(root, { take })).toEqual(anew);
      rmSync(root, { recursive: true });
      cpSync(SOUND, root, { recursive: true });
      expect(validateData(root, { kept })).toEqual([]);
    },
  );

  it("finds another text of the same length that was written in the same moment", () => {
    const [one, other] = ["7.7", "8.8"].map((amount) => {
      edit(TABLE, (text) => text.replace(/\d\.\d/, amount));
      return JSON.stringify(validateData(root, { kept }));
    });
    expect(one).not.toBe(other);
  });

  it("looks again at no bureau but the one whose file has changed, and at each when what they share has", () => {
    expect([...validateAgain(), ...validateAgain({ take })]).toEqual([]);
    edit(TABLE, (text) => text.replace(/\d\.\d/, "6.6"));
    for (const run of [{ kept }, { take }])
      expect(validateAgain(run)).toEqual(["demo-museum/2025", "demo-museum/2024-final", "demo-museum/2024"]);
    edit("everyday-words.csv", (text) => `${text}\n`);
    expect(validateAgain().length).toBeGreaterThan(10);
  });
});
