import { describe, expect, it } from "vitest";
import { addCaught, countCaught } from "../../reconciliation/digitChanges.ts";
import { exampleArchive, exampleScopes, loadExample } from "../exampleSite.ts";

const ledger = exampleArchive.readLedger(loadExample("demo-memorial"));

describe("single-digit slips", () => {
  it("are all tried where they are few: nine for a digit, eight for the first of several", () => {
    const [cell] = ledger.cells;
    if (!cell) throw new Error("no cell");
    const make = (amount: string) => countCaught({ cells: [{ ...cell, amount }], relations: [] }, 1);
    expect(make("0.5")).toEqual({ possible: 18, tried: 18, caught: 0 });
    expect(make("-12.5")).toEqual({ possible: 27, tried: 27, caught: 0 });
    expect(make("12.5")).toEqual({ possible: 26, tried: 26, caught: 0 });
  });

  it("are caught by relations that held, and by no others", () => {
    const all = countCaught(ledger, 1);
    expect(all.tried).toBe(all.possible);
    expect(all.caught).toBeGreaterThan(0.9 * all.possible);
    expect(countCaught({ ...ledger, relations: [] }, 1).caught).toBe(0);
    const broken = ledger.relations.map((relation) => ({
      ...relation,
      result: { ...relation.result, status: "mismatch" as const },
    }));
    expect(countCaught({ ...ledger, relations: broken }, 1).caught).toBe(0);
    const trees = ledger.relations.filter(({ id }) => id.startsWith("tree."));
    expect(countCaught({ ...ledger, relations: trees }, 1).caught).toBeLessThan(all.caught);
  });

  it("are tried in a part that is spread evenly over all, where they are many", () => {
    const ledgers = exampleScopes.map((scope) => exampleArchive.readLedger(scope));
    const count = (step: number) => addCaught(ledgers.map((each) => countCaught(each, step)));
    const [all, some] = [count(1), count(10)];
    expect(some.possible).toBe(all.possible);
    expect(some.tried).toBeGreaterThanOrEqual(all.tried / 10);
    expect(some.tried).toBeLessThan(all.tried / 10 + ledgers.length);
    expect(Math.abs(some.caught / some.tried - all.caught / all.tried)).toBeLessThan(0.02);
    expect(count(10)).toEqual(some);
  });
});
