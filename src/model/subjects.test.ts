import { describe, expect, it } from "vitest";
import { readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";
import { countDisclosures, isSubject, listLevels, makeSubjects, type SubjectRow, type SubjectView } from "./subjects.ts";
import { getTable, loadScope } from "./tables.ts";

const { subjects } = getSiteIndex(readDisclosureEntries("data"));
const find = (kind: string, code: string) => subjects.find((subject) => subject.kind === kind && subject.code === code);

describe("subjects", () => {
  it("are codes of a classification's levels, never a unit's code or a misprint", () => {
    expect(isSubject("functional", "2101505")).toBe(true);
    expect(isSubject("department-economic", "309")).toBe(true);
    expect(isSubject("department-economic", "3010101")).toBe(false);
    expect(isSubject("functional", "210l505")).toBe(false);
    expect(isSubject("unit", "309")).toBe(false);
    expect(isSubject("none", "208")).toBe(false);
    expect(find("functional", "309")).toBeUndefined();
    expect(subjects.filter(({ code }) => code.length === 6)).toEqual([]);
  });

  it("gather every row that prints them, in all disclosures, newest year first", () => {
    const rows = find("functional", "2210201")?.rows ?? [];
    expect(rows.map(({ entry, scope, tableId, rowId, amount, unit }) => [entry.fiscalYear, entry.id, scope, tableId, rowId, amount, unit].join(" "))).toEqual([
      "2026 xushui-healthcare-security department revenue row-2210201 33.77 万元",
      "2026 xushui-healthcare-security department expenditure row-2210201 33.77 万元",
      "2026 xushui-healthcare-security department general-public-expenditure row-2210201 33.77 万元",
      "2025 fengrun-healthcare-security department revenue row-2210201 64.27 万元",
      "2025 fengrun-healthcare-security department expenditure row-2210201 64.27 万元",
      "2025 fengrun-healthcare-security department general-public-expenditure row-2210201 64.27 万元",
      "2025 jiaozuo-healthcare-security department expenditure row-2210201 89.43 万元",
      "2025 jiaozuo-healthcare-security department general-public-expenditure row-2210201 89.43 万元",
      "2024 shijiazhuang-healthcare-security department revenue row-2210201 260.00 万元",
      "2024 shijiazhuang-healthcare-security department expenditure row-2210201 260.00 万元",
      "2024 shijiazhuang-healthcare-security department general-public-expenditure row-2210201 260.00 万元",
    ]);
  });

  it("count a row with paired codes once for each, beside the other", () => {
    const own = find("department-economic", "31302")?.rows ?? [];
    expect(own.map(({ tableId, rowId, beside }) => [tableId, rowId, ...beside])).toEqual([
      ["expenditure-by-economic-subject", "row-31302-51002", "51002 对社会保险基金补助"],
    ]);
    expect(find("government-economic", "51002")?.rows.map(({ rowId, beside }) => [rowId, ...beside])).toEqual([
      ["row-31302-51002", "31302 对社会保险基金补助"],
    ]);
  });

  it("have those above them, printed or not, named where a classification knows them", () => {
    expect(find("functional", "2050803")?.parent?.code).toBe("20508");
    expect(find("functional", "205")).toMatchObject({ name: "教育支出", names: [], rows: [], parent: undefined });
    expect(find("functional", "205")?.children.map(({ code }) => code)).toEqual(["20508"]);
    expect(find("government-economic", "50404")?.parent).toMatchObject({ code: "504", name: "", names: [], rows: [], parent: undefined });
  });

  it("are named by the classification, and list what is printed, the most frequent first", () => {
    expect(find("department-economic", "30213")).toMatchObject({ name: "维修（护）费", names: ["维修(护)费"] });
    const [row] = find("functional", "2080901")?.rows ?? [];
    const named = (name: string): SubjectRow => ({ ...(row as SubjectRow), name });
    const subject = makeSubjects(["甲", "乙", "乙", ""].map(named), new Map()).at(-1);
    expect(subject).toMatchObject({ name: "乙", names: ["乙", "甲"] });
    expect(subject?.rows).toHaveLength(4);
  });

  it("of one code are apart where two classifications have it", () => {
    const [row] = find("functional", "208")?.rows ?? [];
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
    expect(countDisclosures(find("functional", "2101501") as SubjectView)).toBe(5);
    expect(countDisclosures(find("functional", "205") as SubjectView)).toBe(0);
  });

  it("carry each row's total as its table prints it, blank where it is blank", () => {
    const rows = subjects.flatMap((subject) => subject.rows);
    const printed = rows.map(
      ({ entry, scope, tableId, rowId }) => getTable(loadScope(entry, scope), tableId).rows.find(({ id }) => id === rowId)?.cells["total"],
    );
    expect(rows).toHaveLength(450);
    expect(rows.map(({ amount }) => amount)).toEqual(printed);
  });
});
