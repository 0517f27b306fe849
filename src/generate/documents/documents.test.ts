import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { disclosureId } from "../../archive/site.ts";
import { openSources } from "../../import/source/openSources.ts";
import type { Block } from "../../import/source/source.ts";
import { isFigure } from "../../schema/format/columns.ts";
import { PDF_DAMAGES } from "./damage.ts";
import type { MadeDocument, MadeTable } from "./document.ts";
import { isOfSheets, makeDocument } from "./makeDocument.ts";
import { writeExcel } from "./writeExcel.ts";
import { writeHtml } from "./writeHtml.ts";
import { writeWord } from "./writeWord.ts";

const listTables = ({ blocks }: MadeDocument): MadeTable[] =>
  blocks.filter((block) => block.kind === "table");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function readBack(name: string, content: string | Uint8Array): Promise<Block[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { files, unread } = await openSources([path]);
  expect(unread).toEqual([]);
  return files.flatMap(({ pages }) => pages).flatMap(({ blocks }) => blocks);
}

/** The cells of a table with text: place, span, text, indent. */
const listMade = ({ head, body }: MadeTable): unknown[] =>
  [...head, ...body].flatMap((cells, row) =>
    cells.map(({ column, rows, columns, text, indent }) => [row, column, rows, columns, text.trim(), indent]),
  );

const listRead = (block: Block): unknown[] =>
  block.kind === "grid"
    ? block.cells.map(({ row, column, rowSpan, columnSpan, text, indent }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        indent,
      ])
    : [];

describe.each(exampleArchive.disclosures.map((entry) => ({ id: disclosureId(entry), entry })))(
  "a document made of $id",
  ({ entry }) => {
    const document = makeDocument(exampleArchive, entry);
    const tables = listTables(document);

    it("has every amount of its tables and its explanation, and a sheet for each project", () => {
      const scopes = exampleArchive.readScopes(entry);
      const views = scopes.flatMap((scope) => [
        ...scope.tables,
        ...scope.listTables.filter((list) => !isOfSheets(list)),
      ]);
      const figures = views.flatMap(({ parts }) =>
        parts.flatMap(({ part, rows }) =>
          rows.flatMap(({ cells }) => part.columns.filter(isFigure).map(({ id }) => cells[id] ?? "")),
        ),
      );
      const projects = scopes.flatMap(({ lists }) => lists.projects);
      const sheets = tables.filter(({ head }) => head.length === 0);
      const made = tables.filter(({ head }) => head.length > 0).flatMap(({ body }) => body.flat());
      const right = made.filter(({ align }) => align === "right").map(({ text }) => text);
      expect(right.sort()).toEqual(figures.filter((text) => text !== "").sort());
      expect(sheets.map(({ title }) => title)).toEqual(
        projects.map(({ row, name }) => `${row.sheet}、${name}绩效目标表`),
      );
      const prose = document.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])).join();
      for (const { lists } of scopes)
        for (const { value, unit } of lists.facts) expect(prose).toContain(`${value}${unit}`);
    });

    it.each([
      ["document.html", () => writeHtml(document)],
      ["document.docx", () => writeWord(document)],
      ["document.xlsx", () => writeExcel(document)],
    ] as const)("is read back to the cell (%s)", async (name, write) => {
      const blocks = await readBack(name, await write());
      const grids = blocks.filter(({ kind }) => kind === "grid");
      expect(grids.map(listRead)).toEqual(tables.map(listMade));
      const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
      const expected = document.blocks.flatMap((block) =>
        block.kind === "contents"
          ? [block.title]
          : block.kind === "table"
            ? [block.title, ...block.notes]
            : [block.text],
      );
      expect(expected.filter((text) => !texts.includes(text.trim()))).toEqual([]);
    });
  },
);

describe("a damaged PDF", () => {
  const pdf = new TextEncoder().encode("%PDF-1.4\n<< /ToUnicode 7 0 R >>\n%%EOF");

  it("has lost its end, or what its glyphs mean", () => {
    expect(PDF_DAMAGES["truncated"]?.(pdf)).toEqual(pdf.subarray(0, 22));
    expect(Buffer.from(PDF_DAMAGES["unmapped"]?.(pdf) ?? []).toString()).toBe(
      "%PDF-1.4\n<< /ToNothing 7 0 R >>\n%%EOF",
    );
  });
});
