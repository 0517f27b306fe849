import { expect, it } from "vitest";
import { readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";
import { listScopes, loadScope } from "./tables.ts";

const disclosures = readDisclosureEntries("data");
const { projects } = getSiteIndex(disclosures);

it("holds every sheet of a project by pinyin, and no department-wide sheet", () => {
  const sheets = disclosures.flatMap((entry) => listScopes(entry).flatMap((id) => loadScope(entry, id).lists.projects));
  expect(projects).toHaveLength(sheets.filter(({ id }) => id !== "overall").length);
  expect(new Set(projects.map(({ name }) => name)).size).toBe(56);
  expect(projects.filter(({ projectId }) => projectId === "overall")).toEqual([]);
  expect([...new Set(projects.map(({ initial }) => initial))]).toEqual([..."0BCDFGJLMNTWYZ"].map((letter) => (letter === "0" ? "0-9" : letter)));
});

it("is made once", () => {
  expect(getSiteIndex(disclosures).projects).toBe(projects);
});
