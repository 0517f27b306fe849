import { describe, expect, it } from "vitest";
import { readShared } from "../read/shared.ts";
import { ui } from "../text/ui.ts";
import kinds from "./brief.json" with { type: "json" };
import { findReasons, findTotal, makeBrief } from "./brief.ts";
import { getShared, readDisclosureEntries } from "./site.ts";
import { loadScope, type ScopeView } from "./tables.ts";

const entries = readDisclosureEntries("data");
function load(bureau: string): ScopeView {
  const entry = entries.find(({ id }) => id.startsWith(bureau));
  if (!entry) throw new Error(`No disclosure of ${bureau}`);
  return loadScope(entry, "department");
}
const reasonsOf = (scope: ScopeView) => findReasons("zh", scope, ui.disclosure.changesHeading, findTotal(scope).change !== undefined);

describe("a disclosure in one screen", () => {
  it("is read from concepts and kinds of facts that are there", () => {
    const { concepts } = getShared().statutory;
    const keys = ["data", "examples/site/data"].flatMap((root) => readShared(root).value.facts.keys.map(({ id }) => id));
    const { threePublic } = kinds;
    for (const id of [kinds.total, kinds.sources, ...kinds.uses, threePublic.total, ...threePublic.parts])
      expect(concepts.map((concept) => concept.id)).toContain(id);
    for (const id of [...kinds.changes, ...threePublic.changes].flatMap((change) => Object.values(change))) expect(keys).toContain(id);
  });

  it("says how much the total changed as stated, and computes its share exactly where none is stated", () => {
    const { total, change } = findTotal(load("fengrun"));
    expect(total).toMatchObject({
      amount: "2673.76",
      unit: "万元",
      path: "bureaus/fengrun-healthcare-security/2025/revenue-and-expenditure/#row-expenditure-34",
    });
    expect(change).toMatchObject({
      direction: "decrease",
      figure: { amount: "12235.19", unit: "万元", path: "bureaus/fengrun-healthcare-security/2025/explanation/#fact-total-change" },
      // 12235.19 of 2673.76 + 12235.19.
      rate: { percent: "82.07", stated: false },
    });
    // 35.03 of 610.21 - 35.03.
    expect(findTotal(load("xushui")).change).toMatchObject({ direction: "increase", rate: { percent: "6.09", stated: false } });
    expect(findTotal(load("jiaozuo")).change?.rate).toEqual({ percent: "0.51", stated: true });
  });

  it("says nothing of a change that is not stated", () => {
    const scope = load("xushui");
    const silent = { ...scope, lists: { ...scope.lists, facts: [], explanation: "" } };
    expect(findTotal(silent)).toMatchObject({ total: { amount: "610.21" }, change: undefined });
    expect(reasonsOf(silent)).toEqual({ markdown: "", more: false });
    const empty = { ...silent, tables: [] };
    expect(makeBrief(empty)).toMatchObject({ total: undefined, change: undefined, sources: [], uses: [], threePublic: { total: undefined, parts: [] } });
  });

  it("has no share of a year before that was nothing", () => {
    const scope = load("xushui");
    const facts = scope.lists.facts.map((fact) => (fact.key === "total-change" ? { ...fact, value: "610.21" } : fact));
    expect(findTotal({ ...scope, lists: { ...scope.lists, facts } }).change).not.toHaveProperty("rate");
  });

  it("finds the cars of 徐水 in the table, and what the table leaves blank in the explanation", () => {
    const { threePublic } = makeBrief(load("xushui"));
    expect(threePublic.total).toMatchObject({ amount: "2.35" });
    expect(threePublic.change).toMatchObject({ direction: "decrease", figure: { amount: "0.08" } });
    expect(threePublic.parts.map(({ name, amount, path }) => [name, amount, path.split("/").slice(3).join("/")])).toEqual([
      ["因公出国（境）费", "0.00", "explanation/#fact-overseas-travel"],
      ["公务用车购置费", "0.00", "explanation/#fact-vehicle-purchase"],
      ["公务用车运行维护费", "2.35", "three-public-expenses/#row-8"],
      ["公务接待费", "0.00", "explanation/#fact-reception"],
    ]);
  });

  it("puts sources from the largest down, without those of nothing, and uses with their share", () => {
    const { sources, uses } = makeBrief(load("jiaozuo"));
    expect(sources.map(({ amount, share }) => [amount, share])).toEqual([
      ["132372.61", "99.93"],
      ["92.68", "0.07"],
    ]);
    expect(uses.map(({ name, share }) => [name, share])).toEqual([
      ["人员经费", "0.79"],
      ["公用经费", "0.08"],
      ["项目支出", "99.13"],
    ]);
  });

  it("gives the reasons as our summary lists them, and says where it goes on", () => {
    expect(reasonsOf(load("fengrun")).markdown).toMatch(/^- 基本支出增加.*\n- 项目支出比上年减少.*改由区财政列支/);
    expect(reasonsOf(load("fengrun")).more).toBe(false);
    const { markdown, more } = reasonsOf(load("jiaozuo"));
    expect(markdown.split("\n")).toHaveLength(3);
    expect(more).toBe(true);
    expect(findReasons("en", load("jiaozuo"), ui.disclosure.changesHeading, true).markdown.split("\n")[2]).toMatch(/^- Capacity-building subsidies/);
    expect(findReasons("zh", load("fengrun"), ui.disclosure.changesHeading, false).markdown).toMatch(/^2025年收支安排/);
  });
});
