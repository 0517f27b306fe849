import type { HTTPRequest, Page } from "puppeteer-core";
import { choose, readCells, type Site } from "./site.ts";

/** Before its script is there, a page that will convert shows no amounts; if it does not come, they are as printed. */
export async function checkWaiting(page: Page, { origin, tablePath, faults }: Site): Promise<void> {
  await page.goto(origin + tablePath);
  const printed = await readCells(page);
  await choose(page, "unit", "元");
  await page.setRequestInterception(true);
  const held: HTTPRequest[] = [];
  page.on("request", (request) =>
    request.url().includes("/_astro/") && request.resourceType() === "script"
      ? held.push(request)
      : request.continue(),
  );
  const isSeen = (): Promise<boolean> =>
    page.$eval("main", (main) => main.checkVisibility({ visibilityProperty: true }));
  // The page that stands there until the new one comes has a footer, too.
  await page.$eval("html", (html) => html.setAttribute("data-left", ""));
  const loading = page.goto(origin + tablePath);
  await page.waitForSelector("html:not([data-left]) footer");
  faults.expectTrue("amounts are seen before they are converted", !(await isSeen()));
  for (const request of held) request.abort();
  await loading;
  await page.waitForFunction(() =>
    document.querySelector("main")?.checkVisibility({ visibilityProperty: true }),
  );
  faults.expectEqual("cells without the script", (await readCells(page)).join(), printed.join());
}
