import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { ask, findAddresses, openBuilt } from "./search/ask.ts";
import { type Expectations, listExpectations } from "./search/expectations.ts";
import { listGenerated, listWritten } from "./search/queries.ts";

/**
 * The built index, asked by the code of the page: names, codes and amounts of the open data, and queries as people type them. Then the page
 * in a real browser: what it shows for a question, the keys, the address, in English and without scripts. An address that is nowhere is
 * asked for, too: a check that does not miss it has stopped checking.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const browser = await puppeteer.launch(await describeBrowser());
const index = openBuilt(folder);
const faults: string[] = [];

/** Names, codes and amounts of the open data: each address where one stands must be found. */
async function checkRecall(): Promise<void> {
  const { expected, of } = listExpectations(folder);
  const addresses = [...expected.values()].reduce((sum, wanted) => sum + wanted.size, 0);
  const missed = await listMissed(expected);
  console.log(
    `${expected.size} queries of ${of}, some of each field; ${addresses} addresses, ${missed.length} not found`,
  );
  faults.push(...missed);
  if (expected.size === 0) faults.push("nothing to search for");
  const control = await listMissed(new Map([["公积金", new Set(["nowhere/"])]]));
  if (control.length !== 1) faults.push("an address that is nowhere is not missed");
}

async function listMissed(expected: Expectations): Promise<string[]> {
  const missed: string[] = [];
  for (const [query, wanted] of expected) {
    const found = await findAddresses(index, query);
    for (const address of wanted) if (!found.has(address)) missed.push(`“${query}” does not find ${address}`);
  }
  return missed;
}

/** Of the queries that are generated, this share must show what is wanted among the first five things; of the written ones, all. */
const LEAST = 0.95;
const FIRST = 5;

/** Queries as people type them: what is wanted comes first, no answer is wrong, and what is counted is listed. */
async function checkQueries(): Promise<void> {
  for (const [asked, least] of [
    [listWritten(), 1],
    [listGenerated(folder), LEAST],
  ] as const) {
    const missed: string[] = [];
    for (const { kind, query, wanted, figure } of asked) {
      const { items, answer, counted, listed } = await ask(index, query);
      const first = items.slice(0, FIRST).flat();
      if (wanted.length > 0 && !wanted.some((begin) => first.some((address) => address.startsWith(begin))))
        missed.push(`${kind}: “${query}” does not show ${wanted[0]} among the first ${FIRST}`);
      const answered = answer?.figures[0]?.amount ?? "none";
      if (figure !== "" && answered !== figure)
        faults.push(`${kind}: “${query}” is answered by ${answered} instead of ${figure}`);
      if (counted !== undefined && counted !== listed)
        faults.push(`${kind}: “${query}” counts ${counted} documents and lists ${listed}`);
    }
    const share = 1 - missed.length / asked.length;
    console.log(`${asked.length} queries, ${missed.length} without what is wanted among the first ${FIRST}`);
    if (!(share >= least)) faults.push(...missed);
    else for (const miss of missed) console.log(miss);
  }
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

/** A question is answered by a card whose links lead to what it shows. */
async function checkAnswer(page: Page): Promise<void> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent("徐水2026年三公经费是多少")}`);
  await page.waitForSelector(".answer");
  const { amount, address } = await page.$eval(".answer", (card) => ({
    amount: card.querySelector(".figure")?.firstChild?.textContent ?? "",
    address: card.querySelector("a")?.href ?? "",
  }));
  await page.goto(address);
  const row = await page.$eval(":target", (target) => target.textContent ?? "");
  expectEqual("the amount of the card in its row", row.includes(amount), true);
  expectEqual("an amount on the card", /\d/.test(amount), true);
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
  await checkRecall();
  await checkQueries();
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  await checkAnswer(page);
  await checkKeys(page);
  await checkEnglish(page);
  await checkWithoutScripts(page);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults.slice(0, 100)) console.log(fault);
console.log(`search: ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
