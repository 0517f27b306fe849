import { readdirSync, readFileSync } from "node:fs";
import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { findChoosingFaults } from "./choosing.ts";
import { findTakenFaults } from "./takenAway.ts";

/**
 * Charts in a real browser, on one page of each kind that has them: Chart.js is asked for when a reader does something and a chart is
 * in view, and not before; nothing moves, the policy is kept, keys read out what is printed,
 * what is taken along is whole, what a reader chooses is drawn, and without scripts or without Chart.js the drawing stays.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

/** The first built page with a drawing at each of the addresses' kinds. */
function listPages(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    // Frames in other sites have the drawing alone.
    .filter((file) => file.startsWith("bureaus/") && file.endsWith("index.html") && !file.includes("/embed/"))
    .filter((file) => readFileSync(`${folder}/${file}`, "utf8").includes("chart-drawing"))
    .sort();
  const kinds = Map.groupBy(files, (file) =>
    file
      .split("/")
      .slice(3)
      .join("/")
      .replace(/projects\/.+\//, "projects/:/")
      .replace(/units\/\w+\//, ""),
  );
  return [...kinds.values()].flatMap(([file]) => (file ? [file.replace(/index\.html$/, "")] : []));
}

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) faults.push(`${what}: ${String(found)} instead of ${String(expected)}`);
}

/** A page on a phone, which counts how far its parts move and keeps what it says in the console. */
async function openPage(address: string, faultsHere: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 640 });
  page.on("pageerror", (error) => faultsHere.push(`${address}: ${String(error)}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faultsHere.push(`${address}: ${message.text()}`);
  });
  await page.evaluateOnNewDocument(() => {
    const moved = { sum: 0 };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return page;
}

const isChartCode = (address: string): boolean => /liveChart/.test(address);

async function checkPage(address: string): Promise<void> {
  const page = await openPage(address, faults);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${origin}/${address}`, { waitUntil: "networkidle0" });
  expectEqual(
    `${address}: requests for Chart.js before the reader does anything`,
    asked.filter(isChartCode).length,
    0,
  );
  // The first chart starts below the screen, wherever the page has it.
  await page.setViewport({ width: 360, height: 100 });
  await page.keyboard.press("Shift");
  await page.waitForNetworkIdle();
  expectEqual(
    `${address}: requests for Chart.js before a chart is seen`,
    asked.filter(isChartCode).length,
    0,
  );
  await page.setViewport({ width: 360, height: 640 });
  const height = await page.$eval(".chart-picture", (picture) => picture.getBoundingClientRect().height);
  const charts = await page.$$(".chart-picture");
  for (const chart of charts) {
    await chart.evaluate((picture) => picture.scrollIntoView());
    await chart.waitForSelector("canvas");
  }
  expectEqual(`${address}: requests for Chart.js once charts are seen`, asked.filter(isChartCode).length, 1);
  expectEqual(
    `${address}: height of the first chart`,
    await page.$eval(".chart-picture", (picture) => picture.getBoundingClientRect().height),
    height,
  );
  for (const chart of charts) await checkKeys(page, address, chart);
  faults.push(...(await findTakenFaults(page)).map((fault) => `${address}: ${fault}`));
  expectEqual(
    `${address}: layout shift`,
    await page.evaluate(() => (globalThis as unknown as { moved: { sum: number } }).moved.sum),
    0,
  );
  await page.close();
}

/** From point to point by the arrow keys: each is announced as the drawing prints it. */
async function checkKeys(
  page: Page,
  address: string,
  chart: Awaited<ReturnType<Page["$$"]>>[number],
): Promise<void> {
  const printed = await chart.$$eval("g", (groups) =>
    groups.map((group) => {
      const texts = [...group.querySelectorAll("text")].map((text) => text.textContent);
      return `${texts.slice(0, -1).join("")} ${texts.at(-1)}`;
    }),
  );
  const said = (): Promise<string> => chart.$eval("[role=status]", (status) => status.textContent ?? "");
  await chart.$eval(".chart-layer", (layer) => (layer as HTMLElement).focus());
  for (const expected of printed) {
    await page.keyboard.press("ArrowRight");
    expectEqual(`${address}: announced`, await said(), expected);
  }
  await page.keyboard.press("Escape");
  expectEqual(`${address}: announced after Escape`, await said(), "");
  const layer = await chart.waitForSelector(".chart-layer");
  const { name = "", role = "" } = (layer && (await page.accessibility.snapshot({ root: layer }))) ?? {};
  const title = await chart.evaluate(
    (picture) => picture.closest("figure")?.querySelector(".chart-title")?.textContent ?? "?",
  );
  if (role !== "application" || !name.startsWith(title))
    faults.push(`${address}: a chart is exposed as ${role} “${name}”`);
}

/** The drawing can be seen, and its figures stand in a table of the page. */
async function checkDrawing(page: Page, address: string): Promise<void> {
  const isVisible = await page.$$eval(".chart-drawing", (all) =>
    all.every((svg) => svg.checkVisibility({ visibilityProperty: true }) && svg.clientHeight > 0),
  );
  expectEqual(`${address}: drawings are seen`, isVisible, true);
  const missing = await page.evaluate(() => {
    const textOf = (element: Element): string => (element.textContent ?? "").replace(/\s/g, "");
    const cells = new Set([...document.querySelectorAll("td")].map(textOf));
    const values = [...document.querySelectorAll(".chart-drawing .value")].map(textOf);
    return values.filter((value) => value !== "空白" && !cells.has(value));
  });
  for (const value of missing) faults.push(`${address}: no table has ${value}`);
}

async function checkWithoutScripts(address: string): Promise<void> {
  const page = await openPage(address, faults);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${origin}/${address}`);
  await checkDrawing(page, `${address} without scripts`);
  await page.close();
}

async function checkWithoutChartCode(address: string): Promise<void> {
  const page = await openPage(address, []);
  await page.setRequestInterception(true);
  page.on("request", (request) => void (isChartCode(request.url()) ? request.abort() : request.continue()));
  // A chart that is in sight from the start asks at once.
  const failed = page.waitForRequest((request) => isChartCode(request.url()));
  await page.goto(`${origin}/${address}`);
  await page.keyboard.press("Shift");
  await page.$eval(".chart-picture", (picture) => picture.scrollIntoView());
  await failed;
  await checkDrawing(page, `${address} without Chart.js`);
  await page.close();
}

/** The first page on which a reader chooses bureaus to draw. */
function findChoosing(): string | undefined {
  const files = readdirSync(`${folder}/compare`, { recursive: true, encoding: "utf8" }).sort();
  const file = files.find(
    (each) =>
      each.endsWith(".html") && readFileSync(`${folder}/compare/${each}`, "utf8").includes("chart-choose"),
  );
  return file && `compare/${file.replace(/index\.html$/, "")}`;
}

async function checkChoosing(address: string): Promise<void> {
  const page = await openPage(address, faults);
  await page.goto(`${origin}/${address}`, { waitUntil: "networkidle0" });
  faults.push(...(await findChoosingFaults(page)).map((fault) => `${address}: ${fault}`));
  await page.close();
}

const pages = listPages();
const choosing = findChoosing();
try {
  if (choosing) await checkChoosing(choosing);
  else faults.push("no chart offers a choice");
  if (pages.length === 0) faults.push("no page has a chart");
  for (const address of pages) {
    await checkPage(address);
    await checkWithoutScripts(address);
    await checkWithoutChartCode(address);
  }
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(`charts: ${pages.length} pages (${pages.join(", ")}), ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
