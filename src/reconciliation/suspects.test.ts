import { describe, expect, it } from "vitest";
import { printCellAddress, type RelationAddress } from "../address.ts";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { evaluateRelation, type Relation, type Term } from "./relation.ts";
import { guessSlip } from "./slips.ts";
import { findSuspects } from "./suspects.ts";

/** Relations between the cells of a page: `row/column` and its amount; a leading minus subtracts. */
function makeRelations(
  page: Readonly<Record<string, string>>,
  relations: readonly (readonly [string, string[], string[], Partial<Relation>?])[],
): Evaluated[] {
  const makeTerm = (name: string): Term[] => {
    const amount = page[name.replace("-", "")];
    const decimals = amount?.split(".")[1]?.length ?? 0;
    const [row = "", field = ""] = name.replace("-", "").split("/");
    const address = { scope: "department", table: "table", row, field };
    const cell: Cell | undefined = amount
      ? { address, key: printCellAddress(address), amount, unit: "元", scale: "1", decimals, label: name }
      : undefined;
    return cell ? [{ cell, minus: name.startsWith("-") }] : [];
  };
  return relations.map(([id, left, right, more]) => {
    const relation: Relation = {
      address: makeAddress(id),
      id,
      statement: { template: "", values: { label: "", measure: "" } },
      combination: "sum",
      compare: "equal",
      left: left.flatMap(makeTerm),
      right: right.flatMap(makeTerm),
      ...more,
    };
    return { ...relation, result: evaluateRelation(relation) };
  });
}

/** The address of a relation from its rule, row and column. */
function makeAddress(id: string): RelationAddress {
  const [rule = "", row, measure] = id.split(".");
  return { rule, scope: "department", table: "table", row, measure };
}

function suspect(relations: readonly Evaluated[]): (string | number | undefined)[][] {
  const broken = relations.filter(({ result }) => result.status === "mismatch");
  return findSuspects(broken, relations).map(({ cell, relations: own, mended, movedFrom }) => [
    cell.key,
    mended,
    own.length,
    movedFrom,
  ]);
}

function ofYear(cell: Cell, year: string): Cell {
  const address = { ...cell.address, year };
  return { ...cell, address, key: printCellAddress(address) };
}

/** A row sum, a sum of rows in each column, and the total printed elsewhere. */
const PAGE = {
  "all/total": "60.00",
  "all/basic": "40.00",
  "all/project": "20.00",
  "a/total": "35.00",
  "a/basic": "30.00",
  "a/project": "5.00",
  "b/total": "25.00",
  "b/basic": "10.00",
  "b/project": "15.00",
  "other/total": "60.00",
};
const RULES: Parameters<typeof makeRelations>[1] = [
  ["row.all.total", ["all/total"], ["all/basic", "all/project"]],
  ["row.a.total", ["a/total"], ["a/basic", "a/project"]],
  ["row.b.total", ["b/total"], ["b/basic", "b/project"]],
  ["tree.all.total", ["all/total"], ["a/total", "b/total"]],
  ["tree.all.basic", ["all/basic"], ["a/basic", "b/basic"]],
  ["tree.all.project", ["all/project"], ["a/project", "b/project"]],
  ["grand", ["other/total"], ["all/total"]],
];

describe("findSuspects", () => {
  it("finds nothing where every relation holds", () => {
    expect(suspect(makeRelations(PAGE, RULES))).toEqual([]);
  });

  it("names one cell and the mended amount for a slip that breaks several relations", () => {
    expect(suspect(makeRelations({ ...PAGE, "a/basic": "80.00" }, RULES))).toEqual([
      ["department/table/a/basic", "30.00", 2, undefined],
    ]);
    expect(suspect(makeRelations({ ...PAGE, "all/total": "66.00" }, RULES))).toEqual([
      ["department/table/all/total", "60.00", 3, undefined],
    ]);
  });

  it("names each cell of two slips", () => {
    const found = suspect(makeRelations({ ...PAGE, "a/basic": "80.00", "b/project": "51.00" }, RULES));
    expect(found.sort()).toEqual([
      ["department/table/a/basic", "30.00", 2, undefined],
      ["department/table/b/project", "15.00", 2, undefined],
    ]);
  });

  it("of two cells that could be mended blames the one with a usual slip", () => {
    const relations = makeRelations({ "a/x": "12.34", "b/x": "21.34", "c/x": "1.00" }, [
      ["r", ["a/x"], ["b/x", "c/x"]],
    ]);
    // a would be 22.34 and b 11.34, each one digit away; c would have to be negative.
    expect(suspect(relations)[0]?.slice(0, 2)).toEqual(["department/table/a/x", "22.34"]);
    const transposed = makeRelations({ "a/x": "50.00", "b/x": "41.00", "c/x": "36.00" }, [
      ["r", ["a/x"], ["b/x", "c/x"]],
    ]);
    expect(suspect(transposed)).toEqual([["department/table/b/x", "14.00", 1, undefined]]);
  });

  it("mends a subtracted cell the other way", () => {
    const relations = makeRelations(
      { "a/x": "5.00", "b/x": "9.00", "c/x": "8.00", "d/x": "5.00", "e/x": "9.00" },
      [
        ["r", ["a/x"], ["b/x", "-c/x"]],
        ["s", ["a/x"], ["d/x"]],
        ["t", ["b/x"], ["e/x"]],
      ],
    );
    expect(suspect(relations)).toEqual([["department/table/c/x", "4.00", 1, undefined]]);
  });

  it("finds a factor of a product", () => {
    const relations = makeRelations(
      { "a/quantity": "3", "a/price": "1.76", "a/total": "5.01", "b/total": "5.01" },
      [
        ["product", ["a/quantity", "a/price"], ["a/total"], { combination: "product" }],
        ["block", ["b/total"], ["a/total"]],
      ],
    );
    expect(suspect(relations)).toEqual([]);
    const worse = makeRelations(
      { "a/quantity": "3", "a/price": "7.61", "a/total": "5.01", "b/total": "5.01" },
      [
        ["product", ["a/quantity", "a/price"], ["a/total"], { combination: "product" }],
        ["block", ["b/total"], ["a/total"]],
      ],
    );
    expect(suspect(worse)).toEqual([["department/table/a/price", "1.67", 1, undefined]]);
  });

  it("tells a figure that stands in a neighbouring column", () => {
    const { "a/basic": _, ...page } = { ...PAGE, "a/project": "35.00" };
    const whole = { ...page, "all/basic": "45.00", "all/project": "15.00" };
    expect(suspect(makeRelations(whole, RULES))).toEqual([["department/table/a/project", "0", 2, "basic"]]);
  });

  it("leaves what no amount mends with the cell that the fewest relations prove", () => {
    const relations = makeRelations({ ...PAGE, "limit/x": "99.00" }, [
      ...RULES,
      ["limit", ["limit/x"], ["a/total"], { compare: "at-most" }],
    ]);
    expect(suspect(relations)).toEqual([["department/table/limit/x", undefined, 1, undefined]]);
  });

  it("blames no cell of the year before", () => {
    const relations = makeRelations({ "a/change": "35.00", "a/total": "332.50", "b/total": "332.50" }, [
      ["grand", ["b/total"], ["a/total"]],
    ]);
    const [total] = relations[0]?.right ?? [];
    const before = makeRelations({ "a/total": "279.50" }, [["", ["a/total"], []]])[0]?.left[0]?.cell;
    const [change] = makeRelations({ "a/change": "35.00" }, [["", ["a/change"], []]])[0]?.left ?? [];
    if (!total || !before || !change) throw new Error("no cells");
    const year: Relation = {
      ...(relations[0] as Relation),
      id: "year",
      left: [change],
      right: [total, { cell: ofYear(before, "2024"), minus: true }],
    };
    const all = [...relations, { ...year, result: evaluateRelation(year) }];
    expect(suspect(all)).toEqual([["department/table/a/change", "53.00", 1, undefined]]);
  });

  it("lays nothing on relations that were skipped", () => {
    const skipped = { status: "not-applicable", unless: "有其他收入" } as const;
    const relations = makeRelations({ ...PAGE, "a/basic": "80.00" }, [
      ...RULES,
      ["not", ["a/basic"], ["b/basic"], { skipped }],
    ]);
    expect(suspect(relations)).toEqual([["department/table/a/basic", "30.00", 2, undefined]]);
  });
});

describe("guessSlip", () => {
  it.each([
    ["digit-mistyped", "216.30", "276.30"],
    ["digits-transposed", "230.00", "320.00"],
    ["digits-transposed", "41.00", "14.00"],
    ["unit-of-amount", "3325000.00", "332.50"],
    ["unit-of-amount", "412.60", "4126000.00"],
    ["point-shifted", "3325.00", "332.50"],
    ["point-shifted", "33.25", "332.50"],
    ["neighbour-column", "6.50", "0.00"],
    [undefined, "12.00", "345.00"],
    [undefined, "0.00", "345.00"],
    [undefined, "123.00", "456.00"],
  ])("%s: %s for %s", (cause, found, mended) => {
    expect(guessSlip(found, mended)).toBe(cause);
  });
});

describe("cells that are as likely", () => {
  const nameAll = (relations: readonly Evaluated[]): (string | undefined)[][] => {
    const broken = relations.filter(({ result }) => result.status === "mismatch");
    return findSuspects(broken, relations).map((first) =>
      [first, ...(first.others ?? [])].map(({ cell, mended }) => `${cell.label} ${mended}`),
    );
  };

  it("are all named where one sum alone tells of them", () => {
    const page = { "a/x": "1.00", "b/x": "2.00", "total/x": "9.87" };
    expect(nameAll(makeRelations(page, [["sum", ["total/x"], ["a/x", "b/x"]]]))).toEqual([
      ["a/x 7.87", "total/x 3.00", "b/x 8.87"],
    ]);
  });

  it("are none beside one with a usual slip, nor beside one that more relations tell of", () => {
    const page = { "a/x": "1.20", "b/x": "2.40", "total/x": "6.30", "b/y": "2.40" };
    expect(nameAll(makeRelations(page, [["sum", ["total/x"], ["a/x", "b/x"]]]))).toEqual([["total/x 3.60"]]);
    const wrong = { ...page, "b/x": "8.67", "total/x": "3.60" };
    const both = makeRelations(wrong, [
      ["sum", ["total/x"], ["a/x", "b/x"]],
      ["same", ["b/y"], ["b/x"]],
    ]);
    expect(nameAll(both)).toEqual([["b/x 2.40"]]);
  });
});
