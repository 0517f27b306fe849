import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropOld, keep } from "./kept.ts";

let root = "";
const store = (): string => join(root, "store");

/** Makes a folder in a workshop and keeps it, last used on a day. */
function makeAndKeep(key: string, day: number): ReadonlyMap<string, string> {
  const made = join(root, "workshop", key);
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, "a"), key);
  const used = new Map([[key, made]]);
  keep(store(), used);
  expect(existsSync(made)).toBe(false);
  utimesSync(join(store(), key), day, day);
  return used;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("what a build has made", () => {
  it("is kept while others are used as often, and drops when they are used oftener", () => {
    makeAndKeep("a", 1);
    dropOld(store(), makeAndKeep("b", 2));
    expect(readdirSync(store()).sort()).toEqual(["a", "b"]);
    dropOld(store(), makeAndKeep("c", 3));
    expect(readdirSync(store()).sort()).toEqual(["b", "c"]);
  });

  it("is used again where it is kept", () => {
    makeAndKeep("a", 1);
    makeAndKeep("b", 2);
    keep(store(), new Map([["a", join(store(), "a")]]));
    dropOld(store(), makeAndKeep("c", 3));
    expect(readdirSync(store()).sort()).toEqual(["a", "c"]);
  });
});
