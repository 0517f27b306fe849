import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { getTable } from "../scope/tables.ts";
import {
  countDisclosures,
  isSubject,
  listLevels,
  listSubjectRows,
  makeNamesakes,
  makeSubjects,
  type SubjectRow,
  type SubjectView,
} from "./subjects.ts";

const { subjects } = exampleArchive.index;
const find = (kind: string, code: string) =>
  subjects.find((subject) => subject.kind === kind && subject.code === code);

describe("subjects", () => {
  it("are codes of a classification's levels, never a unit's code or a misprint", () => {
    expect(isSubject("functional", "2070105")).toBe(true);
    expect(isSubject("department-economic", "309")).toBe(true);
    expect(isSubject("department-economic", "3010101")).toBe(false);
    expect(isSubject("functional", "207l105")).toBe(false);
    expect(isSubject("unit", "310")).toBe(false);
    expect(isSubject("none", "208")).toBe(false);
    expect(find("functional", "310")).toBeUndefined();
    expect(subjects.filter(({ code }) => code.length === 6)).toEqual([]);
  });

  it("gather every row that prints them, in all disclosures, newest year first", () => {
    const rows = find("functional", "2210201")?.rows ?? [];
    expect(
      rows.map(({ entry, scope, tableId, rowId, amount, unit }) =>
        [entry.folder, entry.id, scope, tableId, rowId, amount, unit].join(" "),
      ),
    ).toEqual([
      "2026 demo-archives department expenditure row-2210201 6.00 万元",
      "2025-final demo-archives department expenditure row-2210201 5.00 万元",
      "2025 demo-archives department expenditure row-2210201 5.00 万元",
      "2025 demo-heritage department expenditure row-u1-2210201 4.00 万元",
      "2025 demo-heritage department expenditure row-u330002-2210201 2.00 万元",
      "2025 demo-heritage department basic-expenditure row-2210201-50501-30113 6.00 万元",
      "2025 demo-library department expenditure row-2210201 22.50 万元",
      "2025 demo-library 310002 expenditure row-2210201 6.50 万元",
      "2025 demo-museum department expenditure row-2210201 8.00 万元",
      "2025 demo-memorial department expenditure row-2210201 100000.00 元",
      "2025 sample-culture 340001 expenditure row-2210201 6.00 万元",
      "2025 sample-culture 340002 expenditure row-2210201 3.00 万元",
      "2024 demo-library department expenditure row-2210201 20.00 万元",
      "2024-final demo-museum department expenditure row-2210201 7.00 万元",
      "2024 demo-museum department expenditure row-2210201 7.00 万元",
      "2024 demo-records department expenditure row-2210201 4.00 万元",
      "2024 sample-culture 340001 expenditure row-2210201 5.00 万元",
    ]);
  });

  it("count a row with paired codes once for each, beside the other", () => {
    const printed = (kind: string, code: string) =>
      find(kind, code)?.rows.map(({ tableId, rowId, beside }) => [tableId, rowId, ...beside].join(" "));
    expect(printed("department-economic", "30299")).toEqual([
      "basic-expenditure row-30299-50299 50299 其他商品和服务支出",
      "basic-expenditure row-30299-50502 50502 商品和服务支出",
    ]);
    expect(printed("government-economic", "50299")).toEqual([
      "basic-expenditure row-30299-50299 30299 其他商品和服务支出",
    ]);
  });

  it("count a row with a third code under this, too, and leave out the figures of other years", () => {
    expect(
      find("department-economic", "30113")?.rows.map(({ entry, rowId, beside }) =>
        [entry.id, rowId, ...beside].join(" "),
      ),
    ).toContain("demo-heritage row-2210201-50501-30113 2210201 住房公积金 50501 工资福利支出");
    const heritage = loadExample("demo-heritage");
    const ofYears = getTable(heritage, "expenditure").rows.map((row) => ({ ...row, figureOf: { year: -1 } }));
    const table = { ...getTable(heritage, "expenditure"), rows: ofYears };
    const parts = table.parts.map((part) => ({ ...part, rows: ofYears }));
    expect(listSubjectRows({ ...heritage, tables: [{ ...table, parts }] })).toEqual([]);
  });

  it("have those above them, printed or not, named where a classification knows them", () => {
    const alone = makeSubjects(find("functional", "2070105")?.rows ?? [], exampleArchive.shared.subjects);
    expect(alone.map(({ code, parent }) => [code, parent?.code])).toEqual([
      ["207", undefined],
      ["20701", "207"],
      ["2070105", "20701"],
    ]);
    expect(alone[0]).toMatchObject({
      name: "文化旅游体育与传媒支出",
      names: [],
      rows: [],
      parent: undefined,
    });
    expect(alone[0]?.children.map(({ code }) => code)).toEqual(["20701"]);
    expect(find("government-economic", "50502")?.parent).toMatchObject({
      code: "505",
      name: "",
      names: [],
      rows: [],
      parent: undefined,
    });
  });

  it("are named by the classification, and list what is printed, the most frequent first", () => {
    const [row] = find("functional", "2210201")?.rows ?? [];
    const named = (name: string): SubjectRow => ({ ...(row as SubjectRow), name });
    const printed = ["甲", "乙", "乙", ""].map(named);
    expect(makeSubjects(printed, exampleArchive.shared.subjects).at(-1)).toMatchObject({
      name: "住房公积金",
      names: ["乙", "甲"],
    });
    const subject = makeSubjects(printed, new Map()).at(-1);
    expect(subject).toMatchObject({ name: "乙", names: ["乙", "甲"] });
    expect(subject?.rows).toHaveLength(4);
  });

  it("have namesakes in other classifications, and none in their own", () => {
    const [row] = find("functional", "207")?.rows ?? [];
    const put = (kind: "functional" | "department-economic", code: string, name: string): SubjectRow => ({
      ...(row as SubjectRow),
      kind,
      code,
      name,
    });
    const made = makeSubjects(
      [
        put("functional", "2010101", "甲"),
        put("functional", "2010301", "甲"),
        put("department-economic", "30113", "甲"),
        put("department-economic", "30114", "乙"),
      ],
      new Map(),
    );
    const codesOf = (code: string) =>
      makeNamesakes(made)(made.filter((subject) => subject.code === code)).map((subject) => subject.code);
    expect(codesOf("2010101")).toEqual(["30113"]);
    expect(codesOf("30113")).toEqual(["2010101", "2010301"]);
    expect(codesOf("30114")).toEqual([]);
  });

  it("of one code are apart where two classifications have it", () => {
    const [row] = find("functional", "207")?.rows ?? [];
    const kinds = ["department-economic", "functional"] as const;
    const made = makeSubjects(
      kinds.map((kind): SubjectRow => ({ ...(row as SubjectRow), kind, code: "301" })),
      new Map(),
    );
    expect(made.map(({ kind, code, rows }) => [kind, code, rows.length])).toEqual([
      ["functional", "301", 1],
      ["department-economic", "301", 1],
    ]);
  });

  it("stand below the levels of their code, and know how many disclosures print them", () => {
    expect(listLevels("2080505")).toEqual(["208", "20805", "2080505"]);
    expect(listLevels("301")).toEqual(["301"]);
    expect(countDisclosures(find("functional", "2210201") as SubjectView)).toBe(13);
    expect(countDisclosures(find("government-economic", "505") as SubjectView)).toBe(0);
  });

  it("carry each row's total as its table prints it, blank where it is blank", () => {
    const rows = subjects.flatMap((subject) => subject.rows);
    const printed = rows.map(
      ({ entry, scope, tableId, rowId }) =>
        getTable(exampleArchive.readScope(entry, scope), tableId).rows.find(({ id }) => id === rowId)?.cells[
          "total"
        ],
    );
    expect(rows.map(({ amount }) => amount)).toEqual(printed);
    const scope = loadExample("demo-memorial");
    const [table, part] = [getTable(scope, "expenditure"), getTable(scope, "expenditure").parts[0]];
    if (!part) throw new Error("no part");
    const blanked = part.rows.map((row) => ({ ...row, cells: { ...row.cells, total: "" } }));
    const blank = { ...scope, tables: [{ ...table, parts: [{ ...part, rows: blanked }] }] };
    expect(listSubjectRows(blank).map(({ amount, share }) => [amount, share])).toEqual([
      ["", undefined],
      ["", undefined],
    ]);
  });
});
