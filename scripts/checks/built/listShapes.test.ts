import { expect, it } from "vitest";
import { listShapes } from "./listShapes.ts";

const row = (inner: string): string => `<table><tbody><tr class="leaf">${inner}</tr></tbody></table>`;
const cell = "<td>1</td>";

it("finds the same shapes however often and in whatever order their elements come, and whatever they say", () => {
  const numbers = new Map<string, number>();
  const shapes = listShapes(row(`${cell}<td id="b"><br>x</td>`), numbers);
  expect(listShapes(row(`<td id="a"><br>y</td>${cell}${cell}`), numbers)).toEqual(shapes);
});

it("finds one shape more for a table that stands elsewhere, and none for what it holds", () => {
  const numbers = new Map<string, number>();
  const here = listShapes(`<main data-a>${row(cell)}</main>`, numbers);
  const there = listShapes(`<main>${row(cell)}</main>`, numbers);
  expect(there.difference(here).size).toBe(2);
});

it.each([
  ["another element", row("<th>1</th>")],
  ["another class", row('<td class="amount">1</td>')],
  ["another attribute", row("<td hidden>1</td>")],
  ["nothing in it", row("<td></td>")],
  ["other elements around it", `<div>${row(cell)}</div>`],
])("finds another shape in an element that has %s", (_what, html) => {
  const numbers = new Map<string, number>();
  expect(listShapes(html, numbers)).not.toEqual(listShapes(row(cell), numbers));
});

it("finds near an element only the one that it stands in", () => {
  const numbers = new Map<string, number>();
  const shapes = (html: string) => listShapes(html, numbers, true);
  const here = shapes("<main><p><i>x</i></p></main>");
  expect(shapes("<main data-a><p><i>x</i></p></main>").difference(here).size).toBe(1);
  expect(shapes('<main><p class="b"><i>x</i></p></main>').difference(here).size).toBe(3);
});
