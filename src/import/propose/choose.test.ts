import { describe, expect, test } from "vitest";
import type { Format } from "../../read/formats/format.ts";
import { formatTableSchema } from "../../schema/format.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import type { Region } from "../identity/regions.ts";
import type { PlacedTable } from "../place/placed.ts";
import { placeTable } from "../place/table.ts";
import { printed } from "../place/testTable.ts";
import { chooseFormat } from "./choose.ts";
import type { ChosenFormat } from "./chosen.ts";

const SUBJECTS = ["教育支出", "农林水支出", "住房保障支出"];
const REGION: Region = { code: "130600", path: ["河北省", "保定市"] };
const NAMES = { tables: [], measures: [] } as unknown as StatutoryTables;

/** A document of one table or more, and the formats that are known. */
function choose(tables: PlacedTable[], formats: Format[], year = 2026) {
  return chooseFormat(
    tables,
    [],
    {
      bureau: { id: "a", name: "", shortName: "", region: REGION, placeFrom: "name" },
      year,
      phase: "budget",
    },
    { year, isSubject: (label) => SUBJECTS.some((subject) => label.includes(subject)) },
    {
      formats,
      unlike: new Set(),
      taken: new Set(formats.map(({ id }) => id)),
      names: { shared: NAMES, all: NAMES },
    },
  );
}

/** A format that was proposed, as it would be read again. */
function asKnown({ id, own, tableIds }: ChosenFormat, more: Partial<Format> = {}): Format {
  const tables = own.map(({ format }) => formatTableSchema.parse(format));
  return {
    id,
    regionCode: "130000",
    fiscalYear: 2026,
    phase: "budget",
    unit: "万元",
    tableIds,
    tables,
    lists: [],
    ...more,
  } as unknown as Format;
}

const table = (tableId: string, title: string, rows: string[][]): PlacedTable => ({
  ...placeTable(printed(title, rows), 2026, false),
  scope: "department",
  tableId,
});

const summary = (...subjects: string[]) =>
  table("revenue-and-expenditure", "收支总表", [
    ["收入[2]", "支出[2]"],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算", "6.00", `一、${subjects[0]}`, "4.00"],
    ["二、其他收入", "", `二、${subjects[1] ?? "结转下年"}`, "2.00"],
    ["收入总计", "6.00", "支出总计", "6.00"],
  ]);
const expenditure = (basic: string, total = "合计") =>
  table("expenditure", "支出总表", [
    ["科目编码", "科目名称", total, basic, "项目支出"],
    ["", "合计", "6.00", "5.00", "1.00"],
    ["205", "教育支出", "6.00", "5.00", "1.00"],
  ]);

describe("the format of a document", () => {
  const first = choose([summary("教育支出", "住房保障支出"), expenditure("基本支出")], []).format;
  const known = asKnown(first);

  test("is a new one where none is known, and its summary does not fix the subjects that one bureau has", () => {
    expect([first.id, first.isKnown]).toEqual(["hebei-baoding-2026", false]);
    const parts = known.tables[0]?.parts ?? [];
    expect(parts.map(({ lines }) => lines.map(({ label }) => label))).toEqual([
      ["一、一般公共预算", "二、其他收入", "收入总计"],
      ["支出总计"],
    ]);
    expect(parts[1]?.items?.parent).toBe("total-expenditure");
  });

  test("is that of an earlier document of the place, with other subjects and with headings in other words", () => {
    const { format, chosen } = choose(
      [summary("农林水支出", "教育支出"), expenditure("基本支出预算", "总计")],
      [known],
    );
    expect([format.id, format.isKnown, format.differences]).toEqual([first.id, true, []]);
    expect([...chosen].map(([{ tableId }]) => tableId)).toEqual(["revenue-and-expenditure", "expenditure"]);
    const rows = [...format.described.values()].flatMap(({ rows: own }) => own.map(({ values }) => values));
    expect(rows[3]).toEqual({ side: "expenditure", label: "一、农林水支出", amount: "4.00", level: "1" });
    expect(rows.at(-1)).toMatchObject({ code: "205", total: "6.00", basic: "5.00" });
  });

  test("changes the known one where a table is new, or printed otherwise, and says what differs", () => {
    const fund = table("government-fund-expenditure", "政府性基金支出表", [
      ["科目名称", "合计"],
      ["教育支出", "1.00"],
    ]);
    const more = choose([summary("教育支出"), expenditure("基本支出"), fund], [known]).format;
    expect([more.id, more.base, more.format["extends"]]).toEqual([
      "hebei-baoding-2026-2",
      first.id,
      first.id,
    ]);
    expect(more.own.map((own) => own.format.id)).toEqual(["government-fund-expenditure"]);
    expect(more.tableIds).toEqual(["revenue-and-expenditure", "expenditure", "government-fund-expenditure"]);
    expect(more.differences.map(({ table: title, why }) => [title, why])).toEqual([
      ["政府性基金支出表", "table"],
    ]);
    const other = choose([summary("教育支出"), expenditure("人员经费")], [known]).format;
    expect(other.own.map((own) => own.format.id)).toEqual(["expenditure"]);
    expect(other.differences).toEqual([
      { table: "支出总表", why: "columns", printed: "人员经费", known: "基本支出" },
    ]);
  });

  test("follows a known one of a later year unchanged, and one of another place or phase not at all", () => {
    const tables = [summary("教育支出"), expenditure("基本支出")];
    const { format } = choose(tables, [asKnown(first, { fiscalYear: 2027 })]);
    expect([format.isKnown, format.base, format.own]).toEqual([false, first.id, []]);
    for (const other of [{ regionCode: "410000" }, { phase: "final" as const }])
      expect(choose(tables, [asKnown(first, other)]).format.base).toBeUndefined();
  });

  test("has a table of its own for what a unit prints otherwise than its department", () => {
    const unit = { ...expenditure("人员经费"), scope: "unit-1" };
    const { format } = choose([expenditure("基本支出"), unit, { ...unit, scope: "unit-2" }], []);
    expect(format.tableIds).toEqual(["expenditure", "expenditure-2"]);
    expect([...format.described.keys()].map(({ scope, tableId }) => `${scope}/${tableId}`)).toEqual([
      "department/expenditure",
      "unit-1/expenditure-2",
      "unit-2/expenditure-2",
    ]);
  });

  test("has a place for what a table has that was empty in the first document", () => {
    const empty = table("expenditure", "支出总表", [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ]);
    const from = asKnown(choose([summary("教育支出"), empty], []).format);
    expect(choose([summary("教育支出"), expenditure("基本支出")], [from]).format.isKnown).toBe(true);
    expect(choose([summary("教育支出"), empty], [known]).format.isKnown).toBe(true);
  });
});
