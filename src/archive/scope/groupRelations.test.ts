import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { groupRelations, isOfScope } from "./groupRelations.ts";

const final = loadExample("demo-archives", "2025-final");
const { relations } = exampleArchive.readLedger(final);
const reprint = relations.find(({ address: { rule } }) => rule === "reprint");

describe("relations by what their cells have", () => {
  it("stand once under each key, and under none for cells without", () => {
    const all = groupRelations(relations, ({ folder }) => folder ?? "own");
    expect(all.get("own")?.length).toBe(new Set(all.get("own")).size);
    expect([...(all.get("2025") ?? [])].includes(reprint as never)).toBe(true);
    expect([...groupRelations(relations, () => undefined)]).toEqual([]);
  });

  it("are a scope's own only for cells of its own year and its own tables", () => {
    const addresses = [...(reprint?.left ?? []), ...(reprint?.right ?? [])].map(({ cell }) => cell.address);
    expect(addresses.map((address) => [address.folder, isOfScope(final, address)])).toEqual([
      [undefined, true],
      ["2025", false],
    ]);
    const [own] = addresses;
    expect(own && isOfScope(final, { ...own, scope: "101001" })).toBe(false);
  });
});
