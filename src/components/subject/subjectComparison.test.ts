import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { pickNewest } from "../../archive/figures/comparison.ts";
import type { SubjectRow, SubjectView } from "../../archive/figures/subjects.ts";
import { compareSubject } from "./subjectComparison.ts";

const { subjects, compared } = exampleArchive.index;
const bureaus = pickNewest(compared).length;
const housing = subjects.find(({ kind, code }) => kind === "functional" && code === "2210201");
if (!housing) throw new Error("no housing fund");
const change = (subject: SubjectView, alter: (row: SubjectRow) => readonly SubjectRow[]): SubjectView => ({
  ...subject,
  rows: subject.rows.flatMap(alter),
});
const isOf = ({ entry, tableId, scope }: SubjectRow, bureau: string) =>
  entry.id === bureau && tableId === "expenditure" && scope === "department";
/** One more bureau, which prints what the second does. */
const more = change(housing, (row) =>
  isOf(row, "demo-memorial") ? [row, { ...row, entry: { ...row.entry, id: "third" } }] : [row],
);

describe("a subject's bureaus", () => {
  it("are compared in the whole amounts of one table, departments only, newest year, each with its share of that table", () => {
    const comparison = compareSubject(housing, bureaus);
    expect([comparison?.tableId, comparison?.without]).toEqual(["expenditure", 0]);
    expect(
      comparison?.rows.map(({ entry, amount, yuan, share }) =>
        [entry.bureau.shortName, entry.fiscalYear, amount, yuan, share].join(" "),
      ),
    ).toEqual([
      "演示档案馆 2026 6.00 60000 8.57",
      "演示 2025 22.50 225000 6.77",
      "演示博物馆 2025 8.00 80000 8.00",
      "样例 2025 100000.00 100000 7.91",
      "演示文书馆 2024 4.00 40000 8.00",
    ]);
  });

  it("have their earlier years behind them, as far as those print one row of it", () => {
    const earlier = (subject: SubjectView): string[] | undefined =>
      compareSubject(subject, bureaus)?.earlier.map(
        ({ entry, amount }) => `${entry.id} ${entry.folder} ${amount}`,
      );
    const found = earlier(housing) ?? [];
    expect(found).toContain("demo-museum 2024 7.00");
    const isOld = ({ entry }: SubjectRow) => entry.id === "demo-museum" && entry.folder === "2024";
    const blank = change(housing, (row) => (isOld(row) ? [{ ...row, amount: "" }] : [row]));
    expect(earlier(blank)).toEqual(found.filter((each) => !each.startsWith("demo-museum 2024")));
  });

  it("leave out a bureau with several rows of it, and say how many those are", () => {
    const comparison = compareSubject(
      change(more, (row) => (isOf(row, "third") ? [row, { ...row, rowId: "row-other" }] : [row])),
      bureaus,
    );
    expect([comparison?.rows.length, comparison?.severalRows]).toEqual([5, 2]);
  });

  it("leave out a blank, which is not zero, and a row that prints only its parts", () => {
    expect(compareSubject(more, bureaus)?.rows).toHaveLength(6);
    expect(
      compareSubject(
        change(more, (row) => (isOf(row, "third") ? [{ ...row, amount: "" }] : [row])),
        bureaus,
      )?.rows,
    ).toHaveLength(5);
    expect(
      compareSubject(
        change(more, (row) => (isOf(row, "third") ? [{ ...row, amount: undefined }] : [row])),
        bureaus,
      )?.rows,
    ).toHaveLength(5);
  });

  it("leave out a bureau without it in that table, and say how many those are", () => {
    const blank = change(more, (row) => (isOf(row, "third") ? [{ ...row, amount: "" }] : [row]));
    const none = change(more, (row) => (isOf(row, "third") ? [] : [row]));
    expect([blank, none].map((subject) => compareSubject(subject, bureaus + 1)?.without)).toEqual([1, 1]);
  });

  it("are not compared where fewer than two can be", () => {
    expect(
      compareSubject(
        change(housing, (row) => (isOf(row, "demo-library") ? [row] : [])),
        bureaus,
      ),
    ).toBeUndefined();
  });
});
