import { expect, it } from "vitest";
import { readMarkup } from "./readMarkup.ts";

it("finds what links, pictures, forms and previews point at", () => {
  const { addresses, faults } = readMarkup(
    `<meta property="og:image" content="https://a.org/b.png"><a href="/a/?b=1&amp;c=2#d">a</a>
     <img src="b.png" srcset="c.png 1x, d.png 2x"><form action="/e/"></form>`,
  );
  expect([...addresses]).toEqual(["https://a.org/b.png", "/a/?b=1&c=2#d", "b.png", "c.png", "d.png", "/e/"]);
  expect(faults).toEqual([]);
});

it("finds ids that are given twice, and ids that are named and nowhere", () => {
  const { ids, faults } = readMarkup(`<p id="a"></p><p id="a"></p><td headers="a b"></td>`);
  expect([...ids]).toEqual(["a"]);
  expect(faults).toEqual(["two elements have the id a", "td headers names b, which no element has"]);
});
