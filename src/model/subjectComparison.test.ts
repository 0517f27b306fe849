import { describe, expect, it } from "vitest";
import { readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";
import { compareSubject } from "./subjectComparison.ts";
import type { SubjectRow, SubjectView } from "./subjects.ts";

const { subjects } = getSiteIndex(readDisclosureEntries("data"));
function find(kind: string, code: string): SubjectView {
  const subject = subjects.find((candidate) => candidate.kind === kind && candidate.code === code);
  if (!subject) throw new Error(`no ${code}`);
  return subject;
}
const running = find("functional", "2101501");
const change = (subject: SubjectView, alter: (row: SubjectRow) => readonly SubjectRow[]): SubjectView => ({ ...subject, rows: subject.rows.flatMap(alter) });
const isOf = (row: SubjectRow, id: string) => row.entry.id.startsWith(id) && row.tableId === "expenditure" && row.scope === "department";

describe("a subject's bureaus", () => {
  it("are compared in the whole amounts of one table, departments only, each with its share of that table", () => {
    const comparison = compareSubject(running);
    expect(comparison?.tableId).toBe("expenditure");
    expect(comparison?.rows.map(({ entry, amount, yuan, share }) => [entry.bureau.shortName, amount, yuan, share].join(" "))).toEqual([
      "徐水 162.39 1623900 26.61",
      "丰润 105.35 1053500 3.94",
      "邢台 1059.54 10595400 44.25",
      "焦作 485.02 4850200 0.37",
      "石家庄 602.77 6027700 10.14",
    ]);
  });

  it("leave out a bureau with several rows of it, and say how many those are", () => {
    const comparison = compareSubject(change(running, (row) => (isOf(row, "xingtai") ? [row, { ...row, rowId: "row-other" }] : [row])));
    expect([comparison?.rows.length, comparison?.severalRows]).toEqual([4, 1]);
  });

  it("leave out a blank, which is not zero, and a row that prints only its parts", () => {
    expect(compareSubject(change(running, (row) => (isOf(row, "xingtai") ? [{ ...row, amount: "" }] : [row])))?.rows).toHaveLength(4);
    expect(compareSubject(change(running, (row) => (isOf(row, "xingtai") ? [{ ...row, amount: undefined }] : [row])))?.rows).toHaveLength(4);
  });

  it("take the newest year of each", () => {
    const comparison = compareSubject(
      change(running, (row) => (isOf(row, "xushui") ? [row, { ...row, amount: "1.00", entry: { ...row.entry, fiscalYear: "2025" } }] : [row])),
    );
    expect(comparison?.rows.filter(({ entry }) => entry.id.startsWith("xushui")).map(({ amount }) => amount)).toEqual(["162.39"]);
    expect(comparison?.severalRows).toBe(0);
  });

  it("are not compared where fewer than two can be", () => {
    expect(compareSubject(change(running, (row) => (isOf(row, "xushui") ? [row] : [])))).toBeUndefined();
  });
});
