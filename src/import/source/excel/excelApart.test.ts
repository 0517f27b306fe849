import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import { readExcelApart } from "./excelApart.ts";

const workbook = utils.book_new();
utils.book_append_sheet(workbook, utils.aoa_to_sheet([["表1"], ["项目", "金额"], ["甲", 1.5]]), "表");
const whole = new Uint8Array(write(workbook, { type: "array", bookType: "xls" }));

/** A workbook on which SheetJS never ends: bytes of a small one changed. */
const endless = new Uint8Array(
  Buffer.from(readFileSync(new URL("endless.xls.txt", import.meta.url), "utf8"), "base64"),
);

it("a workbook that is never read to its end is refused in time, and the next one is read", async () => {
  await expect(readExcelApart(endless, "b.xls", 2)).rejects.toMatchObject({ reason: "broken" });
  expect((await readExcelApart(whole)).length).toBe(1);
}, 60_000);
