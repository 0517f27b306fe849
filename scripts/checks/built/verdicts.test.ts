import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { openVerdicts, type Verdicts } from "./verdicts.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-verdicts-"));
const kept = join(root, "kept");
afterAll(() => rmSync(root, { recursive: true }));

const open = (check = "html", judge = ""): Verdicts => openVerdicts(check, root, judge, kept);
const write = (file: string, text: string): void => writeFileSync(join(root, file), text);

beforeEach(() => {
  rmSync(kept, { recursive: true, force: true });
  write("a.html", "<p>1");
  write("b.html", "<p>1");
  write("style.css", "p {}");
});

it("keeps from run to run that a page has passed, for this page and this part of the check alone", () => {
  expect(open().hasPassed("a.html")).toBe(false);
  open().pass("a.html");
  expect(open().hasPassed("a.html")).toBe(true);
  expect(open().hasPassed("b.html")).toBe(false);
  expect(open().hasPassed("a.html", "print")).toBe(false);
});

it.each([
  ["the page", () => write("a.html", "<p>2"), open],
  ["a style sheet", () => write("style.css", "p { color: red }"), open],
  ["a script that is new", () => write("new.js", ""), open],
  ["the check", () => {}, () => open("links")],
  ["the browser", () => {}, () => open("html", "Chromium 1")],
])("judges anew when %s is another", (_what, change, reopen) => {
  open().pass("a.html");
  change();
  expect(reopen().hasPassed("a.html")).toBe(false);
  rmSync(join(root, "new.js"), { force: true });
});

it("keeps no more than what some runs need", () => {
  open().pass("a.html");
  const file = join(kept, "html");
  writeFileSync(file, `${"x\n".repeat(30_000)}${readFileSync(file, "utf8")}`);
  expect(open().hasPassed("a.html")).toBe(true);
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThan(20_000);
  open().pass("b.html");
  expect(open().hasPassed("b.html")).toBe(true);
  expect(open().hasPassed("a.html")).toBe(true);
});
