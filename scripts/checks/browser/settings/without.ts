import type { Page } from "puppeteer-core";
import { movePoint } from "../../../../src/components/settings/browser/convert.ts";
import { choose, readCells, type Site } from "./site.ts";

/** Browsers that keep nothing, broken memories, and none of our scripts. */
export async function checkWithout(page: Page, { origin, tablePath, faults }: Site): Promise<void> {
  await page.goto(origin);
  await page.evaluate(() => localStorage.setItem("mingzhang-reader", "{"));
  await page.goto(origin + tablePath);
  const printed = await readCells(page);
  await page.evaluate(() => localStorage.setItem("mingzhang-reader", '{"unit":"两","text":7}'));
  await page.reload();
  faults.expectEqual("cells in a unit that is not known", (await readCells(page)).join(), printed.join());
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await choose(page, "unit", "元");
  faults.expectEqual(
    "cells in 元 without memory",
    (await readCells(page)).join(),
    printed.map((cell) => movePoint(cell, 4)).join(),
  );
  faults.expectTrue(
    "that it is not remembered is not said",
    (await page.$eval("#reader [role=status]", (status) => status.textContent)).includes("不能记住"),
  );

  await page.setJavaScriptEnabled(false);
  await page.goto(origin + tablePath);
  faults.expectTrue(
    "without scripts the button is shown",
    !(await page.$eval(".reader-button", (button) => button.checkVisibility())),
  );
  faults.expectEqual("cells without scripts", (await readCells(page)).join(), printed.join());
}
