import { describe, expect, it } from "vitest";
import { normalizeLabel, stripNumbering } from "../text/labels.ts";
import { findEnglish, findGloss } from "./glosses.ts";
import { getShared, readBureauEntries, readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";
import { getFormat, listScopes, loadScope, type ScopeView } from "./tables.ts";

const disclosures = readDisclosureEntries("data");
const { subjects } = getSiteIndex(disclosures);
const { statutory, facts, subjects: known, glosses } = getShared();
const named = [...statutory.tables, ...statutory.measures, ...statutory.concepts, ...facts.sections, ...facts.keys].map(({ name }) => name);
const scopes = disclosures.flatMap((entry) => listScopes(entry).map((id) => loadScope(entry, id)));
const formed = [
  ...statutory.units.map(({ id }) => id),
  ...disclosures.flatMap((entry) => [getFormat(entry).name, ...Object.values(getFormat(entry).performance.plan)]),
  ...scopes.flatMap(({ tables }) => tables.flatMap(({ parts }) => parts)).flatMap(listFormed),
  ...scopes.flatMap(({ lists }) => lists.projects.flatMap(({ indicators }) => indicators.flatMap(({ level1, level2 }) => [level1, level2]))),
].filter((name) => /\p{Script=Han}/u.test(name));
const classified = [...known].flatMap(([kind, byCode]) => [...byCode.values()].map((subject) => ({ kind, ...subject })));

/** Headings and fixed lines: what a format prints in every disclosure. */
function listFormed({ part, rows }: ScopeView["tables"][number]["parts"][number]): string[] {
  return [...part.columns.flatMap(({ heading }) => heading), ...rows.filter(({ fixed }) => fixed).map(({ label }) => label)];
}

/** What only some disclosures print: places, units, lists. */
function listPrinted(): string[] {
  const bureaus = readBureauEntries("data").flatMap(({ bureau }) => [
    bureau.name,
    bureau.shortName,
    ...bureau.region.path,
    ...bureau.units.map(({ name }) => name),
  ]);
  const listed = scopes.flatMap(({ lists }) => [
    ...[...lists.assets, ...lists.procurement].map(({ item }) => item),
    ...lists.units.flatMap(({ nature, grade, funding }) => [nature, grade, funding]),
  ]);
  const labels = scopes.flatMap(({ tables }) => tables.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows.map(({ label }) => label))));
  return [...bureaus, ...listed, ...labels];
}

describe("English glosses", () => {
  it("are found whatever brackets and quotation marks a print uses", () => {
    expect(findGloss("住房公积金")).toMatchObject({ english: "Housing provident fund", aliases: "housing fund" });
    expect(findGloss("维修(护)费")?.english).toBe("Repair and maintenance");
    expect(findGloss('"三公"经费')?.english).toBe("Three public expenses");
    expect(findGloss("不是科目")).toBeUndefined();
    expect(findEnglish("一、一般公共预算拨款收入")).toBe("Revenue appropriated from the general public budget");
  });

  it("are there for every subject on the site, every table, column, concept and fact, and all that a format prints", () => {
    const names = [...subjects.flatMap(({ name, names }) => [name, ...names].filter(Boolean)), ...named, ...formed];
    expect(names.filter((name) => !findEnglish(name))).toEqual([]);
  });

  it("are there for the classes and groups of the functional classification and for both economic ones", () => {
    const common = classified.filter(({ kind, code }) => kind !== "functional" || code.length < 7);
    expect(common.filter(({ name }) => !findGloss(name)).map(({ name }) => name)).toEqual([]);
  });

  it("are of names that occur, and in English", () => {
    const all = [...classified.map(({ name }) => name), ...named, ...subjects.flatMap((subject) => subject.names), ...formed, ...listPrinted()];
    const names = new Set(all.flatMap((name) => [name, stripNumbering(name)].map(normalizeLabel)));
    expect([...glosses.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect([...glosses.values()].filter(({ english, aliases }) => !/^[A-Z][\x20-\x7E]*$/.test(english) || !/^[\x20-\x7E]*$/.test(aliases))).toEqual([]);
  });
});
