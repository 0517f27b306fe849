import { describe, expect, it } from "vitest";
import { SUBJECT_KINDS } from "../../schema/vocabulary.ts";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { listSubjectChanges } from "../subjectChanges.ts";
import { type Explained, explainChange, type Pair } from "./causes.ts";
import { listYears } from "./columns.ts";
import { explainPrinted } from "./printedCauses.ts";
import { listYearCauses } from "./yearCauses.ts";
import { makeYearTable, type YearTable } from "./yearTable.ts";

const printed = (amount: string, unit: string) => ({
  amount,
  unit,
  yuan: unit === "元" ? amount : `${Number(amount) * 10000}`,
  path: "",
});
const pair = (name: string, before: string, now: string, unit = "万元"): Pair => ({
  code: "",
  name,
  before: printed(before, unit),
  now: printed(now, unit),
});
const write = (explained: Explained | undefined): string[] | undefined =>
  explained && [
    `${explained.total.change} ${explained.unit}`,
    ...explained.causes.map(({ name, change }) => `${name} ${change}`),
    `rest ${explained.rest ?? "none"}, same ${explained.same}`,
    ...explained.unmatched,
  ];

describe("the change of a total", () => {
  it("is told by its parts from the largest change down, exactly, and what they leave is said", () => {
    const parts = [pair("甲", "1.00", "1.50"), pair("乙", "5.00", "2.00"), pair("丙", "3.00", "3.00")];
    expect(write(explainChange(pair("合计", "10.00", "8.00"), parts, ["丁"]))).toEqual([
      "-2.00 万元",
      "乙 -3.00",
      "甲 0.50",
      "rest 0.50, same 1",
      "丁",
    ]);
  });

  it("has no rest where the parts explain all of it, and is not told without parts or a change", () => {
    expect(
      explainChange(pair("合计", "1.00", "3.00"), [pair("甲", "1.00", "3.00")], [])?.rest,
    ).toBeUndefined();
    expect(explainChange(pair("合计", "1.00", "3.00"), [], [])).toBeUndefined();
    expect(explainChange(pair("合计", "1.00", "1.00"), [pair("甲", "1.00", "1.00")], [])).toBeUndefined();
  });

  it("is in yuan where amounts are printed in several units", () => {
    const parts = [pair("甲", "10000.00", "25000.00", "元")];
    expect(write(explainChange(pair("合计", "1", "3"), parts, []))?.slice(0, 2)).toEqual([
      "20000 元",
      "甲 15000.00",
    ]);
  });
});

describe("what made a year differ from the one held before it", () => {
  const listTables = (id: string): YearTable[] => {
    const bureau = exampleArchive.bureaus.find((each) => each.id === id);
    const columns = bureau ? listYears(exampleArchive, bureau, "budget") : [];
    const changes = listSubjectChanges(exampleArchive.shared);
    return SUBJECT_KINDS.flatMap((kind) => makeYearTable(exampleArchive, columns, kind, changes) ?? []);
  };
  const list = (id: string) => listYearCauses(exampleArchive, listTables(id));
  const writeAll = (id: string): string[] =>
    list(id).flatMap(({ before, now, causes }) =>
      causes.map(({ by, kind, explained }) =>
        [`${before.entry.folder}-${now.entry.folder} ${by} ${kind}`, ...(write(explained) ?? [])].join("; "),
      ),
    );

  it("is told by kinds of spending, by classes where there are several, and by the lowest subjects", () => {
    expect(writeAll("demo-museum")).toEqual([
      "2024-2025 kinds functional; 10.00 万元; 基本支出 5.00; 项目支出 5.00; rest none, same 0",
      "2024-2025 classes functional; 10.00 万元; 文化旅游体育与传媒支出 9.00; 住房保障支出 1.00; rest none, same 0",
      "2024-2025 subjects functional; 10.00 万元; 文化展示及纪念机构 9.00; 住房公积金 1.00; rest none, same 0",
    ]);
  });

  it("is told by the lowest subjects alone where there is one class, and of another classification by its classes", () => {
    const bySort = (tables: readonly YearTable[]): string[] =>
      listYearCauses(exampleArchive, tables).flatMap(({ causes }) => causes.map(({ by }) => by));
    const tables = listTables("demo-museum");
    const ofOneClass = tables.map((table) => ({
      ...table,
      lines: table.lines.filter(({ code }) => !code.startsWith("221")),
    }));
    expect(bySort(ofOneClass)).toEqual(["kinds", "subjects"]);
    expect(bySort(tables.map((table) => ({ ...table, kind: "department-economic" as const })))).toEqual([
      "classes",
    ]);
  });

  it("has the newest years first, whatever table tells of them", () => {
    const [table] = listTables("demo-museum");
    const columns = table?.columns.map(({ entry, ...column }) => {
      const fiscalYear = String(Number(entry.fiscalYear) + 1);
      return { ...column, entry: { ...entry, fiscalYear } };
    });
    const later = table && columns ? [{ ...table, columns }] : [];
    const pairs = listYearCauses(exampleArchive, [...listTables("demo-archives"), ...later]);
    expect(pairs.map(({ now }) => now.entry.fiscalYear)).toEqual(["2026", "2025"]);
  });

  it("leads from each part to its two rows", () => {
    const [cause] = list("demo-museum").flatMap(({ causes }) => causes.filter(({ by }) => by === "subjects"));
    const [first] = cause?.explained.causes ?? [];
    expect(first?.before.path).toMatch(/^bureaus\/demo-museum\/2024\/expenditure\/#row-/);
    expect(first?.now.path).toMatch(/^bureaus\/demo-museum\/2025\/expenditure\/#row-/);
  });

  it("leaves in the rest what one year alone prints, and names it", () => {
    const found = list("demo-library")
      .flatMap(({ causes }) => causes)
      .find(({ by, kind }) => by === "subjects" && kind === "functional");
    expect(found?.explained.rest).toBe("33.70");
    expect(found?.explained.unmatched).toContain("=1+1 其他文化旅游体育与传媒支出");
    expect(writeAll("demo-archives").at(-1)).toBe(
      "2024-2025 subjects functional; 10.00 万元; 馆舍修缮 2.00; 档案事务 2.00; 住房公积金 1.00; rest 5.00, same 0; 文化展示及纪念机构",
    );
  });
});

describe("the change of a table that prints last year's column", () => {
  const explain = (id: string, folder: string, table: string) => {
    const scope = loadExample(id, folder);
    const found = scope.tables.find((each) => each.id === table);
    return found && write(explainPrinted(scope, found));
  };

  it("is told by its rows", () => {
    expect(explain("demo-archives", "2026", "expenditure")).toEqual([
      "10.00 万元",
      "档案事务 6.00",
      "文化展示及纪念机构 3.00",
      "住房公积金 1.00",
      "rest none, same 0",
    ]);
  });

  it("is not told where none is printed", () => {
    expect(explain("demo-museum", "2025", "expenditure")).toBeUndefined();
  });
});
