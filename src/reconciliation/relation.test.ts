import { describe, expect, it } from "vitest";
import type { Cell } from "./cells.ts";
import { evaluateRelation, type Relation, type Term } from "./relation.ts";

const CELL = { scope: "s", table: "t", row: "r", field: "f" };
const STATEMENT = { template: "", values: { label: "", measure: "" } };
const RELATION = { rule: "r", scope: "s" };

/** A cell with its printed decimals; money unless its unit is empty. */
function makeTerm(amount: string, more: Partial<Cell> = {}, minus = false): Term {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return {
    minus,
    cell: {
      address: CELL,
      key: `k/${amount}`,
      amount,
      unit: "元",
      scale: "1",
      decimals,
      label: amount,
      ...more,
    },
  };
}

function evaluate(left: readonly Term[], right: readonly Term[], more: Partial<Relation> = {}): string[] {
  const relation: Relation = {
    address: RELATION,
    id: "r.s",
    statement: STATEMENT,
    combination: "sum",
    compare: "equal",
    left,
    right,
    ...more,
  };
  const { status, difference, bound } = evaluateRelation(relation);
  return [status, difference, bound];
}

describe("the bound", () => {
  it("of a sum is half a printed unit for each of its figures", () => {
    const parts = ["1.00", "2.00", "3.00"].map((amount) => makeTerm(amount));
    expect(evaluate([makeTerm("6.02")], parts)).toEqual(["rounding", "0.02", "0.02"]);
    expect(evaluate([makeTerm("6.03")], parts)).toEqual(["mismatch", "0.03", "0.02"]);
    expect(evaluate([makeTerm("5.98")], parts)).toEqual(["rounding", "-0.02", "0.02"]);
  });

  it("counts subtracted figures too, each with its own precision", () => {
    expect(evaluate([makeTerm("5.0"), makeTerm("2.00", {}, true)], [makeTerm("3.06")])).toEqual([
      "rounding",
      "-0.06",
      "0.06",
    ]);
    expect(evaluate([makeTerm("5.0"), makeTerm("2.00", {}, true)], [makeTerm("3.07")])).toEqual([
      "mismatch",
      "-0.07",
      "0.06",
    ]);
  });

  it("is 0 for one figure printed twice with the same precision", () => {
    expect(evaluate([makeTerm("6.00")], [makeTerm("6.01")])).toEqual(["mismatch", "-0.01", "0"]);
    expect(evaluate([makeTerm("6.0")], [makeTerm("6.01")])).toEqual(["rounding", "-0.01", "0.055"]);
    expect(evaluate([makeTerm("6.00", { scale: "10000", unit: "万元" })], [makeTerm("60049.00")])).toEqual([
      "rounding",
      "-49",
      "50.005",
    ]);
  });

  it("of a product is |a|·δb + |b|·δa + δt", () => {
    const product = { combination: "product" as const };
    expect(evaluate([makeTerm("2.5"), makeTerm("-4.00")], [makeTerm("-10.20")], product)).toEqual([
      "rounding",
      "0.2",
      "0.2175",
    ]);
    expect(evaluate([makeTerm("2.5"), makeTerm("-4.00")], [makeTerm("-10.22")], product)).toEqual([
      "mismatch",
      "0.22",
      "0.2175",
    ]);
  });

  it("of a product with a count of things is that of the price, as many times", () => {
    const count = makeTerm("3", { unit: "" });
    expect(evaluate([count, makeTerm("1.67")], [makeTerm("5.00")], { combination: "product" })).toEqual([
      "rounding",
      "0.01",
      "0.02",
    ]);
  });

  it("of a percentage follows from part, whole and the stated figure", () => {
    // (100 · 0.005 + 25 · 0.005) / 80 + 0.005
    const percentage = { combination: "percentage" as const };
    expect(
      evaluate([makeTerm("20.00"), makeTerm("80.00")], [makeTerm("25.01", { unit: "%" })], percentage),
    ).toEqual(["rounding", "-0.01", "0.0128125"]);
    expect(
      evaluate([makeTerm("20.00"), makeTerm("80.00")], [makeTerm("25.02", { unit: "%" })], percentage),
    ).toEqual(["mismatch", "-0.02", "0.0128125"]);
    expect(
      evaluate([makeTerm("20.00"), makeTerm("0.00")], [makeTerm("25.00", { unit: "%" })], percentage),
    ).toEqual(["not-evaluated", "", ""]);
  });

  it("of an upper limit is only passed upwards", () => {
    const atMost = { compare: "at-most" as const };
    expect(evaluate([makeTerm("6.00")], [makeTerm("99.00")], atMost)).toEqual(["balanced", "-93", "0"]);
    expect(evaluate([makeTerm("6.01")], [makeTerm("2.00"), makeTerm("4.00")], atMost)).toEqual([
      "rounding",
      "0.01",
      "0.015",
    ]);
    expect(evaluate([makeTerm("6.02")], [makeTerm("2.00"), makeTerm("4.00")], atMost)).toEqual([
      "mismatch",
      "0.02",
      "0.015",
    ]);
  });
});

describe("a relation", () => {
  it("compares a blank side as nothing", () => {
    expect(evaluate([], [makeTerm("0.00")])).toEqual(["balanced", "0", "0.005"]);
    expect(evaluate([], [makeTerm("6.00")])).toEqual(["mismatch", "-6", "0.005"]);
  });

  it("is not evaluated where it is skipped", () => {
    const skipped = { status: "not-applicable", unless: "有其他收入" } as const;
    expect(evaluate([makeTerm("1.00")], [makeTerm("2.00")], { skipped })).toEqual(["not-applicable", "", ""]);
  });

  it("is read anew with another amount in a cell", () => {
    const relation: Relation = {
      address: RELATION,
      id: "r.s",
      statement: STATEMENT,
      combination: "sum",
      compare: "equal",
      left: [makeTerm("6.00")],
      right: [makeTerm("2.00"), makeTerm("3.00")],
    };
    expect(evaluateRelation(relation).status).toBe("mismatch");
    expect(evaluateRelation(relation, { key: "k/3.00", amount: "4.00" }).status).toBe("balanced");
  });
});
