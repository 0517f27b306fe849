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
  columns.map(({ entry, scope, successions, isApart }) =>
    [
      entry.id,
      entry.folder,
      scope,
      ...successions.map(({ how, since, before }) => `${how} ${since} ${before}`),
      ...(isApart ? ["apart"] : []),
    ].join(" "),
  );
const succeed = (id: string, ...predecessors: BureauEntry["bureau"]["predecessors"]): BureauEntry => ({
  ...find(id),
  bureau: { ...find(id).bureau, predecessors },
});

describe("a bureau's years", () => {
  it("are its disclosures of one phase, the oldest first, behind those under its earlier names", () => {
    const archives = succeed("demo-archives", ...find("demo-archives").bureau.predecessors.slice(0, 1));
    expect(describeAll(listYears(exampleArchive, archives, "budget"))).toEqual([
      "demo-records 2024 department",
      "demo-archives 2025 department renamed 2025 演示市文书馆",
      "demo-archives 2026 department",
    ]);
    expect(describeAll(listYears(exampleArchive, archives, "final"))).toEqual([
      "demo-archives 2025-final department",
    ]);
  });

  it("stand behind those of the bureaus that joined it or that it left, each by itself, with a break where they did", () => {
    expect(describeAll(listYears(exampleArchive, find("demo-archives"), "budget"))).toEqual([
      "demo-heritage 2025 department",
      "demo-records 2024 department apart",
      "demo-archives 2025 department renamed 2025 演示市文书馆",
      "demo-archives 2026 department split 2026 演示市文物局",
    ]);
    const until = (year: string, name: string, id: string) => ({
      name,
      id,
      until: year,
      how: "merged" as const,
    });
    const museum = succeed(
      "demo-museum",
      until("2024", "甲馆", "demo-library"),
      until("2024", "乙馆", "demo-records"),
    );
    expect(describeAll(listYears({ bureaus, disclosures }, museum, "budget"))).toEqual([
      "demo-library 2024 department",
      "demo-records 2024 department apart",
      "demo-museum 2024 department apart",
      "demo-museum 2025 department merged 2025 甲馆,乙馆",
    ]);
  });

  it("take no year of a predecessor after its last, and end where bureaus name each other", () => {
    const until = (year: string, id: string) => ({ name: "前身", id, until: year, how: "merged" as const });
    const library = succeed("demo-library", until("2030", "demo-museum"));
    const circle = succeed("demo-museum", until("2024", "demo-library"));
    const columns = (of: BureauEntry) =>
      listYears({ bureaus: [library, circle], disclosures }, of, "budget").map(
        ({ entry }) => `${entry.id} ${entry.folder}`,
      );
    expect(columns(library)).toEqual([
      "demo-museum 2024",
      "demo-museum 2025",
      "demo-library 2024",
      "demo-library 2025",
    ]);
    expect(columns(circle)).toEqual(["demo-library 2024", "demo-museum 2024", "demo-museum 2025"]);
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
