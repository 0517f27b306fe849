import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Mended, mendFile } from "./mend.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mend-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function mend(bytes: string | Uint8Array, file = "x.csv"): Mended | undefined {
  writeFileSync(join(root, file), bytes);
  return mendFile(root, file);
}

/** 名称,金额 / 合计,1060.00 in GBK. */
const GBK = Buffer.from("c3fbb3c62cbdf0b6ee0abacfbcc62c313036302e30300a", "hex");
const TEXT = "名称,金额\n合计,1060.00\n";

describe("mending a file", () => {
  it.each([
    ["GBK", GBK, ["gbk"]],
    ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), ["utf-16"]],
    ["a BOM and CRLF", `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`, ["bom", "line-ends"]],
    ["semicolons", TEXT.replaceAll(",", ";"), ["separator"]],
    ["tabs", TEXT.replaceAll(",", "\t"), ["separator"]],
    ["blank rows at the end", `${TEXT},\n,\n\n`, ["blank-rows"]],
    ["blank columns at the right", "名称,金额,,\n合计,1060.00,,\n", ["blank-columns"]],
  ])("of %s says so and gives the same cells", (_, bytes, slips) => {
    expect(mend(bytes)).toEqual({ text: TEXT, slips });
  });

  it("leaves a sound file as it is", () => {
    expect(mend(TEXT)).toEqual({ text: TEXT, slips: [] });
  });

  it("changes no value: a comma in a cell is quoted, spaces and zeros stay, a blank row in the middle stays", () => {
    expect(mend('a;b\n"1,0"; 2.50\n;\n3;\n')?.text).toBe('a,b\n"1,0"," 2.50"\n,\n3,\n');
  });

  it("leaves to the person what it cannot tell: a cell beyond the header, a broken quotation, unknown bytes", () => {
    expect(mend("a,b\n1,2,3\n")?.slips).toEqual([]);
    expect(mend('a,b\n"1,2\n')?.slips).toEqual([]);
    expect(mend(Uint8Array.from([0xe9, 0x0a]))).toBeUndefined();
  });

  it("takes no separator for one in a file that is no table", () => {
    expect(mend("a;b\n\n\n", "x.md")).toEqual({ text: "a;b\n\n\n", slips: [] });
  });
});
