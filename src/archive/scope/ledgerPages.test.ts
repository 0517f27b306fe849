import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { findRelationPath } from "../paths/cellPaths.ts";
import type { Ledger } from "./ledger.ts";
import { measureLedger, splitLedger } from "./ledgerPages.ts";

const scope = loadExample("demo-museum", "2025");
const ledger = exampleArchive.readLedger(scope);
/** The same relations many times, each time with ids of their own. */
const long: Ledger = {
  ...ledger,
  relations: Array.from({ length: 40 }, (_, time) =>
    ledger.relations.map((relation) => ({ ...relation, id: `${relation.id}-${time}` })),
  ).flat(),
};
const PATH = "bureaus/demo-museum/2025/reconciliation/";

describe("the ledger of a disclosure", () => {
  it("is one page where the disclosure is of usual size", () => {
    const { pages, proofs } = measureLedger(ledger);
    expect(pages).toBe(1);
    expect(new Set(proofs.values())).toEqual(new Set([1]));
    expect([...proofs.keys()]).toContain("expenditure");
  });

  it("is in several pages where it is long, with every relation on one of them and the amounts without any first", () => {
    const pages = splitLedger(long);
    expect(pages.length).toBeGreaterThan(2);
    const items = pages.flatMap((page) => page.items);
    expect(items).toHaveLength(long.relations.length + long.uncovered.length);
    expect(items.slice(0, long.uncovered.length).every((item) => "uncovered" in item)).toBe(true);
  });

  it("has each relation at an address of the page that shows it", () => {
    const archive = { readLedger: () => long };
    const last = splitLedger(long).at(-1);
    const item = last?.items[0];
    const id = item && "relation" in item ? item.relation.id : "";
    const anchor = `#relation-${id.replaceAll(".", "--")}`;
    expect(findRelationPath(archive, scope, id)).toBe(`${PATH}${last?.number}/${anchor}`);
    const first = long.relations[0]?.id ?? "";
    expect(findRelationPath(archive, scope, first)).toBe(`${PATH}#relation-${first.replaceAll(".", "--")}`);
  });
});
