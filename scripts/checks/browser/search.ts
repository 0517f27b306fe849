import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { listExpectations } from "./searchExpectations.ts";

/**
 * The search page in a real browser: names, codes and amounts of the open data are asked for, and each address where one stands must be among the results once all are shown. Then the keys, the address and the page without scripts. An address
 * that is nowhere comes first: a check that does not miss it has stopped checking.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

/** Every address among the results of each query, all of them shown. Runs in the page. */
async function collectAddresses(queries: readonly string[]): Promise<string[][]> {
  const results = document.querySelector("#search-results");
  const status = document.querySelector("#search-status");
  const base = document.querySelector<HTMLElement>("#search")?.dataset["base"] ?? "";
  const said = JSON.parse(document.querySelector<HTMLElement>("#search")?.dataset["texts"] ?? "{}") as Record<
    string,
    string
  >;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
  const found: string[][] = [];
  for (const query of queries) {
    history.replaceState(null, "", `?${new URLSearchParams({ q: query })}`);
    dispatchEvent(new PopStateEvent("popstate"));
    while (status?.textContent === said["searching"]) await pause();
    for (
      let button = results?.querySelector<HTMLButtonElement>("button");
      button;
      button = results?.querySelector<HTMLButtonElement>("button")
    ) {
      if (!button.disabled) button.click();
      await pause();
    }
    found.push(
      [...(results?.querySelectorAll<HTMLAnchorElement>(".hits a, h3 a") ?? [])].map((link) =>
        (link.getAttribute("href") ?? "").slice(base.length),
      ),
    );
  }
  return found;
}

/** Queries at a time: one evaluation is bounded by the browser's patience. */
const BATCH = 200;

async function listMissed(
  page: Page,
  expected: readonly (readonly [string, ReadonlySet<string>])[],
): Promise<string[]> {
  const found = await page.evaluate(
    collectAddresses,
    expected.map(([query]) => query),
  );
  return expected.flatMap(([query, wanted], index) =>
    [...wanted]
      .filter((address) => !found[index]?.includes(address))
      .map((address) => `“${query}” does not find ${address}`),
  );
}

async function checkRecall(page: Page): Promise<void> {
  const control = await listMissed(page, [["公积金", new Set(["nowhere/"])]]);
  if (control.length !== 1) faults.push("an address that is nowhere is not missed");
  const { expected: all, of } = listExpectations(folder);
  const expected = [...all];
  const addresses = expected.reduce((sum, [, wanted]) => sum + wanted.size, 0);
  for (let from = 0; from < expected.length; from += BATCH)
    faults.push(...(await listMissed(page, expected.slice(from, from + BATCH))));
  console.log(
    `${expected.length} queries of ${of}, some of each field; ${addresses} addresses, ${faults.length} not found`,
  );
  if (expected.length === 0) faults.push("nothing to search for");
}

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) faults.push(`${what}: ${String(found)} instead of ${String(expected)}`);
}

/** Typing offers names; arrows and Enter take one; it is searched for, stands in the address, and goes back. */
async function checkKeys(page: Page): Promise<void> {
  await page.goto(`${origin}/search/`);
  await page.focus("#search-input");
  await page.keyboard.type("zfgjj");
  await page.waitForSelector("#search-names [role=option]");
  await page.keyboard.press("ArrowDown");
  const active = await page.$eval(
    "#search-input",
    (input) => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent,
  );
  expectEqual("the first name offered for zfgjj", active, "住房公积金");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".result");
  expectEqual("the address", new URL(page.url()).searchParams.get("q"), "住房公积金");
  expectEqual(
    "the list after Enter",
    await page.$eval("#search-names", (list) => (list as HTMLElement).hidden),
    true,
  );
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".result").length === 0);
  await page.focus("#search-input");
  await page.keyboard.type("公");
  await page.waitForSelector("#search-names [role=option]");
  await page.keyboard.press("Tab");
  expectEqual(
    "the focus after Tab from an open list",
    await page.evaluate(() => document.activeElement?.localName),
    "button",
  );
  await page.focus("#search-input");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector("#search-names [role=option]");
  await page.keyboard.press("Escape");
  expectEqual(
    "the list after Escape",
    await page.$eval("#search-names", (list) => (list as HTMLElement).hidden),
    true,
  );
}

/** On an English page all Chinese of the results is marked as Chinese, names have their English behind them, and taking a name takes the Chinese alone. */
async function checkEnglish(page: Page): Promise<void> {
  await page.goto(`${origin}/en/search/?q=${encodeURIComponent("公积金")}`);
  await page.waitForSelector(".result");
  const { unmarked, glosses } = await page.$eval("#search", (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const unmarked: string[] = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (/\p{Script=Han}/u.test(data) && parentElement?.closest("[lang]") === document.documentElement)
        unmarked.push(data);
    }
    return {
      unmarked,
      glosses: [...root.querySelectorAll(".result .gloss")].map((gloss) => gloss.textContent),
    };
  });
  expectEqual("Chinese that is not marked", unmarked.join(), "");
  expectEqual("the English of 住房公积金", glosses.includes("Housing provident fund"), true);
  expectEqual("the English of 收入总表", glosses.includes("Revenue summary"), true);
  await page.$eval("input#search-input", (input) => {
    input.value = "";
  });
  await page.type("#search-input", "housing");
  await page.waitForSelector("#search-names [role=option] .gloss");
  const name = await page.$eval(
    "#search-names [role=option] [lang]",
    (option) => option.firstChild?.textContent,
  );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expectEqual("the name that is taken", await page.$eval("input#search-input", (input) => input.value), name);
}

async function checkWithoutScripts(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.goto(`${origin}/search/`);
  expectEqual(
    "the form without scripts",
    await page.$eval("#search", (part) => (part as HTMLElement).hidden),
    true,
  );
  const links = await page.$$eval("main ul a", (all) => all.length);
  if (links === 0) faults.push("without scripts no link leads on");
}

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${origin}/search/`);
  await checkRecall(page);
  await checkKeys(page);
  await checkEnglish(page);
  await checkWithoutScripts(page);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults.slice(0, 50)) console.log(fault);
console.log(`search: ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
