import { readdirSync, readFileSync } from "node:fs";
import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import { describeBrowser } from "./browser.ts";

/**
 * Disclosures and tables as they are read, in a real browser on a phone: the brief is seen at once; the head and the names stay in
 * sight; a row that is linked to is seen; the table's tools work by keyboard, move nothing when they arrive, and are not there without
 * scripts; lists are sorted by their amounts.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

const PHONE = { width: 320, height: 640 };
function expectTrue(what: string, holds: boolean): void {
  if (!holds) faults.push(what);
}

/** Pages of the built site below bureaus and subjects, each with its HTML. */
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(bureaus|subjects)\/.*\/index\.html$/.test(file))
  .map((file) => ({
    path: `/${file.replace(/index\.html$/, "")}`,
    html: readFileSync(`${folder}/${file}`, "utf8"),
  }));
const tables = pages.filter(({ html }) => html.includes('class="table-tools"'));
/** Of each kind of page with a list that can be sorted, the longest: projects, procurement, a subject, a statutory table. */
const lists = [
  ...Map.groupBy(
    pages.filter(({ html }) => html.includes(" data-sort=")),
    ({ path }) =>
      path
        .replace(/\d.*?\//, "")
        .split("/")
        .at(path.startsWith("/subjects") ? 1 : -2),
  ).values(),
].map((kind) => kind.toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? "");
const countOf = (html: string, text: string): number => html.split(text).length - 1;
/** The table page with most of something, among those too long for a phone. */
const findMost = (text: string): string =>
  tables
    .filter(({ html }) => countOf(html, "<tr id") > 20)
    .toSorted((a, b) => countOf(b.html, text) - countOf(a.html, text))[0]?.path ?? "";
const widest = findMost('scope="col"');
const grouped = findMost('class="subtotal');

/** Disclosures, which begin with their brief. */
const briefs = pages.filter(({ html }) => html.includes('class="brief"'));

/** On a common phone, without scrolling: how much, how it changed and why, from where, for what, 三公 with its parts. */
async function checkBrief(page: Page): Promise<void> {
  await page.setViewport({ width: 360, height: 740 });
  for (const { path } of briefs) {
    await page.goto(origin + path);
    const below = await page.$$eval(".brief > :not(.brief-ledger, .brief-note)", (parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().bottom > innerHeight)
        .map((part) => `${part.className} ${part.getBoundingClientRect().bottom}`),
    );
    expectTrue(`${path} has below the first screen: ${below.join(", ")}`, below.length === 0);
  }
  expectTrue("no page has a brief", briefs.length > 0);
}

async function checkSight(page: Page): Promise<void> {
  await page.goto(origin + widest);
  const seen = await page.evaluate(() => {
    const region = document.querySelector(".table-region");
    region?.scrollTo(300, 300);
    const boxOf = (element: Element | null | undefined) => (element ?? document.body).getBoundingClientRect();
    const [outer, head] = [boxOf(region), boxOf(region?.querySelector("thead"))];
    const [name, title] = [
      boxOf(region?.querySelector("tbody tr:last-child th")),
      boxOf(region?.querySelector("thead .name")),
    ];
    return {
      isScrolled: (region?.scrollLeft ?? 0) > 100 && (region?.scrollTop ?? 0) > 100,
      head: Math.abs(head.top - outer.top) < 3,
      name: Math.abs(name.left - outer.left) < 3 && Math.abs(title.left - outer.left) < 3,
      share: name.width / outer.width,
    };
  });
  expectTrue("the widest table does not scroll", seen.isScrolled);
  expectTrue("the head does not stay", seen.head);
  expectTrue("the names do not stay", seen.name);
  expectTrue(`the names take ${seen.share.toFixed(2)} of the width`, seen.share <= 0.45);
}

async function checkTarget(page: Page): Promise<void> {
  await page.goto(origin + grouped);
  const last = await page.$$eval(".data-table tbody tr", (rows) => rows.at(-1)?.id);
  await page.goto(`${origin}${grouped}#${last}`);
  const isSeen = await page.evaluate(() => {
    const row = document.querySelector("tr:target");
    if (!row) return false;
    const [box, head] = [row.getBoundingClientRect(), row.closest("table")?.tHead?.getBoundingClientRect()];
    const colourOf = (element: Element | null | undefined) =>
      element && getComputedStyle(element).backgroundColor;
    return (
      box.top >= (head?.bottom ?? 0) &&
      box.top < innerHeight &&
      colourOf(row.children[0]) !== colourOf(row.previousElementSibling?.children[0])
    );
  });
  expectTrue("the row that is linked to is not seen, or not marked", isSeen);
}

const countShown = (page: Page): Promise<number> =>
  page.$$eval(".data-table tbody tr", (rows) => rows.filter((row) => row.checkVisibility()).length);
const readStatus = (page: Page): Promise<string> =>
  page.$eval(".table-tools [role=status]", (status) => status.textContent);

/** Whether nothing has moved since the page came. */
const isStill = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const observer = new PerformanceObserver(() => resolve(false));
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(observer.takeRecords().length === 0)));
      }),
  );

async function checkTools(page: Page): Promise<void> {
  await browser
    .defaultBrowserContext()
    .setPermission(origin, { permission: { name: "clipboard-write" }, state: "granted" });
  await browser
    .defaultBrowserContext()
    .setPermission(origin, { permission: { name: "clipboard-read" }, state: "granted" });
  await page.goto(origin + grouped);
  const all = await countShown(page);
  expectTrue("the tools move what is there", await isStill(page));

  await page.focus(".fold");
  await page.keyboard.press("Enter");
  const folded = await countShown(page);
  expectTrue(
    "a folded group is still shown",
    folded < all && (await page.$eval(".fold", (button) => button.getAttribute("aria-expanded"))) === "false",
  );
  expectTrue("folding is not said", (await readStatus(page)).includes(String(folded)));
  const hidden = await page.$eval("tr[hidden]", (row) => row.id);
  await page.evaluate((id) => location.assign(`#${id}`), hidden);
  await page.waitForFunction((id) => document.getElementById(id)?.checkVisibility(), {}, hidden);
  expectTrue("a link to a folded row does not bring all rows back", (await countShown(page)) === all);

  await page.focus("[data-tool=folded]");
  await page.keyboard.press("Space");
  const top = await countShown(page);
  expectTrue("folding all leaves all", top < all);
  await page.keyboard.press("Space");
  expectTrue("unfolding does not bring all rows back", (await countShown(page)) === all);

  const amounts = await page.$$eval(".data-table tbody tr", (rows) =>
    rows.map((row) => [...row.querySelectorAll("td.amount")].map((cell) => cell.textContent)),
  );
  await page.click("[data-tool=filled]");
  const filled = amounts.filter((cells) => cells.some((cell) => !/^(-|0|0\.0+)?$/.test(cell))).length;
  expectTrue(
    `the filter shows ${await countShown(page)} rows of ${filled}`,
    (await countShown(page)) === filled,
  );

  await page.click(".table-tools button");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const printed = amounts.flat().filter((amount) => /^[\d.]+$/.test(amount));
  const copied = new Set(text.split(/[\t\n]/));
  expectTrue("the copy lacks amounts", printed.length > 0 && printed.every((amount) => copied.has(amount)));
  const widths = new Set(
    text
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t").length),
  );
  expectTrue("the lines of the copy have different lengths", widths.size === 1);
}

/** A bar in each whole amount above zero but the total's, as wide as its share; it is drawn and not there for speech. */
async function checkBars(page: Page): Promise<void> {
  await page.goto(origin + grouped);
  const rows = await page.$eval(".data-table", (table) => {
    const column = Number((table as HTMLElement).dataset["whole"]);
    return [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => {
      const cell = row.cells[column] as HTMLTableCellElement;
      const { backgroundImage, backgroundSize } = getComputedStyle(cell);
      return {
        isTotal: row.matches(".total"),
        amount: cell.textContent,
        drawn: backgroundImage === "none" ? 0 : Number.parseFloat(backgroundSize),
        parts: cell.childElementCount,
      };
    });
  });
  const total = Number(rows.find(({ isTotal }) => isTotal)?.amount);
  const wrong = rows.filter(
    ({ isTotal, amount, drawn, parts }) =>
      parts > 0 || Math.abs(drawn - (isTotal ? 0 : (100 * Number(amount)) / total)) > 0.1,
  );
  expectTrue(
    `bars are not drawn as wide as shares: ${JSON.stringify(wrong[0])}`,
    total > 0 && wrong.length === 0,
  );
}

async function checkRowLinks(page: Page): Promise<void> {
  await page.goto(origin + grouped);
  await page.focus("[data-tool=links]");
  await page.keyboard.press("Space");
  const ids = await page.$$eval(".data-table tbody tr", (rows) => rows.map((row) => row.id));
  const links = await page.$$eval(".row-link a", (all) => all.map((link) => link.getAttribute("href")));
  expectTrue(
    "not every row has its link",
    links.length > 0 && links.join() === ids.map((id) => `#${id}`).join(),
  );
  // As elsewhere in the table: where cells name their headings, these do.
  const untied = await page.$$eval("td.row-link", (cells) => {
    const isTied = document.querySelector("td[headers]") !== null;
    return cells.filter(
      ({ headers }) => isTied && headers.split(" ").some((id) => !document.getElementById(id)),
    ).length;
  });
  expectTrue("links to rows do not name their headings", untied === 0);
  await page.focus(".row-link a");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".table-tools [role=status]")?.textContent);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expectTrue(
    `the link to a row is copied as ${copied}`,
    copied === `${origin}${grouped}#${ids[0]}` && page.url() === copied,
  );
  await page.click("[data-tool=links]");
  expectTrue("the links to rows stay", (await page.$$(".row-link")).length === 0);
}

/** Rows as they stand: what they are sorted by, and whether they are sums. */
const readList = (page: Page): Promise<{ value: string; isSum: boolean }[]> =>
  page.$eval("th[data-sort]", (head) => {
    const rows = [...(head.closest("table")?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
    // A row whose name stands beside one above has a cell less.
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    return rows.map((row) => {
      const cell = [...row.cells].at(Number((head as HTMLElement).dataset["sort"]) - width) ?? row;
      return {
        value: cell.dataset["value"] ?? cell.firstChild?.textContent?.trim() ?? "",
        isSum: row.matches(".total, .subtotal"),
      };
    });
  });

async function checkSorting(page: Page, path: string): Promise<void> {
  await page.goto(origin + path);
  expectTrue(`${path}: sorting moves what is there`, await isStill(page));
  const printed = await readList(page);
  const readOrder = (): Promise<string | null> =>
    page.$eval("th[data-sort]", (head) => head.getAttribute("aria-sort"));
  await page.focus("th[data-sort] button");
  for (const [order, sign] of [
    ["descending", -1],
    ["ascending", 1],
  ] as const) {
    await page.keyboard.press("Enter");
    const lines = (await readList(page))
      .filter(({ isSum }) => !isSum)
      .map(({ value }) => (/\d/.test(value) ? Number(value) : Number.NaN));
    const numbers = lines.filter((value) => !Number.isNaN(value));
    const sorted = [...numbers.toSorted((a, b) => sign * (a - b)), ...lines.filter(Number.isNaN)];
    expectTrue(
      `${path}: not ${order}`,
      numbers.length > 1 && sorted.join() === lines.join() && (await readOrder()) === order,
    );
    expectTrue(
      `${path}: ${order} is not said`,
      (await page.$eval(".sort-status", (status) => status.textContent)) !== "",
    );
  }
  await page.keyboard.press("Enter");
  const values = (rows: Awaited<ReturnType<typeof readList>>): string =>
    rows.map(({ value }) => value).join();
  expectTrue(
    `${path}: the printed order does not come back`,
    values(await readList(page)) === values(printed) && (await readOrder()) === null,
  );
}

async function checkWithoutScripts(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.goto(origin + grouped);
  const rows = await page.$$(".data-table tbody tr");
  expectTrue("without scripts rows are missing", rows.length > 0 && (await countShown(page)) === rows.length);
  expectTrue(
    "without scripts the tools are shown",
    !(await page.$eval(".table-tools button", (button) =>
      button.checkVisibility({ visibilityProperty: true }),
    )),
  );
}

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  await checkBrief(page);
  await page.setViewport(PHONE);
  await checkSight(page);
  await checkTarget(page);
  await checkTools(page);
  await checkBars(page);
  await checkRowLinks(page);
  for (const path of lists) await checkSorting(page, path);
  expectTrue("no page can be sorted", lists.length > 0);
  await checkWithoutScripts(page);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(
  `reading: ${tables.length} table pages, widest ${widest}, grouped ${grouped}, sorted ${lists.join(" ")}, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
