import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import type { ProjectView } from "../scope/lists.ts";
import { INDICATORS, type IndicatorLine, listIndicators, pickLines } from "./indicators.ts";
import { assessIndicators } from "./traits.ts";

const library = loadExample("demo-library");
const ledger = exampleArchive.readLedger(library);
const { lines } = listIndicators(exampleArchive, library);
const nameLines = (list: readonly IndicatorLine[]): string[] => list.map(({ name }) => name);

/** The sheets of the example with other target values: a sign, a number and a unit. */
function withTargets(change: (text: string) => string): ProjectView[] {
  return library.lists.projects.map((project) => ({
    ...project,
    indicators: project.indicators.map((indicator) => {
      const value = change(indicator.row.cells["value"] ?? "");
      const target = { ...indicator.target, number: /[\d.]+/.exec(value)?.[0] ?? "" };
      return { ...indicator, target, row: { ...indicator.row, cells: { ...indicator.row.cells, value } } };
    }),
  }));
}
const withProjects = (projects: readonly ProjectView[]) => ({
  ...ledger,
  scope: { ...library, lists: { ...library.lists, projects } },
});

describe("the indicators of a scope", () => {
  it("stand in one line where name and target are word for word the same, with each sheet that prints them", () => {
    const [project] = library.lists.projects;
    if (!project) throw new Error("The example has sheets");
    expect(lines.find(({ name }) => name === "购置图书数量")).toMatchObject({
      printed: "≥1.6万册",
      sheets: [{ projectId: project.id, projectName: project.name, rowNumber: "1" }],
    });
  });

  it("are without a number where the target holds no digit, but not where our text lost it", () => {
    const memorial = listIndicators(exampleArchive, loadExample("demo-memorial"));
    expect(nameLines(pickLines(memorial.lines, "no-number"))).toContain("完成时间");
    expect(lines.find(({ printed }) => printed === "?")?.traits).toEqual([]);
  });

  it("have an odd unit where a rule of the ledger finds one", () => {
    expect(nameLines(pickLines(lines, "odd-unit"))).toEqual(["读者满意度"]);
  });

  it("are repeated where three sheets have the same text", () => {
    const [project] = library.lists.projects;
    if (!project) throw new Error("The example has sheets");
    const copy = (count: number): ProjectView[] =>
      Array.from({ length: count }, (_, index) => ({ ...project, id: `${project.id}-${index}` }));
    const isRepeated = (count: number): boolean[] =>
      assessIndicators(withProjects(copy(count))).map(({ traits }) => traits.includes("repeated"));
    expect(new Set(isRepeated(2))).toEqual(new Set([false]));
    expect(new Set(isRepeated(3))).toEqual(new Set([true]));
  });

  it("are lower where a least value is below that of the same name, sign and unit in the year before", () => {
    const raised = withTargets((text) => text.replace(/\d+/, (digits) => `9${digits}`));
    const lower = assessIndicators(ledger, raised).filter(({ traits }) => traits.includes("lower"));
    expect(lower.map(({ printed, before }) => [printed, before])).toContainEqual(["≥1.6万册", "≥91.6万册"]);
    expect(lower.some(({ printed }) => printed.startsWith("≤"))).toBe(false);
    expect(assessIndicators(ledger, library.lists.projects).flatMap(({ before }) => before || [])).toEqual(
      [],
    );
    expect(assessIndicators(ledger, [...raised, ...raised]).flatMap(({ before }) => before || [])).toEqual(
      [],
    );
  });

  it("are in numbers what they are in lines; without the year before none is said to be lower or not", () => {
    const { counts } = listIndicators(exampleArchive, library);
    expect(counts.indicators).toBe(lines.reduce((sum, { sheets }) => sum + sheets.length, 0));
    expect(counts.traits).toMatchObject({ "odd-unit": 1, lower: undefined });
  });
});

it("holds names beside each other that several bureaus have, and no others", () => {
  const all = [...exampleArchive.gather(INDICATORS)].flatMap(({ lines: scopes }) =>
    scopes.flatMap((scope) => scope.lines),
  );
  expect(pickLines(all, "shared")).toEqual([]);
  const [first, second] = all;
  const elsewhere = all.find(({ entry }) => entry.id !== first?.entry.id);
  if (!first || !second || !elsewhere) throw new Error("Two bureaus of the example have indicators");
  const alike = { ...elsewhere, name: ` ${first.name}` };
  expect(pickLines([first, second, alike], "shared")).toEqual([first, alike]);
});
