import { describe, expect, it } from "vitest";
import { readDisclosureEntries } from "./site.ts";
import { findParentCode, listSubjects } from "./subjects.ts";
import { listScopes, loadScope } from "./tables.ts";

const scopes = readDisclosureEntries("data").flatMap((entry) => listScopes(entry).map((scope) => loadScope(entry, scope)));
const subjects = listSubjects(scopes);
const find = (kind: string, code: string) => subjects.find((subject) => subject.kind === kind && subject.code === code);

describe("listSubjects", () => {
  it("names each subject once, with its level and the disclosures that print it", () => {
    expect(new Set(subjects.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(subjects.length);
    expect(find("functional", "2101501")).toMatchObject({ name: "行政运行", parentCode: "21015", level: 3 });
    expect(find("functional", "2101501")?.disclosures).toHaveLength(5);
    expect(find("government-economic", "50201")).toMatchObject({ name: "办公经费", parentCode: "502", level: 2 });
  });

  it("has the subject above each subject", () => {
    for (const { kind, parentCode } of subjects) if (parentCode) expect(find(kind, parentCode)).toBeDefined();
  });

  it("takes no unit's code for a subject", () => {
    expect(find("functional", "309")).toBeUndefined();
    expect(find("functional", "417001")).toBeUndefined();
  });

  it("holds nothing that is not printed, but for the subjects above", () => {
    const implied = subjects.filter(({ disclosures }) => disclosures.length === 0).map(({ kind, code }) => `${kind} ${code}`);
    const parents = new Set(subjects.map(({ kind, parentCode }) => `${kind} ${parentCode}`));
    expect(implied.filter((subject) => !parents.has(subject))).toEqual([]);
  });
});

describe("findParentCode", () => {
  it("goes up from 项 to 款 to 类", () => {
    expect(["2080505", "20805", "208"].map(findParentCode)).toEqual(["20805", "208", ""]);
  });
});
