import { describe, expect, it } from "vitest";
import { ui } from "../../text/ui.ts";
import { exampleScopes, loadExample } from "../exampleSite.ts";
import { countDays, listDates } from "../scope/source.ts";
import { assessCompleteness, countCompleteness } from "./completeness.ts";

const find = (bureau: string, year?: string) => assessCompleteness(loadExample(bureau, year));

describe("completeness", () => {
  it("counts empty tables as published, and says which of them give a reason", () => {
    expect(countCompleteness(find("demo-library"))).toEqual({
      tables: 4,
      printed: 4,
      empty: 1,
      explained: 1,
      noted: 1,
      lists: 5,
      listsPublished: 5,
    });
    const [first] = exampleScopes.map(assessCompleteness);
    if (!first) throw new Error("no scope");
    const tables = (["filled", "printed-empty", "not-published"] as const).map((status) => ({
      ...first.tables[0],
      status,
      reason: "",
      notes: 0,
    }));
    const counts = countCompleteness({ ...first, tables, lists: [] } as unknown as typeof first);
    expect(counts).toMatchObject({ tables: 3, printed: 2, empty: 1, explained: 0, noted: 0 });
  });

  it("tells a list that is missing from one that is printed empty, with the reason", () => {
    const list = (year: string, id: string) =>
      find("demo-library", year).lists.find((candidate) => candidate.id === id);
    expect(list("2024", "units")?.status).toBe("not-published");
    expect(list("2024", "procurement")).toMatchObject({
      status: "printed-empty",
      reason: "本部门2024年没有政府采购预算，空表列示。",
    });
    expect(list("2025", "procurement")).toMatchObject({ status: "filled", notes: 1 });
  });

  it("finds the levels that are printed, of subjects only: units and lines without codes have none", () => {
    const depths = (bureau: string, table: string) =>
      find(bureau).tables.find(({ id }) => id === table)?.depths;
    expect(depths("demo-library", "expenditure")).toEqual([{ kind: "functional", digits: [3, 5, 7] }]);
    expect(depths("demo-memorial", "expenditure")).toEqual([{ kind: "functional", digits: [7] }]);
    expect(depths("demo-library", "basic-expenditure")).toEqual([
      { kind: "department-economic", digits: [5] },
      { kind: "government-economic", digits: [5] },
    ]);
    expect(depths("demo-memorial", "three-public-expenses")).toEqual([]);
  });

  it("says which tables national instruments ask for", () => {
    const { tables } = find("demo-memorial");
    expect(tables.filter(({ national }) => !national).map(({ id }) => id)).toEqual([
      "government-fund-expenditure",
      "three-public-expenses",
    ]);
  });
});

describe("the days of a disclosure", () => {
  const dates = (approved: string | undefined, published: string) =>
    listDates(ui, { disclosure: { approved, published } } as unknown as Parameters<typeof listDates>[1]).map(
      ({ value }) => value,
    );

  it("are counted where both are known, over months and leap days, and never guessed", () => {
    expect(countDays("2024-02-28", "2024-03-01")).toBe(2);
    expect(countDays("2025-02-05", "2025-02-05")).toBe(0);
    expect(countDays("2025-02-05", "2025-02-01")).toBe(-4);
    expect(dates("2025-02-05", "2025-02-18")).toEqual(["2025-02-05", "2025-02-18", "13 天"]);
    expect(dates("unknown", "2025-02-18")).toEqual(["未知", "2025-02-18", "未知"]);
    expect(dates(undefined, "2025-02-18")).toEqual(["未知", "2025-02-18", "未知"]);
    expect(dates("2025-02-05", "unknown")).toEqual(["2025-02-05", "未知", "未知"]);
  });
});
