import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listDifferences, nameKind, showFile, showFirst } from "./differences.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-same-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

it("tells added, removed and changed files apart, and those that name other hashes alone; the rest is the same", () => {
  const before = write("before", {
    "a.csv": "1\n",
    "b/c.html": "x",
    "gone.csv": "",
    "_astro/s.aaaaaaaa.css": "1",
    "p.html": "/_astro/a.aaaaaaaa.css",
    "q.bin": "1",
  });
  const after = write("after", {
    "a.csv": "1.0\n",
    "b/c.html": "x",
    "new.csv": "",
    "_astro/s.bbbbbbbb.css": "2",
    "p.html": "/_astro/a.bbbbbbbb.css",
    "q.bin": "2",
  });
  const differences = listDifferences(before, after);
  expect(differences.map(({ file, how }) => [file, how])).toEqual([
    ["_astro/s.css", "changed"],
    ["a.csv", "changed"],
    ["gone.csv", "removed"],
    ["new.csv", "added"],
    ["p.html", "names"],
    ["q.bin", "changed"],
  ]);
  expect(differences[0]).toMatchObject({ before: "_astro/s.aaaaaaaa.css", after: "_astro/s.bbbbbbbb.css" });
  expect(
    differences
      .filter(({ how }) => how === "changed")
      .map((difference) => showFile(before, after, difference)),
  ).toEqual([["line 1", "- 1", "+ 2"], ["line 1", "- 1", "+ 1.0"], ["1 bytes before, 1 now"]]);
});

it("shows the first place where texts differ, with what stands around it", () => {
  const long = "x".repeat(500);
  expect(showFirst(`a\n${long}1${long}`, `a\n${long}2${long}`)).toEqual([
    "line 2",
    `- ${"x".repeat(60)}1${"x".repeat(59)}`,
    `+ ${"x".repeat(60)}2${"x".repeat(59)}`,
  ]);
  expect(showFirst("a\nb", "a")).toEqual(["line 2", "- b", "+ "]);
});

it("names kinds of files by their folder and their ending", () => {
  expect(
    [
      "index.html",
      "en/bureaus/a/2025/index.html",
      "bureaus/a/2025/card.png",
      "data/amounts.csv",
      "_astro/a.aaaaaaaa.css",
    ].map(nameKind),
  ).toEqual(["index.html", "en/bureaus/…/index.html", "bureaus/…/*.png", "data/*.csv", "_astro/*.css"]);
});
