import { expect, test } from "vitest";
import { placeColumns } from "./columns.ts";

/** Columns of numbers below a name, in final accounts of 2024. */
const place = (...headings: string[]) =>
  placeColumns(
    {
      columns: [
        { column: 0, heading: ["项目"], kind: "text" },
        ...headings.map((heading, n) => ({ column: n + 1, heading: [heading], kind: "number" as const })),
      ],
      rows: [],
    },
    2024,
    true,
  )
    .slice(1)
    .map(({ role, figureOf, changeOf }) =>
      [role, figureOf?.phase, changeOf?.length].filter(Boolean).join(" "),
    );

test("a column that says how much of a plan was spent is the completion of that plan", () => {
  expect(place("年初预算数", "决算数", "完成年初预算的%")).toEqual(["part budget", "part", "completion 2"]);
  expect(place("决算数", "执行率")).toEqual(["part", "completion"]);
  expect(place("2023年决算数", "决算数", "增减%")).toEqual(["part", "part", "rate 2"]);
});
