import { describe, expect, it } from "vitest";
import { exampleArchive, exampleBureaus, exampleEntries } from "../exampleSite.ts";
import { listYears } from "./bySize.ts";
import { type Found, listKinds, splitFound, sumFound } from "./found.ts";
import { listFunctions } from "./functions.ts";
import { gather, groupByYear, pickEntry } from "./gathering.ts";

const { index, shared } = exampleArchive;

describe("bureaus of one function", () => {
  it("are gathered by the words of their names, in the order of the functions", () => {
    expect(
      listFunctions(shared, exampleBureaus).map(({ id, bureaus }) => [id, bureaus.map((each) => each.id)]),
    ).toEqual([
      ["culture-tourism", ["sample-culture"]],
      ["cultural-heritage", ["demo-heritage", "demo-museum", "demo-memorial"]],
      ["libraries", ["demo-library"]],
      ["archives", ["demo-archives", "demo-records"]],
    ]);
  });
});

describe("a gathering of bureaus", () => {
  const { rows, years, levels, found } = gather(exampleBureaus, exampleEntries, index);

  it("has each bureau with its newest budget, and no figures of units that publish alone", () => {
    expect(
      rows.map(({ bureau, entry, compared }) => [bureau.id, entry?.folder, compared?.entry === entry]),
    ).toEqual([
      ["demo-archives", "2026", true],
      ["demo-heritage", "2025", true],
      ["demo-library", "2025", true],
      ["demo-museum", "2025", true],
      ["demo-records", "2024", true],
      ["demo-memorial", "2025", true],
      ["sample-culture", "2025", false],
    ]);
  });

  it("takes final accounts where no budget is held", () => {
    const museum = exampleEntries.filter(({ id }) => id === "demo-museum");
    expect(pickEntry(museum)?.folder).toBe("2025");
    expect(pickEntry(museum.filter(({ disclosure }) => disclosure.phase === "final"))?.folder).toBe(
      "2024-final",
    );
  });

  it("counts disclosures by year and phase, the newest first, and bureaus by level", () => {
    expect([...years].map(([folder, entries]) => [folder, entries.length])).toEqual([
      ["2026", 1],
      ["2025", 6],
      ["2025-final", 1],
      ["2024", 4],
      ["2024-final", 1],
    ]);
    expect([...levels]).toEqual([
      ["city", 5],
      ["county", 2],
    ]);
  });

  it("counts what does not add up in these bureaus alone", () => {
    expect(found).toEqual(sumFound(index.found));
    expect(sumFound(index.found).explained).toBeGreaterThan(0);
    const ofLibrary = index.found.filter(
      ({ entry }) => entry.id === "demo-library" && entry.folder === "2025",
    );
    expect(rows.find(({ bureau }) => bureau.id === "demo-library")?.found).toEqual(sumFound(ofLibrary));
    expect(gather([], exampleEntries, index).found).toEqual({ explained: 0, open: 0 });
  });
});

describe("a year", () => {
  it("has its disclosures by exact size, whatever their units, and those without a total last", () => {
    const view = listYears(groupByYear(exampleEntries), index).find(({ folder }) => folder === "2025");
    const totals = view?.rows.map(({ bureau, compared }) => [
      bureau.id,
      compared?.figures.find(({ conceptId }) => conceptId === "total-expenditure")?.yuan ?? "",
    ]);
    const printed = totals?.map(([, yuan]) => yuan ?? "").filter(Boolean) ?? [];
    expect(printed).toEqual(printed.toSorted((a, b) => Number(b) - Number(a)));
    expect(totals?.at(-1)).toEqual(["sample-culture", ""]);
  });
});

describe("findings", () => {
  const make = (scope: string, count: number): Found => ({
    entry: exampleEntries[0] as Found["entry"],
    scope,
    kinds: [
      { id: "total", title: "合计", count: 1, told: [] },
      { id: "noted", title: "", count: count - 1, told: [] },
    ],
    count,
    open: 1,
    heaviest: undefined,
  });

  it("are split into pages between scopes; one with too many stands alone, one with none nowhere", () => {
    const scopes = [make("a", 40), make("b", 70), make("c", 200), make("d", 5), { ...make("e", 0), open: 0 }];
    const pages = splitFound(scopes, 100);
    expect(pages.map(({ number, items }) => [number, ...items.map(({ scope }) => scope)])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
      [4, "d"],
    ]);
    expect(splitFound([], 100)).toEqual([{ number: 1, items: [] }]);
  });

  it("are gathered by kind, the most frequent first", () => {
    expect(
      listKinds([make("a", 4), make("b", 3)]).map(({ id, count, scopes }) => [id, count, scopes.length]),
    ).toEqual([
      ["noted", 5, 2],
      ["total", 2, 2],
    ]);
  });

  it("tell of each kind in each scope what was found, as its ledger has it", () => {
    const kinds = listKinds(exampleArchive.index.found);
    expect(kinds.length).toBeGreaterThan(0);
    for (const { id, scopes } of kinds)
      for (const { found, count, told } of scopes) {
        expect(told.length, id).toBe(Math.min(count, 8));
        const ledger = exampleArchive.readLedger(exampleArchive.readScope(found.entry, found.scope));
        const ids = new Set(ledger.findings.map((finding) => finding.id));
        expect(told.every((each) => ids.has(each.id) && each.text.zh && each.text.en)).toBe(true);
      }
  });
});
