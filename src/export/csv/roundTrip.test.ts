import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exampleArchive, exampleScopes } from "../../archive/exampleSite.ts";
import { listPublishedTableIds, type ScopeView, type TableView } from "../../archive/scope/tables.ts";
import { isAmount } from "../../money.ts";
import { readCsv } from "../../read/csv/csv.ts";
import { hasFile } from "../../schema/disclosure.ts";
import { blockOf, isPrinted } from "../../schema/format/columns.ts";
import { SCOPE_FILE_SCHEMAS, SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { exportScopeFile } from "../tidy/files.ts";
import { Publication } from "../tidy/publication.ts";
import { holdFile } from "../tidy/siteFile.ts";
import { type TidyFile, writeCsv } from "./csv.ts";
import { writeExcelCsv } from "./excelCsv.ts";
import { exportWideTable } from "./wideTable.ts";

const place = ({ entry, id }: ScopeView): string => `${entry.id}/${entry.folder}/${id}`;

const publication = new Publication(exampleArchive);

/** Every CSV file of the site, with its address. */
const files: [string, TidyFile][] = [
  ...SITE_FILE_SCHEMAS.map(({ name }): [string, TidyFile] => [
    `data/${name}.csv`,
    holdFile(publication.openSiteFile(name)),
  ]),
  ...exampleScopes.flatMap((scope) =>
    [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listPublishedTableIds(scope.entry, scope.id)].map(
      (name): [string, TidyFile] => [
        `${place(scope)}/${name}.csv`,
        exportScopeFile(exampleArchive, scope, name),
      ],
    ),
  ),
];

describe("every CSV file", () => {
  it.each(files)("%s comes back byte for byte when it is read and written again", (name, file) => {
    const text = writeCsv(file);
    const { value, issues } = readCsv(name, text);
    expect(issues).toEqual([]);
    expect(
      writeCsv({ columns: value?.header ?? [], rows: value?.rows.map(({ cells }) => cells) ?? [] }),
    ).toBe(text);
  });

  it.each(files)(
    "%s has an Excel edition with the same cells, in which nothing but a number begins as a formula",
    (_, file) => {
      const text = writeExcelCsv(file).slice(1).replace(/\r\n$/, "");
      const cells = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data;
      expect(
        cells
          .flat()
          .filter(
            (cell) =>
              /^[\s=+\-@＝＋－＠]/.test(cell) && cell !== "-" && !isAmount(cell) && !/\d\t$/.test(cell),
          ),
      ).toEqual([]);
      expect(cells.map((row) => row.map((cell) => cell.replace(/^'|\t$/g, "")))).toEqual([
        file.columns,
        ...file.rows,
      ]);
    },
  );
});

const tables = exampleScopes.flatMap((scope) =>
  scope.tables
    .filter(({ status }) => hasFile(status))
    .map((table): [string, TableView] => [`${place(scope)}/tables/${table.id}`, table]),
);

/** The rows of each part of a table, from the table's wide CSV file: the row number that both sides share stands in the first. */
function readSides(table: TableView): string[][][] {
  const { data } = Papa.parse<string[]>(writeCsv(exportWideTable(table)).replace(/\n$/, ""), {
    delimiter: ",",
    newline: "\n",
  });
  let start = 0;
  return table.parts.map(({ part }, index) => {
    const columns = part.columns.filter(isPrinted);
    const own = columns.map((column) => (index > 0 && column.role === "row-number" ? 0 : start++));
    const filled = own.filter((_, position) => columns[position]?.role !== "row-number");
    return data
      .slice(1)
      .filter((cells) => filled.some((at) => cells[at] !== ""))
      .map((cells) => own.map((at) => cells[at] ?? ""));
  });
}

describe("the wide CSV file", () => {
  it.each(tables)("of %s holds every printed cell of the file that it was made from", (file, table) => {
    const [header = [], ...lines] = Papa.parse<string[]>(
      readFileSync(join(exampleArchive.root, "bureaus", `${file}.csv`), "utf8").replace(/\n$/, ""),
      {
        delimiter: ",",
      },
    ).data;
    const side = header.indexOf("side");
    const expected = table.parts.map(({ part }) =>
      lines
        .filter((cells) => side < 0 || cells[side] === blockOf(part))
        .map((cells) =>
          part.columns.filter(isPrinted).map((column) => cells[header.indexOf(column.id)] ?? ""),
        ),
    );
    expect(readSides(table)).toEqual(expected);
  });
});
