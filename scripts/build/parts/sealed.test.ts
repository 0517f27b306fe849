import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSealed, seal } from "./sealed.ts";

const NOTE = [{ pathname: "/bureaus/a/", isPage: true }];
const PAGE = "pages/bureaus/a/index.html";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  for (const file of [PAGE, "contributions/a/index.json"]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "1");
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a sealed folder", () => {
  it("is opened as it was sealed", () => {
    seal(folder, NOTE);
    expect(openSealed(folder)).toEqual(NOTE);
  });

  it.each<[string, () => void]>([
    ["a file was changed", () => appendFileSync(join(folder, PAGE), " ")],
    ["a file is gone", () => rmSync(join(folder, PAGE))],
    ["a file was added", () => writeFileSync(join(folder, "pages/x.html"), "")],
    ["its seal is gone", () => rmSync(join(folder, "seal.json"))],
    ["its seal was written by half", () => writeFileSync(join(folder, "seal.json"), '{"note":[')],
  ])("is none when %s", (_what, harm) => {
    seal(folder, NOTE);
    harm();
    expect(openSealed(folder)).toBeUndefined();
  });
});
