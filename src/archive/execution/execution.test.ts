import { describe, expect, it } from "vitest";
import { loadExample } from "../exampleSite.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import { compareExecution, type Execution } from "./execution.ts";

const write = (execution: Execution | undefined, code: string): string | undefined => {
  const line = execution?.lines.find((candidate) => candidate.code === code);
  if (!execution || !line) return undefined;
  const planned = execution.plans.map((plan) => line.planned[plan]?.amount);
  return [line.label, ...planned, line.final?.amount, line.rate].join(" ");
};
const listAlone = (execution: Execution | undefined): (readonly string[] | undefined)[] =>
  (["budget", "final"] as const).map((side) => execution?.alone[side].map(({ label }) => label));
const museum = [loadExample("demo-museum", "2024"), loadExample("demo-museum", "2024-final")] as const;
const archives = [loadExample("demo-archives", "2025"), loadExample("demo-archives", "2025-final")] as const;
/** Each row twice. */
const double = (scope: ScopeView): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => ({
    ...table,
    parts: table.parts.map((part) => ({ ...part, rows: [...part.rows, ...part.rows] })),
  })),
});

describe("budget and final accounts", () => {
  it("stand beside each other subject by subject, with what was spent in per cent of the budget", () => {
    const execution = compareExecution(...museum);
    expect([execution?.plans, execution?.base]).toEqual([["budget"], "budget"]);
    expect(write(execution, "")).toBe("合计 90.00 85.00 94.44");
    expect(write(execution, "2070105")).toBe("文化展示及纪念机构 83.00 77.00 92.77");
  });

  it("name what has no partner", () => {
    const execution = compareExecution(...museum);
    expect(write(execution, "2070104")).toBeUndefined();
    expect(listAlone(execution)).toEqual([[], ["图书馆"]]);
    expect(listAlone(compareExecution(museum[1], museum[0]))).toEqual([["图书馆"], []]);
  });

  it("compare no subject that one of them prints in several rows", () => {
    const execution = compareExecution(double(museum[0]), museum[1]);
    expect(execution?.lines).toEqual([]);
    expect(listAlone(execution).map((alone) => alone?.length)).toEqual([7, 8]);
  });

  it("have the budget that the final accounts print beside it, and the rate of the adjusted one", () => {
    const execution = compareExecution(...archives);
    expect([execution?.plans, execution?.base]).toEqual([["budget", "initial", "adjusted"], "adjusted"]);
    expect(write(execution, "2070105")).toBe("文化展示及纪念机构 5.00 6.00 7.00 6.50 92.86");
    expect(write(execution, "")).toBe("合计 60.00 60.00 62.00 58.90 95.00");
  });

  it("are the final accounts' own where the budget is not held, and nothing where they print none", () => {
    const execution = compareExecution(undefined, archives[1]);
    expect(execution?.plans).toEqual(["initial", "adjusted"]);
    expect(write(execution, "2070107")).toBe("馆舍修缮 12.00 12.00 10.50 87.50");
    expect(listAlone(execution)).toEqual([[], []]);
    expect(compareExecution(undefined, museum[1])).toBeUndefined();
  });

  it("have the budget that the explanation states where no table prints it, by the names of subjects", () => {
    const fact = (key: string, value: string, label: string): FactView => ({
      ...(loadExample("demo-museum", "2025").lists.facts[0] as FactView),
      ...{ fact_id: `${key}-${label}`, key, value, unit: "万元", label },
    });
    const facts = [
      fact("fiscal-general-initial", "90.00", "年初预算"),
      fact("subject-initial", "80.00", "文化展示 及纪念机构"),
      fact("subject-initial", "1.00", "没有的科目"),
    ];
    const final: ScopeView = {
      ...museum[1],
      lists: { ...museum[1].lists, facts },
      tables: museum[1].tables.map((table) =>
        table.id === "expenditure" ? { ...table, id: "general-public-expenditure" } : table,
      ),
    };
    const execution = compareExecution(undefined, final);
    expect([execution?.plans, execution?.base]).toEqual([["stated"], "stated"]);
    expect(write(execution, "")).toBe("合计 90.00 85.00 94.44");
    expect(write(execution, "2070105")).toBe("文化展示及纪念机构 80.00 77.00 96.25");
    expect(execution?.unplaced.map(({ label }) => label)).toEqual(["没有的科目"]);
    // Those above a compared subject are not alone.
    expect(listAlone(execution)).toEqual([[], ["图书馆", "住房保障支出", "住房改革支出", "住房公积金"]]);
    const twice = { ...final, lists: { ...final.lists, facts: [...facts, ...facts.slice(1, 2)] } };
    expect(compareExecution(undefined, twice)?.unplaced).toHaveLength(3);
  });
});
