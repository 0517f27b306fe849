import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSources } from "./openSources.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const workbook = utils.book_new();
utils.book_append_sheet(workbook, utils.aoa_to_sheet([["表1"], ["项目", "金额"], ["甲", 1.5]]), "表");
const writeAs = (bookType: "xlsx" | "xls" | "xlsb" | "xlml"): Uint8Array =>
  new Uint8Array(write(workbook, { type: "array", bookType }));

const CELL =
  "<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>";
const DOCUMENT = `<w:document><w:body><w:tbl><w:tr>${CELL}${CELL}</w:tr><w:tr>${CELL}</w:tr></w:tbl></w:body></w:document>`;
const ROWS = "<tr><td colspan=2>项目<td rowspan=3>金额<tr><td>甲<td>1";

const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["a.xlsx", writeAs("xlsx")],
  ["b.xls", writeAs("xls")],
  ["c.xlsb", writeAs("xlsb")],
  ["d.xml", writeAs("xlml")],
  ["e.docx", zipSync({ "word/document.xml": strToU8(DOCUMENT) }, { level: 0 })],
  ["f.html", strToU8(`<html><p>甲局<table>${ROWS}</table>`)],
  ["g.txt", strToU8("甲\t1\n乙\t2\n\f\n\t丙\n\t3\n\n\t丁\n\t4\n")],
  ["h.zip", zipSync({ "a.txt": strToU8("甲") })],
];

describe("a damaged file", () => {
  it.each(FILES)("is read or refused, and nothing else (%s)", async (name, bytes) => {
    const path = join(folder, name);
    const place = fc.nat({ max: bytes.length - 1 });
    const damage = fc.record({
      end: fc.option(place),
      changes: fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ end, changes }) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of changes) damaged[at] = byte;
        writeFileSync(path, end === null ? damaged : damaged.subarray(0, end));
        const { files, unread } = await openSources([path]);
        expect(files.length + unread.length).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 20261129 },
    );
  });
});
