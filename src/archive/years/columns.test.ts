import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import type { BureauEntry } from "../site.ts";
import { hasYears, listYears } from "./columns.ts";

const { bureaus, disclosures } = exampleArchive;
const find = (id: string): BureauEntry => {
  const bureau = bureaus.find((each) => each.id === id);
  if (!bureau) throw new Error(`No bureau ${id}`);
  return bureau;
};
const describeAll = (columns: ReturnType<typeof listYears>): string[] =>
  columns.map(({ entry, scope, succession }) =>
    [entry.id, entry.folder, scope, succession?.before.id, succession?.how].filter(Boolean).join(" "),
  );
const succeed = (id: string, ...predecessors: BureauEntry["bureau"]["predecessors"]): BureauEntry => ({
  ...find(id),
  bureau: { ...find(id).bureau, predecessors },
});

describe("a bureau's years", () => {
  it("are its disclosures of one phase, the oldest first, behind those of the bureau that it continues", () => {
    expect(describeAll(listYears(exampleArchive, find("demo-archives"), "budget"))).toEqual([
      "demo-records 2024 department",
      "demo-archives 2025 department demo-records renamed",
      "demo-archives 2026 department",
    ]);
    expect(describeAll(listYears(exampleArchive, find("demo-archives"), "final"))).toEqual([
      "demo-archives 2025-final department",
    ]);
  });

  it("take no year of a predecessor after its last, and end where bureaus name each other", () => {
    const until = (year: string, id: string) => ({ name: "前身", id, until: year, how: "merged" as const });
    const museum = succeed("demo-museum", until("2024", "demo-library"), until("2024", "demo-records"));
    expect(describeAll(listYears({ bureaus, disclosures }, museum, "budget"))).toEqual([
      "demo-library 2024 department",
      "demo-records 2024 department demo-library",
      "demo-museum 2024 department demo-records merged",
      "demo-museum 2025 department",
    ]);
    const library = succeed("demo-library", until("2030", "demo-museum"));
    const circle = succeed("demo-museum", until("2030", "demo-library"));
    expect(
      describeAll(listYears({ bureaus: [library, circle], disclosures }, library, "budget")).map((line) =>
        line.slice(0, 17),
      ),
    ).toEqual(["demo-museum 2024 ", "demo-museum 2025 ", "demo-library 2024", "demo-library 2025"]);
  });

  it("do not put a unit that publishes alone beside its department, nor several units anywhere", () => {
    expect(describeAll(listYears(exampleArchive, find("sample-culture"), "budget"))).toEqual([
      "sample-culture 2024 340001",
    ]);
  });

  it("are put beside each other where there are two of one phase", () => {
    expect(bureaus.filter((bureau) => hasYears(exampleArchive, bureau)).map(({ id }) => id)).toEqual([
      "demo-archives",
      "demo-library",
      "demo-museum",
    ]);
  });
});
