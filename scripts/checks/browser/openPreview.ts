import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { START_PAGE } from "../../preview/rewritePage.ts";
import { writePreview } from "../../preview/writePreview.ts";
import { serve } from "../built/serve.ts";

/** Pages that are opened in each language. */
const MOST = 10;

/**
 * A preview of a built site, in a folder whose name has spaces and Chinese letters, opened as a file: its pages have their style, lead on, say what needs
 * scripts, and the console stays silent. Served below a path it runs its scripts. What is wrong is returned, one line each.
 */
export async function openPreview(browser: Browser, site: string, home: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-预 览-"));
  const faults: string[] = [];
  const page = await browser.newPage();
  page.on("console", (message) => faults.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${String(error)}`));
  page.on("requestfailed", (request) => faults.push(`${request.url()} is not loaded`));
  try {
    writePreview(join(root, "改 动"), { site, home, changes: [], base: "main", isWhole: false });
    const start = join(root, "改 动", START_PAGE);
    for (const language of ["zh-CN", "en"]) faults.push(...(await follow(page, start, language)));
    faults.push(...(await runScripts(page, root)));
  } finally {
    await page.close();
    rmSync(root, { recursive: true });
  }
  return faults;
}

/** Opens pages that the start page names in a language, of one kind each. */
async function follow(page: Page, start: string, language: string): Promise<string[]> {
  await page.goto(pathToFileURL(start).href);
  const links = await page.$$eval(`section:lang(${language}) a`, (all) => all.map(({ href }) => href));
  const faults = links.length > 0 ? [] : [`${start} leads to no page in ${language}`];
  for (const link of links.slice(0, MOST)) {
    await page.goto(link);
    const seen = await page.evaluate(() => ({
      language: document.documentElement.lang,
      isStyled: getComputedStyle(document.body).fontFamily.startsWith("system-ui"),
      isSilent: document.querySelector("noscript") !== null,
    }));
    if (seen.language !== language) faults.push(`${link} is in ${seen.language}`);
    if (!seen.isStyled) faults.push(`${link} has no style`);
    if (seen.isSilent) faults.push(`${link} does not say what needs scripts`);
  }
  return faults;
}

/** The search page, served in a folder of a host, shows what its scripts show. */
async function runScripts(page: Page, root: string): Promise<string[]> {
  const served = await serve([root], "/host/");
  try {
    await page.goto(served.address(encodeURI("改 动/site/search/index.html")), { waitUntil: "networkidle0" });
    const isRun = await page.evaluate(() => document.documentElement.dataset["scripted"] !== undefined);
    const isSearch = await page.$eval("#search", (search) => !(search as HTMLElement).hidden);
    return isRun && isSearch ? [] : ["served below a path, a preview runs no scripts"];
  } finally {
    served.close();
  }
}
