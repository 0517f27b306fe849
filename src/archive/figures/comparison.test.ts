import { describe, expect, it } from "vitest";
import { ABSENCES } from "../../schema/vocabulary.ts";
import { ui } from "../../text/ui.ts";
import { exampleArchive, exampleEntries } from "../exampleSite.ts";
import { listNotes } from "./comparability.ts";
import {
  type Compared,
  describeConceptTraits,
  listComparedConcepts,
  pickLargest,
  pickNewest,
  writeConceptShare,
  writeShare,
} from "./comparison.ts";

const { compared } = exampleArchive.index;
const { concepts } = exampleArchive.shared.statutory;
function find(id: string): Compared {
  const [bureau, year = "2025"] = id.split("/");
  const found = compared.find(({ entry }) => entry.id === `demo-${bureau}` && entry.fiscalYear === year);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
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
  it("are all compared in their budgets, and no unit's own disclosure", () => {
    const budgets = exampleEntries.filter(
      ({ disclosure: { phase, scopes } }) => phase === "budget" && scopes["department"],
    );
    expect(compared.map(({ entry }) => entry)).toEqual(budgets);
  });

  it("tell how many units they list, and the printed nature and grade of their own", () => {
    expect(
      ["library", "memorial", "library/2024"].map(find).map(({ members, rank }) => [members, rank]),
    ).toEqual([
      [2, "公益一类事业单位 正科级"],
      [1, "公益一类事业单位"],
      [undefined, ""],
    ]);
    // A list of units that prints no grade.
    expect(find("memorial").rank).toBe("公益一类事业单位");
  });

  it("are compared in each concept that a format prints", () => {
    expect(listComparedConcepts(concepts, compared)).toHaveLength(concepts.length);
    expect(listComparedConcepts(concepts, [find("library")]).map(({ id }) => id)).not.toContain(
      "three-public",
    );
  });
});

describe("shares", () => {
  it("are told of a whole that is a concept, and none of what has no number", () => {
    const ids = new Set(concepts.map(({ id }) => id));
    expect(concepts.filter(({ whole }) => whole !== undefined && !ids.has(whole))).toEqual([]);
    expect(shareOf("library", "basic-expenditure")).toBe("64.36%");
    expect(shareOf("library", "total-expenditure")).toBe("");
    expect(shareOf("library", "three-public")).toBe("");
  });

  it("say so where they only round to zero", () => {
    expect(writeShare(ui, "0.00", "0.01")).toBe(ui.compare.tiny);
    expect(writeShare(ui, "0.00", "0.00")).toBe("0.00%");
    expect(writeShare(ui, undefined, "1")).toBe("");
  });
});

it("takes the newest year of each bureau, and the largest by exact amounts whatever their unit", () => {
  const [newer, older] = ["2026", "2025"].map((fiscalYear) => ({
    entry: { ...find("library").entry, fiscalYear },
  }));
  if (!newer || !older) throw new Error("no years");
  expect(pickNewest([newer, older, find("memorial")]).map(({ entry }) => entry.fiscalYear)).toEqual([
    "2026",
    "2025",
  ]);
  expect(pickLargest([{ yuan: "9" }, { yuan: "" }, { yuan: "10000" }, { yuan: "10" }], 2)).toEqual([
    { yuan: "10000" },
    { yuan: "10" },
  ]);
});

describe("notes", () => {
  it("name years, formats, levels, units and names where they differ", () => {
    const notes = notesOf("basic-expenditure", "library/2024", "memorial");
    for (const text of [
      "（2024年、2025年）",
      "（演示省2024年部门预算公开格式、样例市2025年部门预算公开格式）",
      "（市级、县级）",
      `（${ui.compare.noMembers}、1 个）`,
      "（万元、元）",
    ])
      expect(notes).toContain(text);
  });

  it("leave out what does not differ, but never that places have no size here", () => {
    expect(notesOf("total-expenditure", "library", "library")).toBe(ui.compare.notes.always.join("\n"));
    expect(notesOf("total-expenditure", "library", "memorial")).not.toContain("年度不同");
    const [library, memorial] = ["library", "memorial"].map((id) =>
      describeConceptTraits(ui, find(id), "total-expenditure"),
    );
    if (!library || !memorial) throw new Error("no traits");
    const renamed = { ...memorial, differs: { ...memorial.differs, name: ["支出合计"] } };
    const describe = (...traits: (typeof library)[]) =>
      listNotes({ ...ui.compare.notes, comma: ui.marks.list }, traits);
    expect(describe(library, renamed).join()).toContain(ui.compare.notes.differs.name);
    expect(describe(library, memorial).join()).not.toContain(ui.compare.notes.differs.name);
  });

  it("explain every absence, and those only that occur", () => {
    expect(Object.keys(ui.compare.notes.has)).toEqual([...ABSENCES, "restored", "uncertain"]);
    expect(Object.keys(ui.compare.absences)).toEqual([...ABSENCES]);
    expect(notesOf("carry-over", "library", "memorial")).toContain(ui.compare.notes.has.blank);
    expect(notesOf("total-revenue", "library", "memorial")).not.toContain(ui.compare.notes.has.blank);
    expect(notesOf("public-funds", "memorial")).toContain(ui.compare.notes.has.restored);
  });
});
