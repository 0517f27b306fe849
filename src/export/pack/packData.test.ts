import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it, vi } from "vitest";
import { ARCHIVE, CHECKSUMS, packData } from "./packData.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** A folder packed on a day, its files written in that order and dated so. */
function pack(names: readonly string[], date: Date): string {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  roots.push(root);
  mkdirSync(join(root, "excel"));
  for (const name of names) {
    writeFileSync(join(root, name), `in ${name}\n`);
    utimesSync(join(root, name), date, date);
  }
  const clock = vi.spyOn(Date, "now").mockReturnValue(date.getTime());
  packData(root);
  clock.mockRestore();
  return root;
}

const NAMES = ["b.csv", "a.csv", "excel/a.csv", "index.html"];

describe("packData", () => {
  const root = pack(NAMES, new Date("2025-01-01"));

  it("zips every file but pages, with checksums", () => {
    const files = unzipSync(new Uint8Array(readFileSync(join(root, ARCHIVE))));
    expect(Object.keys(files)).toEqual(["a.csv", "b.csv", "excel/a.csv", CHECKSUMS]);
    expect(new TextDecoder().decode(files["excel/a.csv"])).toBe("in excel/a.csv\n");
  });

  it("writes checksums that sha256sum accepts, the zip's too", () => {
    const said = execFileSync("sha256sum", ["--check", CHECKSUMS], { cwd: root, encoding: "utf8" });
    expect(said).toBe(`a.csv: OK\nb.csv: OK\nexcel/a.csv: OK\n${ARCHIVE}: OK\n`);
  });

  it("writes the same bytes whatever the day, and the order and the dates of the files", () => {
    const other = pack(NAMES.toReversed(), new Date("2026-02-02"));
    for (const name of [ARCHIVE, CHECKSUMS])
      expect(readFileSync(join(other, name)).equals(readFileSync(join(root, name)))).toBe(true);
  });
});
