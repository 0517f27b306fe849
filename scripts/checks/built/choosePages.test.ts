import { expect, it } from "vitest";
import { coverShapes, listShapes } from "./choosePages.ts";

const row = (inner: string): string => `<table><tbody><tr class="leaf">${inner}</tr></tbody></table>`;
const cell = "<td>1</td>";

it("finds the same shapes however often and in whatever order their elements come, and whatever they say", () => {
  expect(listShapes(row(`${cell}<td id="b"><br>x</td>`))).toEqual(
    listShapes(row(`<td id="a"><br>y</td>${cell}${cell}`)),
  );
});

it.each([
  ["another element", row("<th>1</th>")],
  ["another class", row('<td class="amount">1</td>')],
  ["another attribute", row("<td hidden>1</td>")],
  ["nothing in it", row("<td></td>")],
  ["other elements around it", `<div>${row(cell)}</div>`],
])("finds another shape in an element that has %s", (_what, html) => {
  expect(listShapes(html)).not.toEqual(listShapes(row(cell)));
});

it("covers all shapes with the first pages that have them", () => {
  const pages: Record<string, string> = {
    a: "<p>1</p>",
    b: "<p>2</p>",
    c: "<p>3</p><ul></ul>",
    d: "<ul></ul>",
    e: "<ol></ol>",
  };
  const read = (page: string): string => pages[page] ?? "";
  expect(coverShapes(Object.keys(pages), new Set(), read)).toEqual(["a", "c", "e"]);
  expect(coverShapes(Object.keys(pages), listShapes("<ol></ol>"), read)).toEqual(["a", "c"]);
});
