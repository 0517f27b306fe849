import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Caught, countCaught } from "../reconciliation/digitChanges.ts";
import { getLedger } from "./ledger.ts";
import { readDisclosureEntries } from "./site.ts";
import { listScopes, loadScope } from "./tables.ts";

/** What the site tells its readers; UPDATE_GOLDEN=1 measures it anew. */
const GOLDEN = "src/model/digitChanges.json";

it("catches as many single-digit slips in the five disclosures as the site says", () => {
  const scopes = readDisclosureEntries("data").flatMap((entry) => listScopes(entry).map((scope) => getLedger(loadScope(entry, scope))));
  const counts: Caught[] = scopes.map((ledger) => countCaught(ledger.cells, ledger.relations));
  const sum = (pick: (caught: Caught) => number): number => counts.reduce((total, caught) => total + pick(caught), 0);
  const measured = {
    amounts: scopes.reduce((total, ledger) => total + ledger.cells.length, 0),
    changes: sum((caught) => caught.changes),
    caught: sum((caught) => caught.caught),
    missed: counts.flatMap((caught, index) => summarize(scopes[index]?.scope.entry.id ?? "", caught.missed)),
  };
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(GOLDEN, `${JSON.stringify(measured, null, 2)}\n`);
  expect(measured).toEqual(JSON.parse(readFileSync(GOLDEN, "utf8")));
});

/** How many slips of each cell go unnoticed. */
function summarize(bureau: string, missed: readonly string[]): string[] {
  const byCell = Map.groupBy(missed, (entry) => entry.split(":")[0] ?? "");
  return [...byCell].map(([key, entries]) => `${bureau}/${key}: ${entries.length}`);
}
