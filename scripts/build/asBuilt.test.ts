import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAsBuilt, noteSite } from "./asBuilt.ts";

let site = "";
let notes = "";
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "mingzhang-"));
  notes = mkdtempSync(join(tmpdir(), "mingzhang-"));
  writeFileSync(join(site, "index.html"), "1");
});
afterEach(() => {
  for (const folder of [site, notes]) rmSync(folder, { recursive: true });
});

describe("a site that was built", () => {
  it("is as it was built from the same inputs, and from no others", () => {
    expect(isAsBuilt(site, "a", notes)).toBe(false);
    noteSite(site, "a", notes);
    expect([isAsBuilt(site, "a", notes), isAsBuilt(site, "b", notes)]).toEqual([true, false]);
  });

  it.each<[string, () => void]>([
    ["written", () => appendFileSync(join(site, "index.html"), " ")],
    ["added", () => writeFileSync(join(site, "more.html"), "")],
    ["removed", () => rmSync(join(site, "index.html"))],
  ])("is not as it was built when a file was %s", (_what, change) => {
    noteSite(site, "a", notes);
    change();
    expect(isAsBuilt(site, "a", notes)).toBe(false);
  });
});
