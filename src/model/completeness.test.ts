import { describe, expect, it } from "vitest";
import { ui } from "../text/ui.ts";
import { assessCompleteness, countCompleteness } from "./completeness.ts";
import { readDisclosureEntries } from "./site.ts";
import { countDays, listDates } from "./source.ts";
import { listScopes, loadScope } from "./tables.ts";

const all = readDisclosureEntries("data").flatMap((entry) => listScopes(entry).map((scope) => assessCompleteness(loadScope(entry, scope))));
const find = (bureau: string) => all.find(({ entry, scope }) => entry.id.startsWith(bureau) && scope === "department");

describe("completeness", () => {
  it("counts empty tables as published, and says which of them give a reason", () => {
    expect(countCompleteness(find("jiaozuo") as (typeof all)[number])).toEqual({
      tables: 13,
      printed: 13,
      empty: 2,
      explained: 2,
      noted: 13,
      lists: 5,
      listsPublished: 4,
    });
    const [first] = all;
    const tables = (["filled", "printed-empty", "not-published"] as const).map((status) => ({ ...first?.tables[0], status, reason: "", notes: 0 }));
    const counts = countCompleteness({ ...first, tables, lists: [] } as unknown as (typeof all)[number]);
    expect(counts).toMatchObject({ tables: 3, printed: 2, empty: 1, explained: 0, noted: 0 });
  });

  it("tells a list that is missing from one that is printed empty, with the reason", () => {
    const list = (bureau: string, id: string) => find(bureau)?.lists.find((candidate) => candidate.id === id);
    expect(list("jiaozuo", "procurement")?.status).toBe("not-published");
    expect(list("xushui", "assets")).toMatchObject({ status: "printed-empty", reason: "无固定资产占用情况，空表列示。" });
    expect(list("xushui", "procurement")).toMatchObject({ status: "filled", notes: 1 });
  });

  it("finds the levels that are printed, of subjects only: units and lines without codes have none", () => {
    const depths = (bureau: string, table: string) => find(bureau)?.tables.find(({ id }) => id === table)?.depths;
    expect(depths("xushui", "expenditure")).toEqual([{ kind: "functional", digits: [3, 5, 7] }]);
    expect(depths("jiaozuo", "expenditure")).toEqual([{ kind: "functional", digits: [7] }]);
    expect(depths("jiaozuo", "basic-expenditure")).toEqual([
      { kind: "department-economic", digits: [5] },
      { kind: "government-economic", digits: [5] },
    ]);
    expect(depths("xushui", "three-public-expenses")).toEqual([]);
  });

  it("says which tables national instruments ask for", () => {
    const tables = find("xushui")?.tables ?? [];
    expect(tables.filter(({ national }) => !national).map(({ id }) => id)).toEqual(["state-capital-expenditure"]);
  });
});

describe("the days of a disclosure", () => {
  const dates = (approved: string | undefined, published: string) =>
    listDates(ui, { disclosure: { approved, published } } as unknown as Parameters<typeof listDates>[1]).map(({ value }) => value);

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
