import { expect, test } from "vitest";
import type { Bureau } from "../schema/bureau.ts";
import { findUnit } from "./disclosures.ts";

test("the unit of a scope is the one with its code, or that at its place where it has none", () => {
  const units = [{ name: "甲局本级" }, { code: "310002", name: "乙中心" }, { name: "丙所" }];
  const nameOf = (scope: string) => findUnit({ units } as Bureau, scope)?.name;
  expect(["unit-1", "310002", "unit-3"].map(nameOf)).toEqual(["甲局本级", "乙中心", "丙所"]);
  expect(["unit-2", "unit-4", "310003"].map(nameOf)).toEqual([undefined, undefined, undefined]);
});
