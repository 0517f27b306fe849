import { readFileSync } from "node:fs";
import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import type { PlaceChoices } from "../../../src/components/compare/choices.ts";
import { describeBrowser } from "./browser.ts";

/**
 * Disclosures put side by side, in a real browser: an address shows what it asks for, with the figures of the bureaus' own pages; a
 * reader adds and removes by keyboard, and goes back; what is too many or not there is said; without scripts the lists remain.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

const places: PlaceChoices[] = JSON.parse(readFileSync(`${folder}/compare/choices.json`, "utf8"));
const all = places.flatMap(({ bureaus }) =>
  bureaus.flatMap(([id, , years]) => years.map((year) => `${id}/${year}`)),
);
const [first = "", second = "", ...others] = all;

function expectEqual(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) faults.push(`${what}: ${a}, not ${b}`);
}

const address = (...choices: string[]): string =>
  `${origin}/compare/?${choices.map((choice) => `b=${choice}`).join("&")}`;
const countColumns = (page: Page): Promise<number> =>
  page.$$eval("#concepts thead .chosen", (heads) => heads.length);
const waitForColumns = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll("#concepts thead .chosen").length === wanted,
    { timeout: 5000 },
    count,
  );
const readStatus = (page: Page): Promise<string> =>
  page.$eval("#compare [role=status]", (status) => status.textContent);

/** The figures of a chosen disclosure as they stand on a page, by concept; those that a bureau's page leaves out are left out. */
const readCells = (page: Page, table: string, index: number): Promise<(string | undefined)[][]> =>
  page.$$eval(
    `${table} tbody tr`,
    (rows, column) => rows.map((row) => [row.dataset["concept"], row.cells[column]?.innerText]),
    index,
  );

async function checkAddress(page: Page): Promise<void> {
  await page.goto(address(first, second));
  await waitForColumns(page, 2);
  for (const [index, choice] of [first, second].entries()) {
    const shown = await readCells(page, "#concepts", index + 1);
    const other = await browser.newPage();
    const [bureau, year] = choice.split("/");
    await other.goto(`${origin}/bureaus/${bureau}/`);
    const column = await other.$$eval(
      "#years thead th",
      (heads, wanted) => heads.findIndex((head) => head.dataset["year"] === wanted),
      year,
    );
    const printed = new Map(
      (await readCells(other, "#years", column)).map(([concept, text]) => [concept, text]),
    );
    await other.close();
    const known = shown.filter(([concept]) => printed.has(concept));
    expectEqual(`figures of ${choice}`, known, [...printed]);
  }
  expectEqual("notes are shown", (await page.$$("#notes:not([hidden]) li")).length > 2, true);
  await page.goto(address(first, "no-such-bureau/2025"));
  await waitForColumns(page, 1);
  await page.waitForFunction(
    () => document.querySelector("#compare [role=status]")?.textContent?.includes("no-such-bureau"),
    { timeout: 5000 },
  );
  await page.goto(address(...all.slice(0, 5)));
  await waitForColumns(page, Math.min(4, all.length));
}

async function checkChoosing(page: Page): Promise<void> {
  await page.goto(`${origin}/compare/`);
  await page.waitForSelector("#compare:not([data-waiting])");
  expectEqual("notes before anything is chosen", (await page.$$("#notes:not([hidden])")).length, 0);
  expectEqual(
    "every disclosure can be chosen",
    (await page.$$eval("#compare option", (options) => options.map(({ value }) => value))).slice(1),
    all,
  );
  for (const [index, choice] of [first, second].entries()) {
    await page.select("#compare-choice", choice);
    await page.focus("#compare button");
    await page.keyboard.press("Enter");
    await waitForColumns(page, index + 1);
  }
  expectEqual("address", page.url(), address(first, second));
  expectEqual("what was added is said", (await readStatus(page)).includes("2"), true);
  await page.focus("#concepts thead .chosen button");
  await page.keyboard.press("Enter");
  await waitForColumns(page, 1);
  expectEqual("address after removing", page.url(), address(second));
  expectEqual(
    "focus after removing",
    await page.evaluate(() => document.activeElement?.id),
    "compare-choice",
  );
  await page.goBack();
  await waitForColumns(page, 2);
  for (const choice of others.slice(0, 3)) {
    const count = await countColumns(page);
    await page.select("#compare-choice", choice);
    await page.click("#compare button");
    if (count < 4) await waitForColumns(page, count + 1);
  }
  expectEqual("columns at the most", await countColumns(page), Math.min(4, all.length));
}

/** A budget's name adds it at one tap, and removes it at the next. */
async function checkToggles(page: Page): Promise<void> {
  await page.goto(`${origin}/compare/`);
  await page.waitForSelector("#compare:not([data-waiting])");
  for (const [tapped, pressed] of [
    ["1", 1],
    ["2", 2],
    ["1", 1],
  ] as const) {
    await page.click(`.compare-toggles button:nth-of-type(${tapped})`);
    await waitForColumns(page, pressed);
    expectEqual("pressed", (await page.$$(".compare-toggles [aria-pressed=true]")).length, pressed);
  }
}

async function checkPhone(page: Page): Promise<void> {
  await page.setViewport({ width: 320, height: 640 });
  for (const path of [
    `/compare/?b=${first}&b=${second}`,
    "/compare/three-public/",
    "/regions/130000/",
    `/bureaus/${first.split("/")[0]}/`,
  ]) {
    await page.goto(origin + path, { waitUntil: "networkidle0" });
    expectEqual(
      `${path} scrolls sideways`,
      await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      false,
    );
  }
}

async function checkWithoutScripts(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.goto(`${origin}/compare/`);
  expectEqual("form without scripts", await page.$eval("#compare", (form) => form.checkVisibility()), false);
  expectEqual(
    "notice without scripts",
    await page.$eval("noscript", (notice) => notice.checkVisibility()),
    true,
  );
  expectEqual("concepts without scripts", (await page.$$("#concepts tbody a")).length > 0, true);
}

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  await checkAddress(page);
  await checkChoosing(page);
  await checkToggles(page);
  await checkPhone(page);
  await checkWithoutScripts(page);
} catch (error) {
  faults.push(String(error));
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(`compare: ${all.length} disclosures to choose from, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
