import { expect, test } from "vitest";
import { placeColumns } from "./columns.ts";

/** Columns of numbers below a name, in a document of 2024; `/` parts the headings above each other. */
const figures = (final: boolean, headings: string[]) =>
  placeColumns(
    {
      columns: [
        { column: 0, heading: ["项目"], kind: "text" },
        ...headings.map((heading, n) => ({
          column: n + 1,
          heading: heading.split("/"),
          kind: "number" as const,
        })),
      ],
      rows: [],
    },
    2024,
    final,
  ).slice(1);

const place = (...headings: string[]) =>
  figures(true, headings).map(({ role, figureOf, changeOf }) =>
    [role, figureOf?.phase, changeOf?.length].filter(Boolean).join(" "),
  );

test("a column that says how much of a plan was spent is the completion of that plan", () => {
  expect(place("年初预算数", "决算数", "完成年初预算的%")).toEqual(["part budget", "part", "completion 2"]);
  expect(place("决算数", "执行率")).toEqual(["part", "completion"]);
  expect(place("2023年决算数", "决算数", "增减%")).toEqual(["part", "part", "rate 2"]);
});

test("the year's own figures have the plain names, wherever they stand", () => {
  expect(figures(false, ["2023年预算数", "2024年预算数", "增减%"]).map(({ id }) => id)).toEqual([
    "last_year_amount",
    "amount",
    "change_rate",
  ]);
});

test("each change is that of the figures whose innermost heading it has", () => {
  const columns = figures(
    false,
    ["2023年", "2024年", "2024年比2023年增减%"].flatMap((group) => [`${group}/合计`, `${group}/基本支出`]),
  );
  expect(columns.map(({ id, role, changeOf }) => [id, role, ...(changeOf ?? [])])).toEqual([
    ["last_year_total", "total"],
    ["last_year_basic", "part"],
    ["total", "total"],
    ["basic", "part"],
    ["change_rate_total", "rate", "total", "last_year_total"],
    ["change_rate_basic", "rate", "basic", "last_year_basic"],
  ]);
});

test("a change is no figure of the year that it is measured against", () => {
  const columns = figures(false, ["上年预算数", "本年预算数", "比上年增减额"]);
  expect(columns.map(({ role, figureOf }) => [role, figureOf?.year])).toEqual([
    ["part", -1],
    ["part", undefined],
    ["change", undefined],
  ]);
});

test("a column of figures below no heading is kept", () => {
  const columns = [{ column: 0, heading: [], kind: "number" as const }];
  expect(placeColumns({ columns, rows: [] }, 2024, false).map(({ heading }) => heading)).toEqual([[" "]]);
});
