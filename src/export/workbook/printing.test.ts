import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import { makeSheets } from "./workbook.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const sheets = makeSheets(exampleArchive, loadExample("demo-library"), {
  version: "2026-11-22-0123456789ab",
  page: "https://example.org/",
});
const bytes = await writeWorkbook(sheets, "title");
const files = unzipSync(bytes);
/** Another library than the one that wrote it. */
const book = read(bytes, { cellStyles: true });
const numbered = sheets.map((sheet, index) => ({ ...sheet, index }));

/** Elements of a name in the file of a sheet, as an XML parser reads it. */
function find(index: number, name: string): XmlElement[] {
  const document = XmlDocument.fromBuffer(files[`xl/worksheets/sheet${index + 1}.xml`] as Uint8Array);
  return document.find(`//*[local-name()='${name}']`) as XmlElement[];
}

const attributesOf = (element: XmlElement | undefined): object =>
  Object.fromEntries(element?.attrs.map(({ name, value }) => [name, value]) ?? []);

describe("a sheet of a workbook on paper", () => {
  it.each(numbered)("is A4 across, one page wide and as long as it is: $name", ({ index }) => {
    expect(find(index, "pageSetUpPr").map(attributesOf)).toEqual([{ fitToPage: "1" }]);
    expect(find(index, "pageSetup").map(attributesOf)).toEqual([
      { paperSize: "9", orientation: "landscape", fitToWidth: "1", fitToHeight: "0" },
    ]);
    expect(find(index, "rowBreaks").concat(find(index, "colBreaks"))).toEqual([]);
  });

  it("has its head on every page, and its name and the number of the page below", () => {
    const titles = book.Workbook?.Names?.filter(({ Name }) => Name === "_xlnm.Print_Titles");
    expect(titles?.map(({ Sheet, Ref }) => [Sheet, Ref])).toEqual(
      numbered.map(({ index, name, frozenRows }) => [index, `'${name}'!$1:$${frozenRows}`]),
    );
    for (const { index } of numbered)
      expect(find(index, "oddFooter").map(({ content }) => content)).toEqual(["&L&A&R&P / &N"]);
  });

  it.each(numbered)("has room for every number and every line of a heading: $name", (made) => {
    const sheet = book.Sheets[made.name] ?? {};
    for (const [at, cell] of Object.entries(sheet)) {
      if (at.startsWith("!") || cell.v === undefined) continue;
      const { r, c } = utils.decode_cell(at);
      const width = sheet["!cols"]?.[c]?.width ?? 0;
      if (cell.t === "n") expect(width, `${at} ${cell.w}`).toBeGreaterThan(cell.w?.length ?? 0);
      const isMerged = sheet["!merges"]?.some((range) => range.s.r === r && range.s.c === c);
      if (r < 2 || r >= made.frozenRows || isMerged) continue;
      const lines = Math.ceil((2 * String(cell.v).length) / width);
      expect(sheet["!rows"]?.[r]?.hpt ?? 15, `${at} ${cell.v}`).toBeGreaterThanOrEqual(15 * lines);
    }
  });
});
