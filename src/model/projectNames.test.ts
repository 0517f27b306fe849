import { describe, expect, it } from "vitest";
import { findInitial } from "./pinyin.ts";
import { makeProjectNames, type ProjectPlace } from "./projectNames.ts";
import { readDisclosureEntries } from "./site.ts";
import { getSiteIndex } from "./siteIndex.ts";

const { projects } = getSiteIndex(readDisclosureEntries("data"));

describe("the index of project names", () => {
  it.each([
    ["住房公积金", "Z"],
    ["“三公”经费", "S"],
    ["行业监管", "H"],
    ["（补）医保经办", "B"],
    ["DRG付费改革", "D"],
    ["2025印刷费", "0-9"],
    ["", "0-9"],
  ])("lists %s under %s", (name, initial) => expect(findInitial(name)).toBe(initial));

  it("is in the order of pinyin and joins sheets of one name", () => {
    const place = (name: string, projectId: string): ProjectPlace => ({ ...(projects[0]?.places[0] as ProjectPlace), name, projectId });
    const names = makeProjectNames([place("住房", "1"), place("班车", "2"), place("10号", "3"), place("9号", "4"), place("住房", "5"), place("办公", "6")]);
    expect(names.map(({ name, places }) => [name, ...places.map(({ projectId }) => projectId)].join(" "))).toEqual([
      "9号 4",
      "10号 3",
      "班车 2",
      "办公 6",
      "住房 1 5",
    ]);
  });

  it("holds every sheet of a project, and no department-wide sheet", () => {
    expect(projects).toHaveLength(56);
    expect(projects.flatMap(({ places }) => places).filter(({ projectId }) => projectId === "overall")).toEqual([]);
  });
});
