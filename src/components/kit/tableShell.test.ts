import { expect, it } from "vitest";
import { EDITIONS } from "./edition.ts";
import { html } from "./html.ts";
import { renderHeading, renderTableShell } from "./tableShell.ts";

const shell = {
  captionId: "caption-x",
  caption: "表<1>",
  head: html`<tr></tr>`,
  bodies: html`<tbody></tbody>`,
};

it("is named by its caption, as is the region that the keyboard scrolls it in", () => {
  const text = renderTableShell(EDITIONS.zh, shell).text;
  expect(text).toMatch(
    /^<section class="table-region" tabindex="0" aria-labelledby="caption-x"><table class="[^"]*"><caption id="caption-x">表&lt;1&gt;<\/caption>/,
  );
  expect(text).toMatch(/<thead><tr><\/tr><\/thead><tbody><\/tbody><\/table><\/section>$/);
});

it("says the unit of its amounts, to readers and to the script that converts them, where there is one", () => {
  expect(renderTableShell(EDITIONS.zh, { ...shell, unit: "万元" }).text).toMatch(
    / data-unit="万元">.*<span class="unit">单位：万元<\/span><\/caption>/,
  );
  expect(renderTableShell(EDITIONS.zh, shell).text).not.toContain("unit");
});

it("has headings that say what they stand above, and by which rows can be sorted", () => {
  expect(renderHeading("金额", { kind: "amount", sort: 0 }).text).toBe(
    '<th scope="col" class="amount" data-sort="0">金额</th>',
  );
  expect(renderHeading("<", { sort: false }).text).toBe('<th scope="col">&lt;</th>');
});
