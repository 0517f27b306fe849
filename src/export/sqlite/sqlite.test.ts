import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { exact, sumAmounts } from "../../money.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { defineFile, type FileSchema, number, string } from "../../schema/openData/types.ts";
import { type TidyFile, writeCsv } from "../csv/csv.ts";
import { Publication } from "../tidy/publication.ts";
import { holdFile } from "../tidy/siteFile.ts";
import { typeColumns } from "../typed/typedColumns.ts";
import { RELATIONS_SQL } from "./relations.ts";
import { SHARED_COLUMNS } from "./shared.ts";
import { writeSqlite } from "./sqlite.ts";
import { VIEWS } from "./views.ts";

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
const files = new Map(SITE_FILE_SCHEMAS.map(({ name }) => [name, holdFile(publication.openSiteFile(name))]));
const load = (name: string): TidyFile => files.get(name) as TidyFile;
const write = () =>
  Buffer.concat([...writeSqlite(SITE_FILE_SCHEMAS, (schema) => publication.typeSiteFile(schema))]);
const bytes = write();
const database = open(bytes);
const ask = (sql: string) =>
  database
    .prepare(sql)
    .all()
    .map((line) => ({ ...line }));

/** A view says which line of its file a line is. */
const orderOf = (name: string): string => (Object.hasOwn(SHARED_COLUMNS, name) ? "line" : "rowid");

describe("the SQLite file", () => {
  it.each(SITE_FILE_SCHEMAS.map((schema) => [schema.name, schema] as const))(
    "gives %s.csv back byte for byte",
    (name, schema: FileSchema) => {
      const columns = schema.columns.map((column) =>
        column.type === "number" ? `${column.name}_text` : column.name,
      );
      const lines = database
        .prepare(
          `SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM "${name}" ORDER BY ${orderOf(name)}`,
        )
        .all();
      const rows = lines.map((line) => columns.map((column) => String(line[column] ?? "")));
      expect(writeCsv({ columns: load(name).columns, rows })).toBe(writeCsv(load(name)));
    },
  );

  it("is whole, and its keys hold", () => {
    expect(ask("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(ask("PRAGMA foreign_key_check")).toEqual([]);
    for (const { name, foreignKeys } of SITE_FILE_SCHEMAS)
      for (const { columns, file, references } of foreignKeys) {
        const same = columns.map((column, index) => `p."${references[index]}" = c."${column}"`).join(" AND ");
        const whole = columns.map((column) => `c."${column}" IS NOT NULL`).join(" AND ");
        const lost = `SELECT * FROM "${name}" AS c WHERE ${whole} AND NOT EXISTS (SELECT 1 FROM "${file}" AS p WHERE ${same})`;
        expect([name, file, ask(lost)]).toEqual([name, file, []]);
      }
  });

  it("declares every key but one whose columns stand in two tables", () => {
    const [declared] = ask(
      `SELECT count(DISTINCT m.name || id) AS n FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k
      WHERE m.type = 'table' AND k."to" <> 'number'`,
    );
    const keys = SITE_FILE_SCHEMAS.flatMap(({ name, foreignKeys }) =>
      foreignKeys.map(({ file }) => `${name} to ${file}`),
    );
    const left = ["amounts to projects", "relation_terms to reconciliation"];
    expect(declared?.["n"]).toBe(keys.filter((key) => !left.includes(key)).length);
  });

  it("orders and compares numbers as numbers", () => {
    const [largest] = ask("SELECT max(amount_yuan) AS yuan FROM amounts");
    const { columns, rows } = load("amounts");
    const yuan = rows.map((cells) => Number(cells[columns.indexOf("amount_yuan")]));
    expect(largest?.["yuan"]).toBe(Math.max(...yuan));
  });

  it("adds up exactly in fen", () => {
    const { columns, rows } = load("amounts");
    const yuan = rows.map((cells) => cells[columns.indexOf("amount_yuan")] ?? "");
    const [sum] = ask("SELECT SUM(amount_fen) AS fen FROM amounts");
    expect(exact.subtract(exact.multiply(sumAmounts(yuan), "100"), String(sum?.["fen"]))).toBe("0");
  });

  it.each(VIEWS.map(({ name }) => name))("answers the question of the view %s", (name) => {
    // The example states no staff, buys no vehicles, and pays into no insurance fund.
    const none = ["staff", "vehicle_procurement", "insurance_fund_subsidies"].includes(name);
    expect(ask(`SELECT * FROM ${name}`).length > 0).toBe(!none);
  });

  it("gives the ledger's status of every relation anew from its terms, in SQL", () => {
    const statuses = ask(
      "SELECT computed, count(*) AS n FROM relation_check GROUP BY computed ORDER BY computed",
    );
    expect(statuses.map(({ computed }) => computed)).toEqual(
      expect.arrayContaining(["balanced", "mismatch", "rounding"]),
    );
    expect(ask("SELECT relation_id, status, computed FROM relation_check WHERE status <> computed")).toEqual(
      [],
    );
    expect(ask(RELATIONS_SQL)).toEqual([]);
  });

  it("counts no money twice in figures, whatever number of tables print it", () => {
    const [doubles] = ask(`SELECT count(*) AS n FROM (SELECT 1 FROM figures
      WHERE amount IS NOT NULL GROUP BY bureau_id, fiscal_year, phase, concept_id, scope HAVING count(*) > 1)`);
    expect(doubles).toEqual({ n: 0 });
    expect(
      ask("SELECT 1 FROM figures WHERE scope <> 'department' AND bureau_id <> 'sample-culture'"),
    ).toEqual([]);
  });

  it("is the same to the byte when it is written again", () => {
    expect(Buffer.compare(bytes, write())).toBe(0);
  });
});

describe("writeSqlite", () => {
  const schema = defineFile({
    name: "x",
    title: "",
    en: "",
    zh: "",
    columns: [
      string("code", "", "", ""),
      number("amount", "", "", "", { money: true }),
      string("unit", "", "", ""),
    ],
    foreignKeys: [],
    missingValues: ["", "-"],
  });
  const yuan = new Map([
    ["万元", "10000"],
    ["元", "1"],
  ]);
  const writeRows = (...rows: string[][]) =>
    open(
      Buffer.concat([
        ...writeSqlite([schema], () => [
          typeColumns(schema, { columns: ["code", "amount", "unit"], rows }, yuan),
        ]),
      ]),
    )
      .prepare("SELECT * FROM x")
      .all()
      .map((row) => ({ ...row }));

  it("keeps leading zeros, printed decimals, quotation marks, marks and blanks", () => {
    expect(
      writeRows(
        ["007", "1060.00", "万元"],
        ["'; DROP TABLE x; --", "-1.80", "元"],
        ["", "0", "人"],
        ["1", "-", "元"],
        ["2", "", ""],
      ),
    ).toEqual([
      { code: "007", amount: 1060, unit: "万元", amount_text: "1060.00", amount_fen: 1060000000 },
      { code: "'; DROP TABLE x; --", amount: -1.8, unit: "元", amount_text: "-1.80", amount_fen: -180 },
      { code: null, amount: 0, unit: "人", amount_text: "0", amount_fen: null },
      { code: "1", amount: null, unit: "元", amount_text: "-", amount_fen: null },
      { code: "2", amount: null, unit: null, amount_text: null, amount_fen: null },
    ]);
  });

  it.each(["0.005", "92233720368547758.08"])("has no fen when %s yuan is among the amounts", (amount) => {
    const [first] = writeRows(["1", "1.00", "元"], ["2", amount, "元"]);
    expect(Object.keys(first ?? {})).toEqual(["code", "amount", "unit", "amount_text"]);
  });
});
