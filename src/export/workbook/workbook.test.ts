import { read, utils, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it, vi } from "vitest";
import { exampleArchive, exampleScopes, loadExample } from "../../archive/exampleSite.ts";
import { layOutHeadings } from "../../archive/scope/headings.ts";
import type { ScopeView, TableView } from "../../archive/scope/tables.ts";
import { hasFile } from "../../schema/disclosure.ts";
import { isFigure } from "../../schema/format/columns.ts";
import { isSpreadsheetNumber } from "../csv/numbers.ts";
import { layOutWide } from "../csv/wideTable.ts";
import { exportProcurement } from "../tidy/lists.ts";
import { makeSheets } from "./workbook.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const named = exampleScopes.map(
  (scope) => [`${scope.entry.id}/${scope.entry.folder}/${scope.id}`, scope] as const,
);

const ORIGIN = { version: "2026-11-22-0123456789ab", page: "https://example.org/bureaus/demo/2025/" };

interface Shown {
  readonly type: string | undefined;
  /** As a spreadsheet shows it. */
  readonly text: string;
}

/** Reads with another library than the one that wrote; digits without their grouping. */
function readCell(sheet: WorkSheet, row: number, column: number): Shown {
  const cell = sheet[utils.encode_cell({ r: row, c: column })];
  return {
    type: cell?.t,
    text: cell ? String(cell.t === "n" ? cell.w?.replaceAll(",", "").trimEnd() : cell.v) : "",
  };
}

const readBook = async (scope: ScopeView) =>
  read(await writeWorkbook(makeSheets(exampleArchive, scope, ORIGIN), "title"), {
    cellNF: true,
    cellFormula: true,
  });
const publishedTables = (scope: ScopeView): TableView[] =>
  scope.tables.filter((table) => hasFile(table.status));

describe("the workbook", () => {
  it.each(named)("of %s shows every cell of every table as printed", async (_, scope) => {
    const book = await readBook(scope);
    publishedTables(scope).forEach((table, position) => {
      const sheet = book.Sheets[book.SheetNames[position + 1] ?? ""] as WorkSheet;
      const { columns, rows } = layOutWide(table);
      const headings = layOutHeadings(columns);
      expect(readCell(sheet, 0, 0).text).toBe(table.title);
      expect(readCell(sheet, 1, 0).text).toContain(table.unit);
      headings.forEach((cells, level) => {
        for (const cell of cells)
          expect(readCell(sheet, 2 + level, cell.start)).toEqual({ type: "s", text: cell.text });
      });
      const merged = headings.flat().filter((cell) => cell.columns > 1 || cell.rows > 1).length;
      expect(sheet["!merges"]?.length ?? 0).toBe(merged);
      rows.forEach((cells, index) => {
        columns.forEach((column, at) => {
          const printed = cells[at] ?? "";
          const type =
            printed === "" ? undefined : isFigure(column) && isSpreadsheetNumber(printed) ? "n" : "s";
          expect(readCell(sheet, 2 + headings.length + index, at)).toEqual({ type, text: printed });
        });
      });
    });
  });

  it.each(named)(
    "of %s has a sheet for each table and list that it publishes, and one of sources",
    async (_, scope) => {
      const book = await readBook(scope);
      const lists = [...scope.listTables.map(({ rows }) => rows), scope.lists.facts].filter(
        (lines) => lines.length > 0,
      );
      expect(book.SheetNames.length).toBe(publishedTables(scope).length + lists.length + 1);
      expect(new Set(book.SheetNames).size).toBe(book.SheetNames.length);
    },
  );

  it("has no formula", async () => {
    for (const scope of exampleScopes) {
      const book = await readBook(scope);
      for (const sheet of Object.values(book.Sheets))
        for (const [at, cell] of Object.entries(sheet))
          if (!at.startsWith("!")) expect(cell.f, at).toBeUndefined();
    }
  });

  it("shows the lines of a list to the letter", async () => {
    const scope = loadExample("demo-library");
    const sheet = (await readBook(scope)).Sheets["政府采购预算"] as WorkSheet;
    const { rows } = exportProcurement([scope]);
    rows.forEach((cells, index) => {
      cells.slice(3, -1).forEach((cell, at) => {
        expect(readCell(sheet, 2 + index, at).text).toBe(cell);
      });
    });
  });

  it("names the source with its hash, each finding with both sides, and each restored cell", async () => {
    const scope = loadExample("demo-library");
    const text = utils.sheet_to_csv((await readBook(scope)).Sheets["来源和问题"] as WorkSheet);
    expect(text).toContain("16aece8eb188745f0c7aa44e4648815c205fb44a70baa1da52fb0e42ff345ccc");
    expect(text).toMatch(/26\.00万元（[^）]+）,≠,27\.00万元（[^）]+）/);
    for (const restoration of scope.restorations) expect(text).toContain(restoration.row_id);
  });

  it("tells on its first sheet the version of the data and the address of the page", async () => {
    const book = await readBook(loadExample("demo-library"));
    const text = utils.sheet_to_csv(book.Sheets[book.SheetNames[0] ?? ""] as WorkSheet);
    expect(text).toContain(ORIGIN.version);
    expect(text).toContain(ORIGIN.page);
    expect(book.Props).toMatchObject({ Title: "title", Author: "The Mingzhang contributors" });
  });

  it("shows totals bold and groups digits", async () => {
    const sheets = makeSheets(exampleArchive, loadExample("demo-library"), ORIGIN);
    const rows = sheets.flatMap((sheet) => sheet.rows);
    const cells = rows.flat() as ({
      type?: unknown;
      value?: unknown;
      format?: string;
      fontWeight?: string;
    } | null)[];
    const numbers = cells.filter((cell) => cell?.type === Number);
    expect(numbers).not.toEqual([]);
    expect(new Set(numbers.map((cell) => cell?.format?.slice(0, 5)))).toEqual(new Set(["#,##0"]));
    const total = rows.find((row) =>
      row.some((cell) => (cell as { value?: unknown } | null)?.value === "合计"),
    );
    expect(total?.map((cell) => (cell as { fontWeight?: string } | null)?.fontWeight ?? "bold")).toEqual(
      total?.map(() => "bold"),
    );
  });

  it("is the same to the byte at another time", async () => {
    const [scope] = exampleScopes as [ScopeView];
    const first = await writeWorkbook(makeSheets(exampleArchive, scope, ORIGIN), "title");
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
    const second = await writeWorkbook(makeSheets(exampleArchive, scope, ORIGIN), "title");
    clock.mockRestore();
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
