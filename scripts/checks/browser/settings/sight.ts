import type { Page } from "puppeteer-core";
import { choose, type Site } from "./site.ts";

const readStyle = (page: Page): Promise<{ size: string; paper: string; ink: string }> =>
  page.evaluate(() => {
    const { backgroundColor, color } = {
      ...getComputedStyle(document.documentElement),
      color: getComputedStyle(document.body).color,
    };
    return { size: getComputedStyle(document.documentElement).fontSize, paper: backgroundColor, ink: color };
  });

/** Colours and sizes of text: on every page, below forced colours, and back. */
export async function checkSight(
  page: Page,
  { origin, disclosurePath, tablePath, faults }: Site,
): Promise<void> {
  await page.goto(origin);
  const before = await readStyle(page);
  await choose(page, "contrast", "dark");
  await choose(page, "text", "larger");
  for (const path of ["/", disclosurePath, tablePath, "/search/", "/glossary/"]) {
    await page.goto(origin + path);
    const { size, paper, ink } = await readStyle(page);
    faults.expectEqual(
      `${path} in yellow on black`,
      `${ink} on ${paper}`,
      "rgb(255, 255, 0) on rgb(0, 0, 0)",
    );
    faults.expectEqual(`${path} text size`, size, "24px");
    faults.expectTrue(
      `${path} scrolls sideways in the largest text`,
      !(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)),
    );
  }
  await page.click(".reader-button");
  faults.expectTrue(
    "the panel is wider than the screen",
    await page.$eval("#reader", (panel) => panel.getBoundingClientRect().left >= 0),
  );
  await page.keyboard.press("Escape");

  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  });
  faults.expectTrue(
    "the choice stands above forced colours",
    (await readStyle(page)).ink !== "rgb(255, 255, 0)",
  );
  await session.send("Emulation.setEmulatedMedia", { features: [] });

  await page.click(".reader-button");
  await page.$eval("#reader > button", (button) => button.click());
  faults.expectEqual("after the reset", JSON.stringify(await readStyle(page)), JSON.stringify(before));
  await page.goto(origin + tablePath);
  faults.expectEqual(
    "on a page after the reset",
    JSON.stringify(await readStyle(page)),
    JSON.stringify(before),
  );
}
