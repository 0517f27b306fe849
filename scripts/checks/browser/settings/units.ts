import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { movePoint } from "../../../../src/components/settings/browser/convert.ts";
import { choose, readCells, type Site } from "./site.ts";

const readTotal = (page: Page): Promise<string> =>
  page.$eval(".brief-total > .money", (total) => total.textContent);

/** Amounts in another unit, here and on the next page; copies and downloads stay as printed. */
export async function checkUnits(
  page: Page,
  { folder, origin, disclosurePath, tablePath, faults }: Site,
): Promise<void> {
  await page.goto(origin + tablePath);
  const printed = await readCells(page);
  const caption = await page.$eval("caption", (element) => element.textContent);
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.click(".table-tools button");
  const copied = await read();

  await choose(page, "unit", "元");
  const shown = await readCells(page);
  faults.expectTrue(
    "nothing is converted",
    shown.some((cell, index) => cell !== printed[index]),
  );
  faults.expectEqual("cells in 元", shown.join(), printed.map((cell) => movePoint(cell, 4)).join());
  const changed = await page.$eval("caption", (element) => element.textContent);
  faults.expectTrue(`the caption does not name both units: ${changed}`, changed.includes("元（原文：万元）"));
  faults.expectTrue("the page does not say that it converts", (await page.$(".converted")) !== null);

  await page.click(".table-tools button");
  faults.expectEqual("the copy", await read(), copied);
  faults.expectEqual("cells after copying", (await readCells(page)).join(), shown.join());
  const file = await page.$eval("a[download]", (link) => link.href);
  const stored = readFileSync(`${folder}${new URL(file).pathname}`, "utf8");
  faults.expectEqual(
    "the download",
    await page.evaluate(async (address) => (await fetch(address)).text(), file),
    stored,
  );

  // On the next page it is there before anything is seen, and nothing moves.
  await page.goto(origin + disclosurePath);
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver(() => undefined);
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(observer.takeRecords().length)));
      }),
  );
  faults.expectEqual("parts that move when a choice is remembered", moved, 0);
  faults.expectTrue(
    "main is still hidden",
    await page.$eval("main", (main) => main.checkVisibility({ visibilityProperty: true })),
  );
  const yuan = await readTotal(page);
  await choose(page, "unit", "亿元");
  const hundredMillions = await readTotal(page);
  await choose(page, "unit", "");
  const asPrinted = await readTotal(page);
  faults.expectEqual(
    "the total in 元",
    yuan,
    asPrinted.replace(/[\d.]+万/, (amount) => movePoint(amount.slice(0, -1), 4)),
  );
  faults.expectEqual(
    "the total in 亿元",
    hundredMillions,
    asPrinted.replace(/[\d.]+万/, (amount) => `${movePoint(amount.slice(0, -1), -4)}亿`),
  );
  faults.expectTrue("the notice stays", (await page.$(".converted")) === null);

  await page.goto(origin + tablePath);
  faults.expectEqual("cells as printed again", (await readCells(page)).join(), printed.join());
  faults.expectEqual(
    "the caption as printed again",
    await page.$eval("caption", (element) => element.textContent),
    caption,
  );
}
