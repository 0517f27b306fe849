import { expect, it } from "vitest";
import { exampleArchive, exampleScopes } from "../exampleSite.ts";

const { projects } = exampleArchive.index;

it("holds every sheet of a project by pinyin, and no department-wide sheet", () => {
  const sheets = exampleScopes.flatMap(({ lists }) => lists.projects);
  expect(projects).toHaveLength(sheets.filter(({ id }) => id !== "overall").length);
  expect(projects.filter(({ projectId }) => projectId === "overall")).toEqual([]);
  expect(projects.map(({ initial, name }) => `${initial} ${name}`)).toEqual([
    "E 儿童读物购置",
    "G 馆藏图书购置",
    "J 讲解员培训",
    "Y 阅览室维修",
    "Z 展厅维护",
  ]);
});

it("is made once", () => {
  expect(exampleArchive.index.projects).toBe(projects);
});
