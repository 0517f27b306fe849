import { readdirSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { serve } from "../built/serve.ts";
import { describeBrowser } from "./browser.ts";
import { openPages } from "./openPages.ts";
import { checkDossier } from "./readers/dossier.ts";
import { forcedColours } from "./readers/forcedColours.ts";
import { keyboard } from "./readers/keyboard.ts";
import { print } from "./readers/print.ts";
import type { Reader } from "./readers/reader.ts";
import { reducedMotion } from "./readers/reducedMotion.ts";
import { reflow } from "./readers/reflow.ts";
import { spacing } from "./readers/spacing.ts";
import { withoutScripts } from "./readers/withoutScripts.ts";

/**
 * Each kind of page in every shape as different readers use it, in a real browser. The known-bad pages come first: each is named by a reader
 * and by the fault that this reader must find on it.
 */
const KNOWN_BAD = "examples/known-bad-readers";
const SITE = process.env.OUT_DIR ?? "dist";
const AT_A_TIME = 4;
/** The window that Puppeteer gives a page. */
const WINDOW = { width: 800, height: 600 };
/** In this order: what the page is as it comes first; the keyboard, which brings charts to life, last. */
const READERS: readonly Reader[] = [
  withoutScripts,
  reflow,
  spacing,
  reducedMotion,
  forcedColours,
  print,
  keyboard,
];

/** Sets back what a reader may set. */
async function setBack(page: Page): Promise<void> {
  await page.setViewport(WINDOW);
  await page.emulateMediaType();
  await page.emulateMediaFeatures([]);
}

/** What each reader finds wrong with a page, which is loaded once for all of them. */
async function read(
  browser: Browser,
  readers: readonly Reader[],
  address: string,
): Promise<ReadonlyMap<Reader, string[]>> {
  const page = await browser.newPage();
  const found = new Map<Reader, string[]>();
  const find = async (reader: Reader): Promise<string[]> => {
    try {
      return await reader.findFaults(page);
    } catch (error) {
      return [`failed: ${String(error)}`];
    }
  };
  try {
    // Pages that are checked beside each other have the focus each. A whole browser gives it to the page in front alone, and does not draw
    // the others; the headless shell gives it to all.
    await (await page.createCDPSession()).send("Emulation.setFocusEmulationEnabled", { enabled: true });
    await page.goto(address, { waitUntil: "networkidle0" });
    for (const reader of readers) {
      found.set(reader, await find(reader));
      await setBack(page);
    }
    return found;
  } finally {
    await page.close();
  }
}

/** Goes through a list with some at a time, in any order: much of the time is waiting. */
async function forEachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const take = async (): Promise<void> => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, take));
}

const browser = await puppeteer.launch(await describeBrowser());
const bad = await serve([KNOWN_BAD], "/");
const site = await openPages("readers", SITE, await browser.version());
try {
  const files = readdirSync(KNOWN_BAD);
  const missed: string[] = [];
  await forEachOf(files, async (file) => {
    const index = READERS.findIndex(({ name }) => file.startsWith(`${name}-`));
    const reader = READERS[index];
    const fault = file.slice((reader?.name.length ?? 0) + 1).replace(/\.html$/, "");
    // Those before it run, too: one that blinds it is noticed.
    const readers = READERS.slice(0, index + 1);
    const found = reader ? ((await read(browser, readers, bad.address(file))).get(reader) ?? []) : [];
    if (!found.some((text) => text.startsWith(`${fault}:`))) missed.push(`${file} (${found.join("; ")})`);
  });
  const unproven = READERS.filter(({ name }) => !files.some((file) => file.startsWith(`${name}-`)));
  console.log(`${files.length} known-bad pages, ${missed.length} missed ${missed.join(" ")}`);

  const all = site.pages.map((page) => ({
    page,
    readers: READERS.filter(({ name }) => !page.hasPassed(name)),
  }));
  const open = all.filter(({ readers }) => readers.length > 0);
  let faults = unproven.length;
  for (const { name } of unproven) console.log(`no known-bad page for ${name}`);
  await forEachOf(open, async ({ readers, page }) => {
    for (const [{ name }, found] of await read(browser, readers, page.address)) {
      if (found.length === 0) page.pass(name);
      faults += found.length;
      for (const fault of found) console.log(`${page.name} ${name}: ${fault}`);
    }
  });
  const dossier = readdirSync(SITE, { recursive: true, encoding: "utf8" }).find((file) =>
    file.endsWith("/data/dossier.html"),
  );
  const ofDossier = await checkDossier(browser, site.address(dossier ?? ""));
  for (const fault of ofDossier) console.log(fault);
  faults += ofDossier.length;
  console.log(
    `readers: ${READERS.length} on ${site.said}; ${all.length - open.length} as before, ${faults} faults`,
  );
  process.exitCode = missed.length + faults === 0 && all.length > 0 ? 0 : 1;
} finally {
  await browser.close();
  bad.close();
  site.close();
}
