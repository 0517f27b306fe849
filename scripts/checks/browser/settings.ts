import { readdirSync, readFileSync } from "node:fs";
import { preview } from "astro";
import puppeteer, { type HTTPRequest, type Page } from "puppeteer-core";
import { movePoint } from "../../../src/components/settings/browser/convert.ts";
import { describeBrowser } from "./browser.ts";

/**
 * The reader's settings in a real browser: chosen by keyboard, applied, remembered on the next page without anything moving, undone; they
 * leave copies and downloads as printed, give way to forced colours, and are not there without scripts. Largest text scrolls no page
 * sideways on a phone.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

function expectTrue(what: string, holds: boolean): void {
  if (!holds) faults.push(what);
}
function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (found !== expected)
    faults.push(`${what}: ${String(found).slice(0, 200)} instead of ${String(expected).slice(0, 200)}`);
}

/** A disclosure whose amounts are printed in 万元, and a table of it. */
const disclosure = readdirSync(`${folder}/bureaus`, { recursive: true, encoding: "utf8" })
  .sort()
  .find(
    (file) =>
      /^[^/]+\/\d{4}\/index\.html$/.test(file) &&
      readFileSync(`${folder}/bureaus/${file}`, "utf8").includes("万元</span>"),
  )
  ?.replace(/index\.html$/, "");
const disclosurePath = `/bureaus/${disclosure}`;
const tablePath = `${disclosurePath}expenditure/`;

const readCells = (page: Page): Promise<string[]> =>
  page.$$eval("table[data-unit] td.amount", (cells) => cells.map((cell) => cell.textContent));
const readTotal = (page: Page): Promise<string> =>
  page.$eval(".brief-total > .money", (total) => total.textContent);

/** A page in a context of its own, with what goes wrong on it. */
async function openPage(width: number): Promise<Page> {
  const context = await browser.createBrowserContext();
  for (const name of ["clipboard-read", "clipboard-write"])
    await context.setPermission(origin, { permission: { name }, state: "granted" });
  const page = await context.newPage();
  await page.setViewport({ width, height: 740 });
  page.on("pageerror", (error) => faults.push(String(error)));
  // A script that a check holds back is no fault of the page.
  page.on(
    "console",
    (message) =>
      message.type() === "error" && !message.text().includes("ERR_FAILED") && faults.push(message.text()),
  );
  return page;
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.click(".reader-button");
  await page.click(`input[name=reader-${name}][value="${value}"]`);
  await page.keyboard.press("Escape");
}

/** The panel by keyboard alone: opened, a choice made with the arrow keys, closed, and the focus back on the button. */
async function checkKeyboard(page: Page): Promise<void> {
  await page.goto(origin + tablePath);
  await page.waitForSelector("#reader");
  await page.focus(".reader-button");
  await page.keyboard.press("Enter");
  expectTrue(
    "the panel does not open",
    await page.$eval("#reader", (panel) => panel.matches(":popover-open")),
  );
  await page.keyboard.press("Tab");
  expectEqual(
    "the first place in the panel",
    await page.evaluate(() => (document.activeElement as HTMLInputElement).name),
    "reader-unit",
  );
  await page.keyboard.press("ArrowDown");
  expectEqual(
    "the arrow key's choice",
    await page.evaluate(() => document.documentElement.dataset["unit"]),
    "元",
  );
  expectTrue(
    "the choice is not said",
    (await page.$eval("#reader [role=status]", (status) => status.textContent)) !== "",
  );
  await page.keyboard.press("Escape");
  expectTrue(
    "Escape does not close the panel",
    !(await page.$eval("#reader", (panel) => panel.matches(":popover-open"))),
  );
  expectTrue(
    "the focus does not go back",
    await page.evaluate(() => document.activeElement?.className.includes("reader-button") === true),
  );
  const small = await page.$$eval("#reader :is(label, button), .header-button", (targets) =>
    targets
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => target.textContent),
  );
  expectEqual("targets below 44 px", small.join(), "");
  await choose(page, "unit", "");
}

async function checkUnits(page: Page): Promise<void> {
  await page.goto(origin + tablePath);
  const printed = await readCells(page);
  const caption = await page.$eval("caption", (element) => element.textContent);
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.click(".table-tools button");
  const copied = await read();

  await choose(page, "unit", "元");
  const shown = await readCells(page);
  expectTrue(
    "nothing is converted",
    shown.some((cell, index) => cell !== printed[index]),
  );
  expectEqual("cells in 元", shown.join(), printed.map((cell) => movePoint(cell, 4)).join());
  const changed = await page.$eval("caption", (element) => element.textContent);
  expectTrue(`the caption does not name both units: ${changed}`, changed.includes("元（原文：万元）"));
  expectTrue("the page does not say that it converts", (await page.$(".converted")) !== null);

  await page.click(".table-tools button");
  expectEqual("the copy", await read(), copied);
  expectEqual("cells after copying", (await readCells(page)).join(), shown.join());
  const file = await page.$eval("a[download]", (link) => link.href);
  const stored = readFileSync(`${folder}${new URL(file).pathname}`, "utf8");
  expectEqual(
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
  expectEqual("parts that move when a choice is remembered", moved, 0);
  expectTrue(
    "main is still hidden",
    await page.$eval("main", (main) => main.checkVisibility({ visibilityProperty: true })),
  );
  const yuan = await readTotal(page);
  await choose(page, "unit", "亿元");
  const hundredMillions = await readTotal(page);
  await choose(page, "unit", "");
  const asPrinted = await readTotal(page);
  expectEqual(
    "the total in 元",
    yuan,
    asPrinted.replace(/[\d.]+万/, (amount) => movePoint(amount.slice(0, -1), 4)),
  );
  expectEqual(
    "the total in 亿元",
    hundredMillions,
    asPrinted.replace(/[\d.]+万/, (amount) => `${movePoint(amount.slice(0, -1), -4)}亿`),
  );
  expectTrue("the notice stays", (await page.$(".converted")) === null);

  await page.goto(origin + tablePath);
  expectEqual("cells as printed again", (await readCells(page)).join(), printed.join());
  expectEqual(
    "the caption as printed again",
    await page.$eval("caption", (element) => element.textContent),
    caption,
  );
}

/** What scripts add to a page, or draw, follows the unit too: results of a search, columns of a comparison, charts and what is said of them. */
async function checkAdded(page: Page): Promise<void> {
  const compare = `/compare/?b=${disclosure?.replace(/\/$/, "")}`;
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
    expectTrue(
      `${path} has no amount in 万元 for ${selector}`,
      expected.some((text, index) => text !== printed[index]),
    );
    expectEqual(`${path} in 元`, (await read(path, selector)).join(), expected.join());
    await choose(page, "unit", "");
    expectEqual(
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
  expectTrue("a column that is gone is said to be converted", (await page.$(".converted")) === null);
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
  expectTrue(
    `the chart says ${said}, its drawing ${drawn}`,
    said.endsWith(drawn) && drawn.includes("元") && !drawn.includes("万元"),
  );
  await choose(page, "unit", "");
}

/** Before its script is there, a page that will convert shows no amounts; if it does not come, they are as printed. */
async function checkWaiting(page: Page): Promise<void> {
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
  const loading = page.goto(origin + tablePath);
  await page.waitForSelector("footer");
  expectTrue("amounts are seen before they are converted", !(await isSeen()));
  for (const request of held) request.abort();
  await loading;
  await page.waitForFunction(() =>
    document.querySelector("main")?.checkVisibility({ visibilityProperty: true }),
  );
  expectEqual("cells without the script", (await readCells(page)).join(), printed.join());
}

const readStyle = (page: Page): Promise<{ size: string; paper: string; ink: string }> =>
  page.evaluate(() => {
    const { backgroundColor, color } = {
      ...getComputedStyle(document.documentElement),
      color: getComputedStyle(document.body).color,
    };
    return { size: getComputedStyle(document.documentElement).fontSize, paper: backgroundColor, ink: color };
  });

async function checkSight(page: Page): Promise<void> {
  await page.goto(origin);
  const before = await readStyle(page);
  await choose(page, "contrast", "dark");
  await choose(page, "text", "larger");
  for (const path of ["/", disclosurePath, tablePath, "/search/", "/glossary/"]) {
    await page.goto(origin + path);
    const { size, paper, ink } = await readStyle(page);
    expectEqual(`${path} in yellow on black`, `${ink} on ${paper}`, "rgb(255, 255, 0) on rgb(0, 0, 0)");
    expectEqual(`${path} text size`, size, "24px");
    expectTrue(
      `${path} scrolls sideways in the largest text`,
      !(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)),
    );
  }
  await page.click(".reader-button");
  expectTrue(
    "the panel is wider than the screen",
    await page.$eval("#reader", (panel) => panel.getBoundingClientRect().left >= 0),
  );
  await page.keyboard.press("Escape");

  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  });
  expectTrue("the choice stands above forced colours", (await readStyle(page)).ink !== "rgb(255, 255, 0)");
  await session.send("Emulation.setEmulatedMedia", { features: [] });

  await page.click(".reader-button");
  await page.$eval("#reader > button", (button) => button.click());
  expectEqual("after the reset", JSON.stringify(await readStyle(page)), JSON.stringify(before));
  await page.goto(origin + tablePath);
  expectEqual("on a page after the reset", JSON.stringify(await readStyle(page)), JSON.stringify(before));
}

/** Browsers that keep nothing, broken memories, and none of our scripts. */
async function checkWithout(page: Page): Promise<void> {
  await page.goto(origin);
  await page.evaluate(() => localStorage.setItem("mingzhang-reader", "{"));
  await page.goto(origin + tablePath);
  const printed = await readCells(page);
  await page.evaluate(() => localStorage.setItem("mingzhang-reader", '{"unit":"两","text":7}'));
  await page.reload();
  expectEqual("cells in a unit that is not known", (await readCells(page)).join(), printed.join());
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await choose(page, "unit", "元");
  expectEqual(
    "cells in 元 without memory",
    (await readCells(page)).join(),
    printed.map((cell) => movePoint(cell, 4)).join(),
  );
  expectTrue(
    "that it is not remembered is not said",
    (await page.$eval("#reader [role=status]", (status) => status.textContent)).includes("不能记住"),
  );

  await page.setJavaScriptEnabled(false);
  await page.goto(origin + tablePath);
  expectTrue(
    "without scripts the button is shown",
    !(await page.$eval(".reader-button", (button) => button.checkVisibility())),
  );
  expectEqual("cells without scripts", (await readCells(page)).join(), printed.join());
}

try {
  await checkKeyboard(await openPage(360));
  await checkUnits(await openPage(360));
  await checkAdded(await openPage(360));
  await checkWaiting(await openPage(360));
  await checkSight(await openPage(320));
  await checkWithout(await openPage(1280));
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(`settings: ${disclosurePath}, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
