import type { Page } from "puppeteer-core";
import { choose, type Site } from "./site.ts";

/** The panel by keyboard alone: opened, a choice made with the arrow keys, closed, and the focus back on the button. */
export async function checkKeyboard(page: Page, { origin, tablePath, faults }: Site): Promise<void> {
  await page.goto(origin + tablePath);
  await page.waitForSelector("#reader");
  await page.focus(".reader-button");
  await page.keyboard.press("Enter");
  faults.expectTrue(
    "the panel does not open",
    await page.$eval("#reader", (panel) => panel.matches(":popover-open")),
  );
  await page.keyboard.press("Tab");
  faults.expectEqual(
    "the first place in the panel",
    await page.evaluate(() => (document.activeElement as HTMLInputElement).name),
    "reader-unit",
  );
  await page.keyboard.press("ArrowDown");
  faults.expectEqual(
    "the arrow key's choice",
    await page.evaluate(() => document.documentElement.dataset["unit"]),
    "元",
  );
  faults.expectTrue(
    "the choice is not said",
    (await page.$eval("#reader [role=status]", (status) => status.textContent)) !== "",
  );
  await page.keyboard.press("Escape");
  faults.expectTrue(
    "Escape does not close the panel",
    !(await page.$eval("#reader", (panel) => panel.matches(":popover-open"))),
  );
  faults.expectTrue(
    "the focus does not go back",
    await page.evaluate(() => document.activeElement?.className.includes("reader-button") === true),
  );
  const small = await page.$$eval("#reader :is(label, button), .header-button", (targets) =>
    targets
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => target.textContent),
  );
  faults.expectEqual("targets below 44 px", small.join(), "");
  await choose(page, "unit", "");
}
