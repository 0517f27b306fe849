import { describe, expect, it } from "vitest";
import { ui } from "../text/ui.ts";
import { listNotes } from "./comparability.ts";
import {
  type Compared,
  describeConceptTraits,
  describeDepartment,
  listComparedConcepts,
  pickLargest,
  pickNewest,
  writeConceptShare,
  writeShare,
} from "./comparison.ts";
import { ABSENCES } from "./figures.ts";
import { getShared, readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";
import { loadScope } from "./tables.ts";

const entries = readDisclosureEntries("data");
const { compared } = getSiteIndex(entries);
const { concepts } = getShared().statutory;
const find = (id: string): Compared => {
  const found = compared.find(({ entry }) => entry.id.startsWith(id));
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const shareOf = (id: string, conceptId: string): string => {
  const concept = concepts.find((candidate) => candidate.id === conceptId);
  return concept ? writeConceptShare(ui, find(id), concept) : "no concept";
};
const notesOf = (conceptId: string, ...ids: string[]): string =>
  listNotes(
    { ...ui.compare.notes, comma: ui.marks.list },
    ids.map((id) => describeConceptTraits(ui, find(id), conceptId)),
  ).join("\n");

describe("departments", () => {
  it("are all compared, and no unit's own disclosure", () => {
    expect(compared.map(({ entry }) => entry)).toEqual(entries);
  });

  it("tell how many units they list, and the printed nature and grade of their own", () => {
    expect([find("xushui"), find("jiaozuo")].map(({ members, rank }) => [members, rank])).toEqual([
      [1, "行政 正科级"],
      [2, "正处级"],
    ]);
    const [entry] = entries;
    if (!entry) throw new Error("no entry");
    const scope = loadScope(entry, "department");
    const { members, rank } = describeDepartment({ ...scope, lists: { ...scope.lists, units: [] } });
    expect([members, rank]).toEqual([undefined, ""]);
  });

  it("are compared in each concept that a format prints", () => {
    expect(listComparedConcepts(compared)).toHaveLength(concepts.length);
    expect(listComparedConcepts([find("xushui")]).map(({ id }) => id)).not.toContain("operating-expenses");
  });
});

describe("shares", () => {
  it("are told of a whole that is a concept, and none of what has no number", () => {
    const ids = new Set(concepts.map(({ id }) => id));
    expect(concepts.filter(({ whole }) => whole !== undefined && !ids.has(whole))).toEqual([]);
    expect(shareOf("xushui", "basic-expenditure")).toBe("76.52%");
    expect(shareOf("xushui", "total-expenditure")).toBe("");
    expect(shareOf("xushui", "overseas-travel")).toBe("");
  });

  it("say so where they only round to zero", () => {
    expect(shareOf("jiaozuo", "three-public")).toBe(ui.compare.tiny);
    expect(writeShare(ui, "0.00", "0.00")).toBe("0.00%");
    expect(writeShare(ui, undefined, "1")).toBe("");
  });
});

it("takes the newest year of each bureau, and the largest by exact amounts whatever their unit", () => {
  const [newer, older] = ["2026", "2025"].map((fiscalYear) => ({ entry: { ...find("xushui").entry, fiscalYear } }));
  if (!newer || !older) throw new Error("no years");
  expect(pickNewest([newer, older, find("jiaozuo")]).map(({ entry }) => entry.fiscalYear)).toEqual(["2026", "2025"]);
  expect(pickLargest([{ yuan: "9" }, { yuan: "" }, { yuan: "10000" }, { yuan: "10" }], 2)).toEqual([{ yuan: "10000" }, { yuan: "10" }]);
});

describe("notes", () => {
  it("name years, formats, levels, units and names where they differ", () => {
    const notes = notesOf("vehicles", "xushui", "jiaozuo");
    for (const text of [
      "（2026年、2025年）",
      "（河北省2026年部门预算公开格式、河南省2025年部门预算公开格式）",
      "（县级、市级）",
      "（1 个、2 个）",
      ui.compare.notes.differs.name,
    ])
      expect(notes).toContain(text);
  });

  it("leave out what does not differ, but never that places have no size here", () => {
    expect(notesOf("total-expenditure", "xushui", "xushui")).toBe(ui.compare.notes.always.join("\n"));
    expect(notesOf("total-expenditure", "xingtai", "fengrun")).not.toContain("年度不同");
  });

  it("explain every absence, and those only that occur", () => {
    expect(Object.keys(ui.compare.notes.has)).toEqual([...ABSENCES, "restored", "uncertain"]);
    expect(Object.keys(ui.compare.absences)).toEqual([...ABSENCES]);
    expect(notesOf("carry-over", "xushui", "xingtai")).toContain(ui.compare.notes.has.blank);
    expect(notesOf("total-revenue", "xushui", "xingtai")).not.toContain(ui.compare.notes.has.blank);
    expect(notesOf("public-funds", "jiaozuo")).toContain(ui.compare.notes.has.restored);
  });
});
