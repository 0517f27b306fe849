import { preview } from "astro";
import puppeteer from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { Faults } from "./faults.ts";
import { checkFirstAmounts } from "./reading/amounts.ts";
import { checkBrief } from "./reading/brief.ts";
import { chooseReading } from "./reading/choose.ts";
import { checkBars, checkSight, checkTarget } from "./reading/sight.ts";
import { checkSorting } from "./reading/sorting.ts";
import { checkRowLinks, checkTools, checkWithoutScripts } from "./reading/tools.ts";

/**
 * Disclosures and tables as they are read, in a real browser on a phone: the brief is seen at once, and of each
 * table a whole amount; the head and the names stay in
 * sight; a row that is linked to is seen; the table's tools work by keyboard, move nothing when they arrive, and are not there without
 * scripts; lists are sorted by their amounts.
 */
const folder = process.env["OUT_DIR"] ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults = new Faults();
const { widest, grouped, briefs, tables, lists, said } = chooseReading(folder);
const locate = (path: string): string => `${origin}/${path}`;

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.all.push(String(error)));
  await checkBrief(page, briefs.map(locate), faults);
  await checkFirstAmounts(page, tables.map(locate), faults);
  await page.setViewport({ width: 320, height: 640 });
  for (const name of ["clipboard-read", "clipboard-write"])
    await browser.defaultBrowserContext().setPermission(origin, { permission: { name }, state: "granted" });
  await checkSight(page, locate(widest), faults);
  await checkTarget(page, locate(grouped), faults);
  await checkTools(page, locate(grouped), faults);
  await checkBars(page, locate(grouped), faults);
  await checkRowLinks(page, locate(grouped), faults);
  for (const path of lists) await checkSorting(page, locate(path), faults);
  faults.expectTrue("no page can be sorted", lists.length > 0);
  await checkWithoutScripts(page, locate(grouped), faults);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults.all) console.log(fault);
console.log(`reading: ${said}; ${faults.all.length} faults`);
process.exit(faults.all.length > 0 ? 1 : 0);
