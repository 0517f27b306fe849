import { expect, it } from "vitest";
import type { BureauEntry } from "../site.ts";
import { listLines } from "./lines.ts";

/** Bureaus by id, with the ids of their predecessors. */
function list(bureaus: Readonly<Record<string, readonly string[]>>): string[] {
  const entries = Object.entries(bureaus).map(
    ([id, predecessors]) =>
      ({
        id,
        bureau: { predecessors: predecessors.map((each) => ({ id: each })) },
      }) as unknown as BureauEntry,
  );
  return listLines(entries).map((line) => line.map(({ id }) => id).join(" "));
}

it("puts bureaus together that continue each other, over any number of steps, in their order", () => {
  expect(list({ a: [], b: ["d"], c: [], d: ["e", "a"], e: [] })).toEqual(["a b d e", "c"]);
});

it("puts the parts together that a bureau was split into", () => {
  expect(list({ a: ["c"], b: ["c"], c: [] })).toEqual(["a b c"]);
});

it("has an end where two bureaus name each other, and leaves out predecessors that are not held", () => {
  expect(list({ a: ["b"], b: ["a", "gone"] })).toEqual(["a b"]);
});
