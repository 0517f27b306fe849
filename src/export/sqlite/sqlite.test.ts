import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { exact, sumAmounts } from "../../money.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { defineFile, number, string } from "../../schema/openData/types.ts";
import { type TidyFile, writeCsv } from "../csv/csv.ts";
import { Publication } from "../tidy/publication.ts";
import { writeSqlite } from "./sqlite.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
function open(bytes: Uint8Array): DatabaseSync {
  count += 1;
  const path = join(root, `${count}.sqlite`);
  writeFileSync(path, bytes);
  return new DatabaseSync(path, { readOnly: true });
}

const publication = new Publication(exampleArchive);
const files = new Map(SITE_FILE_SCHEMAS.map(({ name }) => [name, publication.exportSiteFile(name)]));
const load = (name: string): TidyFile => files.get(name) as TidyFile;
const bytes = writeSqlite(SITE_FILE_SCHEMAS, load);
const database = open(bytes);

describe("the SQLite file", () => {
  it.each(SITE_FILE_SCHEMAS.map(({ name }) => name))("gives %s.csv back byte for byte", (name) => {
    const { columns } = load(name);
    const lines = database
      .prepare(`SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM "${name}" ORDER BY rowid`)
      .all();
    const rows = lines.map((line) => columns.map((column) => String(line[column] ?? "")));
    expect(writeCsv({ columns, rows })).toBe(writeCsv(load(name)));
  });

  it("is whole, and its keys hold", () => {
    expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
    const declared = SITE_FILE_SCHEMAS.map(
      ({ name }) =>
        database.prepare(`SELECT COUNT(DISTINCT id) AS n FROM pragma_foreign_key_list('${name}')`).get()?.[
          "n"
        ],
    );
    expect(declared).toEqual(SITE_FILE_SCHEMAS.map(({ foreignKeys }) => foreignKeys.length));
  });

  it("adds up exactly in fen", () => {
    const { columns, rows } = load("amounts");
    const yuan = rows.map((cells) => cells[columns.indexOf("amount_yuan")] ?? "");
    const sum = database.prepare("SELECT SUM(amount_fen) AS fen FROM amounts").get();
    expect(exact.subtract(exact.multiply(sumAmounts(yuan), "100"), String(sum?.["fen"]))).toBe("0");
  });

  it("is the same to the byte when it is written again", () => {
    expect(Buffer.compare(bytes, writeSqlite(SITE_FILE_SCHEMAS, load))).toBe(0);
  });
});

describe("writeSqlite", () => {
  const schema = defineFile({
    name: "x",
    title: "",
    en: "",
    zh: "",
    columns: [string("code", "", "", ""), number("amount_yuan", "", "", "")],
    foreignKeys: [],
    missingValues: [""],
  });
  const write = (...rows: string[][]) =>
    open(writeSqlite([schema], () => ({ columns: ["code", "amount_yuan"], rows })));

  it("keeps leading zeros, printed decimals, quotation marks and blanks", () => {
    const rows = write(["007", "1060.00"], ["'; DROP TABLE x; --", "-1.80"], ["", "0"])
      .prepare("SELECT * FROM x")
      .all();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { code: "007", amount_yuan: "1060.00", amount_fen: 106000 },
      { code: "'; DROP TABLE x; --", amount_yuan: "-1.80", amount_fen: -180 },
      { code: null, amount_yuan: "0", amount_fen: 0 },
    ]);
  });

  it.each(["0.005", "92233720368547758.08"])("has no fen when %s yuan is among the amounts", (amount) => {
    expect(Object.keys(write(["1", "1.00"], ["2", amount]).prepare("SELECT * FROM x").get() ?? {})).toEqual([
      "code",
      "amount_yuan",
    ]);
  });
});
