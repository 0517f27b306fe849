import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applyChanges } from "./applyCase.ts";
import { readCase, replaceMessages } from "./readCase.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  writeFileSync(join(root, "lines.csv"), "head\none\ntwo\nthree\n");
});
afterEach(() => rmSync(root, { recursive: true }));

const apply = (...lines: string[]): void =>
  applyChanges(root, readCase(`${lines.join("\n")}\n\nmessages\nall well\n`).changes);
const read = (path: string): string => readFileSync(join(root, path), "latin1");

it("changes, deletes and adds lines, all counted in the sound file", () => {
  apply(
    "change lines.csv:2",
    "-one",
    "+1",
    "+1b",
    "",
    "change lines.csv:3",
    "-two",
    "",
    "change lines.csv:4",
    " three",
    "+four",
  );
  expect(read("lines.csv")).toBe("head\n1\n1b\nthree\nfour\n");
});

it("refuses a change whose lines do not stand there, and says which", () => {
  expect(() => apply("change lines.csv:2", " one", "-too", "+2")).toThrow("lines.csv:3 is not “too”");
});

it("adds a file, and refuses to put it in the place of another", () => {
  apply("add folder/new.csv", "+a", "+", "+b");
  expect(read("folder/new.csv")).toBe("a\n\nb\n");
  expect(() => apply("add lines.csv", "+a")).toThrow("EEXIST");
});

it("puts a link or a file in the place of what it deletes, in whatever order they are told", () => {
  apply("link lines.csv", "", "delete lines.csv");
  expect(lstatSync(join(root, "lines.csv")).isSymbolicLink()).toBe(true);
  apply("delete lines.csv", "", "add lines.csv/inside", "+a");
  expect(read("lines.csv/inside")).toBe("a\n");
});

it("refuses to delete what is not there", () => {
  expect(() => apply("delete other.csv")).toThrow("ENOENT");
});

it("writes characters and bytes that cannot be seen", () => {
  apply("change lines.csv:2", "-one", "+⟦U+FEFF⟧⟦B1 BE⟧⟦x×3⟧⟦no⟧");
  expect(Buffer.from(read("lines.csv"), "latin1").subarray(5, 13).toString("hex")).toBe("efbbbfb1be787878");
  expect(readFileSync(join(root, "lines.csv"), "utf8")).toContain("⟦no⟧\n");
});

it.each([
  ["what is done is unknown", "alter lines.csv:2\n-one"],
  ["a change has no line number", "change lines.csv\n-one"],
  ["a line has no mark", "change lines.csv:2\n-one\nTwo"],
  ["something stands below a deletion", "delete lines.csv\n-one"],
])("refuses a case in which %s", (_, changes) => {
  expect(() => readCase(`${changes}\n\nmessages\nall well\n`)).toThrow();
});

it("refuses a case without messages, and replaces those of another", () => {
  const text = "delete lines.csv\n\nmessages\nall well\n";
  expect(() => readCase("delete lines.csv\n")).toThrow("messages");
  expect(readCase(replaceMessages(text, "none\n")).messages).toBe("none\n");
});
