import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import kinds from "../../archive/figures/brief.json" with { type: "json" };
import type { ScopeView } from "../../archive/scope/tables.ts";
import { ui } from "../../text/ui.ts";
import { findReasons, findTotal, makeBrief } from "./brief.ts";

const memorial = loadExample("demo-memorial");
const reasonsOf = (scope: ScopeView) =>
  findReasons("zh", scope, ui.disclosure.changesHeading, findTotal(scope).change !== undefined);

describe("a disclosure in one screen", () => {
  it("is read from concepts and kinds of facts that are there", () => {
    const concepts = exampleArchive.shared.statutory.concepts.map(({ id }) => id);
    const keys = exampleArchive.shared.facts.keys.map(({ id }) => id);
    for (const id of [
      kinds.total,
      kinds.sources,
      ...kinds.uses,
      kinds.threePublic.total,
      ...kinds.threePublic.parts,
    ])
      expect(concepts).toContain(id);
    for (const { key, rate } of kinds.changes.slice(1))
      expect(keys).toEqual(expect.arrayContaining([key, rate]));
    for (const { key } of kinds.threePublic.changes) expect(keys).toContain(key);
  });

  it("says how much the total changed as stated, and computes its share exactly where none is stated", () => {
    const { total, change } = findTotal(memorial);
    expect(total).toMatchObject({
      amount: "1263520.00",
      unit: "元",
      path: "bureaus/demo-memorial/2025/revenue-and-expenditure/#row-expenditure-5",
    });
    expect(change).toMatchObject({
      direction: "decrease",
      figure: {
        amount: "36480.00",
        unit: "元",
        path: "bureaus/demo-memorial/2025/explanation/#fact-expenditure-change",
      },
      // 36480.00 of 1263520.00 + 36480.00.
      rate: { percent: "2.81", stated: false },
    });
    const library = loadExample("demo-library");
    expect(findTotal(library).change?.rate).toEqual({ percent: "11.76", stated: true });
    const facts = library.lists.facts.filter(({ key }) => key !== "expenditure-change-rate");
    // 35.00 of 332.50 - 35.00.
    expect(findTotal({ ...library, lists: { ...library.lists, facts } }).change?.rate).toEqual({
      percent: "11.76",
      stated: false,
    });
  });

  it("says nothing of a change that is not stated", () => {
    const silent = { ...memorial, lists: { ...memorial.lists, facts: [], explanation: "" } };
    expect(findTotal(silent)).toMatchObject({ total: { amount: "1263520.00" }, change: undefined });
    expect(reasonsOf(silent)).toEqual({ markdown: "", more: false });
    const empty = { ...silent, tables: [] };
    expect(makeBrief(empty)).toMatchObject({
      total: undefined,
      change: undefined,
      sources: [],
      uses: [],
      threePublic: { total: undefined, parts: [] },
    });
  });

  it("has no share of a year before that was nothing", () => {
    const facts = memorial.lists.facts.map((fact) =>
      fact.key === "expenditure-change"
        ? { ...fact, value: "1263520.00", direction: "increase" as const }
        : fact,
    );
    expect(findTotal({ ...memorial, lists: { ...memorial.lists, facts } }).change).not.toHaveProperty("rate");
  });

  it("finds the cars in the table, and what the table leaves blank in the explanation", () => {
    const { threePublic } = makeBrief(memorial);
    expect(threePublic.total).toMatchObject({ amount: "26000.00" });
    expect(threePublic.change).toMatchObject({ direction: "decrease", figure: { amount: "1000.00" } });
    expect(
      threePublic.parts.map(({ name, amount, path }) => [name, amount, path.split("/").slice(3).join("/")]),
    ).toEqual([
      ["因公出国（境）费", "0.00", "explanation/#fact-overseas-travel"],
      ["公务用车购置费", "0.00", "explanation/#fact-vehicle-purchase"],
      ["公务用车运行费", "21000.00", "three-public-expenses/#row-1"],
      ["公务接待费", "5000.00", "three-public-expenses/#row-1"],
    ]);
  });

  it("puts sources from the largest down, without those of nothing, and uses with their share", () => {
    const { sources, uses } = makeBrief(loadExample("demo-library"));
    expect(sources.map(({ amount, share }) => [amount, share])).toEqual([
      ["320.00", "96.24"],
      ["12.50", "3.76"],
    ]);
    expect(uses.map(({ name, share }) => [name, share])).toEqual([
      ["人员经费", "54.14"],
      ["公用经费", "10.23"],
      ["项目支出", "35.64"],
    ]);
  });

  it("gives the reasons as our summary lists them, and says where it goes on", () => {
    const library = loadExample("demo-library");
    expect(reasonsOf(library).markdown).toMatch(/^- 基本支出增加.*\n- 项目支出增加.*维修阅览室。$/);
    expect(reasonsOf(library).more).toBe(false);
    const { markdown, more } = reasonsOf(memorial);
    expect(markdown.split("\n")).toHaveLength(3);
    expect(more).toBe(true);
    expect(findReasons("en", library, ui.disclosure.changesHeading, true).markdown).toMatch(
      /^- Basic expenditure increased/,
    );
    expect(findReasons("zh", library, ui.disclosure.changesHeading, false).markdown).toMatch(/^比2024年增加/);
  });
});
