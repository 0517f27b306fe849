import type { Page } from "puppeteer-core";
import { movePoint } from "../../../../src/components/settings/browser/convert.ts";
import { choose, type Site } from "./site.ts";

/** What scripts add to a page, or draw, follows the unit too: results of a search, columns of a comparison, charts and what is said of them. */
export async function checkAdded(page: Page, { origin, disclosurePath, faults }: Site): Promise<void> {
  const compare = `/compare/?b=${disclosurePath.replace(/^\/bureaus\/|\/$/g, "")}`;
  const places = [
    ["/search/?q=公积金", ".hits .money"],
    [compare, "td.chosen .money"],
    [disclosurePath, ".chart-drawing .money"],
    [disclosurePath, ".chart figcaption .money"],
  ] as const;
  const read = async (path: string, selector: string): Promise<string[]> => {
    await page.goto(origin + path);
    await page.waitForSelector(selector);
    return page.$$eval(selector, (parts) => parts.map((part) => part.textContent));
  };
  for (const [path, selector] of places) {
    const printed = await read(path, selector);
    await choose(page, "unit", "元");
    const expected = printed.map((text) =>
      text.replace(
        /([\d.]+)( ?)万元/,
        (_, amount: string, space: string) => `${movePoint(amount, 4)}${space}元`,
      ),
    );
    faults.expectTrue(
      `${path} has no amount in 万元 for ${selector}`,
      expected.some((text, index) => text !== printed[index]),
    );
    faults.expectEqual(`${path} in 元`, (await read(path, selector)).join(), expected.join());
    await choose(page, "unit", "");
    faults.expectEqual(
      `${path} as printed again`,
      (await page.$$eval(selector, (parts) => parts.map((part) => part.textContent))).join(),
      printed.join(),
    );
  }
  // What is taken away is not said to be converted.
  await choose(page, "unit", "元");
  await page.goto(origin + compare);
  await page.waitForSelector("td.chosen .money");
  await page.click(".chosen button");
  await page.waitForFunction(() => document.querySelectorAll(".chosen").length === 0);
  faults.expectTrue("a column that is gone is said to be converted", (await page.$(".converted")) === null);
  // A chart that is alive says what its drawing says.
  await choose(page, "unit", "元");
  await page.goto(origin + disclosurePath);
  await page.$eval(".chart-picture", (picture) => picture.scrollIntoView());
  await page.keyboard.press("Shift");
  await page.waitForSelector(".chart-layer[tabindex]");
  await page.focus(".chart-layer");
  await page.keyboard.press("ArrowDown");
  const readChart = (): Promise<string[]> =>
    page.$eval(".chart-picture", (picture) => [
      picture.querySelector("[role=status]")?.textContent ?? "",
      picture.querySelector(".money")?.textContent ?? "",
    ]);
  const [said = "", drawn = "?"] = await readChart();
  faults.expectTrue(
    `the chart says ${said}, its drawing ${drawn}`,
    said.endsWith(drawn) && drawn.includes("元") && !drawn.includes("万元"),
  );
  await choose(page, "unit", "");
}
