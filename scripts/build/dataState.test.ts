import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findChange, readDataState } from "./dataState.ts";

let root = "";
const at = (path: string): string => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  mkdirSync(at("a"));
  for (const file of ["a/x.csv", "a/y.csv", "z.json"]) writeFileSync(at(file), "1,2\n");
  for (const file of ["a/x.csv", "a/y.csv", "z.json"]) utimesSync(at(file), 1e9, 1e9);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a change of data", () => {
  it("is none when nothing was written", () => {
    expect(findChange(readDataState(root), readDataState(root))).toBeUndefined();
  });

  it.each<[string, string, () => void]>([
    [
      "written with the same length and time",
      "a/x.csv",
      () => [writeFileSync(at("a/x.csv"), "1,3\n"), utimesSync(at("a/x.csv"), 1e9, 1e9)],
    ],
    [
      "replaced",
      "a/y.csv",
      () => [
        writeFileSync(at("new"), "1,2\n"),
        utimesSync(at("new"), 1e9, 1e9),
        renameSync(at("new"), at("a/y.csv")),
      ],
    ],
    ["deleted", "z.json", () => rmSync(at("z.json"))],
    ["added", "a/w.csv", () => writeFileSync(at("a/w.csv"), "")],
  ])("is found in a file that was %s", (_what, file, change) => {
    const before = readDataState(root);
    change();
    expect(findChange(before, readDataState(root))).toBe(file);
  });

  it("is looked for past links to nothing, in circles and out of the folder", () => {
    for (const [name, to] of Object.entries({ nothing: "gone", circle: ".", root: "/" }))
      symlinkSync(to, at(name));
    expect(findChange(readDataState(root), readDataState(root))).toBeUndefined();
  });
});
