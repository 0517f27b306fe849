import { expect, it } from "vitest";
import { LIMITS } from "../files/limits.ts";
import { readShared } from "../shared.ts";
import { findTableExcess } from "./tableSize.ts";

const [table] = readShared("examples/site/data").value.formats.get("demo-2024")?.tableSources.values() ?? [];
if (!table) throw new Error("The example has no table");

it.each([
  ["columns", LIMITS.columns, "limit-columns"],
  ["lines", LIMITS["format-lines"], "limit-format-lines"],
] as const)("a table of a format has no more %s than readers take", (key, most, expectation) => {
  const withMany = (count: number) => {
    const [part] = table.value.parts;
    const parts = part ? [{ ...part, [key]: Array.from({ length: count }, () => part[key][0]) }] : [];
    return findTableExcess({ ...table, value: { ...table.value, parts } as typeof table.value });
  };
  expect(withMany(most)).toBeUndefined();
  expect(withMany(most + 1)?.expectations?.map(({ id }) => id)).toEqual([expectation]);
});
