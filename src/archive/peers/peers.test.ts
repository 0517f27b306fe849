import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import type { Compared } from "../figures/comparison.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import { findPassThrough } from "./passThrough.ts";
import { groupPeers, type PeerView } from "./peers.ts";
import { spreadOf } from "./spread.ts";
import { countStaff } from "./staff.ts";

const scope = loadExample("demo-museum", "2025");
const state = (label: string, value: string): FactView => ({
  ...(scope.lists.facts[0] as FactView),
  ...{ key: "staff-actual", label, value, unit: "人" },
});
const countOf = (...facts: FactView[]): string | undefined =>
  countStaff({ lists: { ...scope.lists, facts } })?.count;

describe("the staff of a department", () => {
  it("is what is stated: the whole, or the sum of parts", () => {
    expect(countOf()).toBeUndefined();
    expect(countOf(state("实有人员", "61"))).toBe("61");
    expect(countOf(state("机关", "15"), state("中心", "46"))).toBe("61");
    expect(countOf(state("机关", "15"), state("全部", "61"), state("中心", "46"))).toBe("61");
  });

  it("counts once what is said twice, and nothing where the same thing is said otherwise", () => {
    expect(countOf(state("机关", "15"), state("机关", "15"))).toBe("15");
    expect(countOf(state("机关", "15"), state("机关", "16"))).toBeUndefined();
  });
});

/** The museum's table with one of its subjects, and those below it, under another code. */
const withCode = (from: string, to: string): ScopeView => ({
  ...scope,
  tables: scope.tables.map((table) => ({
    ...table,
    parts: table.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => ({ ...row, code: row.code.replace(new RegExp(`^${from}`), to) })),
    })),
  })),
});

describe("money that a department only passes on", () => {
  it("is what its lowest rows of those subjects add up to, and nothing where it prints none", () => {
    expect(findPassThrough(scope)).toEqual({ tableId: "expenditure", yuan: "0" });
    // 住房保障支出 of 8.00 万元, printed as 类, 款 and 项.
    expect(findPassThrough(withCode("221", "230"))?.yuan).toBe("80000");
  });

  it("is not told where no functional subjects are printed", () => {
    expect(findPassThrough({ ...scope, tables: [] })).toBeUndefined();
  });
});

describe("the spread of values", () => {
  it("has the middle one, or the mean of two, and gives like values one place", () => {
    expect(spreadOf(["3", "10", "2"])).toMatchObject({ count: 3, lowest: "2", median: "3", highest: "10" });
    expect(spreadOf(["3", "10"])?.median).toBe("6.5");
    expect(["10", "3", "2"].map((value) => spreadOf(["3", "10", "2", "3"])?.rankOf(value))).toEqual([
      1, 2, 4,
    ]);
    expect(spreadOf(["3"])).toBeUndefined();
  });
});

const [example] = exampleArchive.index.compared.filter(({ entry }) => entry.id === "demo-museum");
/** Departments of one level by total, passed on and staff, in yuan. */
const make = (...peers: readonly (readonly [total: string, passed: string | undefined, staff: string])[]) =>
  peers.map(
    ([yuan, passed, count]): Compared => ({
      ...(example as Compared),
      figures: (example as Compared).figures.map((figure) => ({
        ...figure,
        yuan: figure.conceptId === "total-expenditure" ? yuan : figure.conceptId === "personnel" ? "50" : "",
      })),
      staff: count === "" ? undefined : { count, facts: [] },
      passThrough: passed === undefined ? undefined : { tableId: "expenditure", yuan: passed },
    }),
  );
const describePeers = (departments: Compared[], view: PeerView): string[] =>
  groupPeers(departments, view).flatMap(({ peers }) =>
    peers.map(({ values, ranks }) =>
      [values.size, values.share, values.perHead, ranks.size, ranks.perHead]
        .map((each) => each ?? "-")
        .join(" "),
    ),
  );
const FIVE = make(
  ["100", "0", "2"],
  ["900", "800", "5"],
  ["300", undefined, ""],
  ["200", "0", "4"],
  ["50", "0", ""],
);

describe("peers", () => {
  it("are ranked from the highest where at least five have the value", () => {
    expect(describePeers(FIVE, "printed")).toEqual([
      "900 5.56 10.00 1 -",
      "300 16.67 - 2 -",
      "200 25.00 12.50 3 -",
      "100 50.00 25.00 4 -",
      "50 100.00 - 5 -",
    ]);
  });

  it("are compared without what they pass on, and are not ranked where that cannot be told", () => {
    expect(describePeers(FIVE, "net")).toEqual([
      "200 25.00 12.50 - -",
      "100 50.00 25.00 - -",
      "100 50.00 10.00 - -",
      "50 100.00 - - -",
      "- - - - -",
    ]);
  });
});
