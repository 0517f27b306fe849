import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contributionsOf, dropOldParts, findPart, keepParts, pagesOf, sealPart } from "./kept.ts";

const PATHS = [{ pathname: "/bureaus/a/", component: "a.astro", route: "/bureaus/[bureau]" }];
let root = "";
const made = (): string => join(root, "made");
const store = (): string => join(root, "store");

function makePart(folder: string): void {
  for (const file of [
    join(pagesOf(folder), "bureaus/a/index.html"),
    join(contributionsOf(folder), "a/index.json"),
  ]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "1");
  }
  sealPart(folder, PATHS);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a part that was made", () => {
  it("is found as it was sealed", () => {
    makePart(made());
    expect(findPart(made())).toEqual(PATHS);
  });

  it.each<[string, (folder: string) => void]>([
    ["a page was changed", (folder) => appendFileSync(join(pagesOf(folder), "bureaus/a/index.html"), " ")],
    ["a page is gone", (folder) => rmSync(join(pagesOf(folder), "bureaus/a/index.html"))],
    ["a page was added", (folder) => writeFileSync(join(pagesOf(folder), "x.html"), "")],
    [
      "what it contributes was changed",
      (folder) => appendFileSync(join(contributionsOf(folder), "a/index.json"), " "),
    ],
    ["it was not sealed", (folder) => rmSync(join(folder, "part.json"))],
  ])("is none when %s", (_what, harm) => {
    makePart(made());
    harm(made());
    expect(findPart(made())).toBeUndefined();
  });

  it("is kept when a build has used it, and then while others are used as often", () => {
    const keep = (key: string, day: number): void => {
      makePart(join(made(), key));
      keepParts(made(), store(), new Set([key]));
      dropOldParts(store(), new Set([key]));
      utimesSync(join(store(), key), day, day);
    };
    keep("a", 1);
    keep("b", 2);
    expect(readdirSync(store()).sort()).toEqual(["a", "b"]);
    keep("c", 3);
    expect(readdirSync(store()).sort()).toEqual(["b", "c"]);
    expect(findPart(join(store(), "c"))).toEqual(PATHS);
    expect(existsSync(join(made(), "c"))).toBe(false);
  });
});
