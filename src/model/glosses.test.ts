import { describe, expect, it } from "vitest";
import { normalizeLabel } from "../read/rows.ts";
import { findGloss } from "./glosses.ts";
import { getShared, readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";

const { subjects } = getSiteIndex(readDisclosureEntries("data"));
const { statutory, subjects: known, glosses } = getShared();
const named = [...statutory.tables, ...statutory.measures, ...statutory.concepts].map(({ name }) => name);
const classified = [...known].flatMap(([kind, byCode]) => [...byCode.values()].map((subject) => ({ kind, ...subject })));

describe("English glosses", () => {
  it("are found whatever brackets and quotation marks a print uses", () => {
    expect(findGloss("住房公积金")).toMatchObject({ english: "Housing provident fund", aliases: "housing fund" });
    expect(findGloss("维修(护)费")?.english).toBe("Repair and maintenance");
    expect(findGloss('"三公"经费')?.english).toBe("Three public expenses");
    expect(findGloss("不是科目")).toBeUndefined();
  });

  it("are there for every subject on the site, every table, column and concept", () => {
    const names = [...subjects.flatMap(({ name, names }) => [name, ...names].filter(Boolean)), ...named];
    expect(names.filter((name) => !findGloss(name))).toEqual([]);
  });

  it("are there for the classes and groups of the functional classification and for both economic ones", () => {
    const common = classified.filter(({ kind, code }) => kind !== "functional" || code.length < 7);
    expect(common.filter(({ name }) => !findGloss(name)).map(({ name }) => name)).toEqual([]);
  });

  it("are of names that occur, and in English", () => {
    const names = new Set([...classified.map(({ name }) => name), ...named, ...subjects.flatMap((subject) => subject.names)].map(normalizeLabel));
    expect([...glosses.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect([...glosses.values()].filter(({ english, aliases }) => !/^[A-Z][\x20-\x7E]*$/.test(english) || !/^[\x20-\x7E]*$/.test(aliases))).toEqual([]);
  });
});
