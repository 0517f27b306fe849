import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";

/** A built site that is served. */
export interface Site {
  readonly folder: string;
  readonly origin: string;
  /** Paths of a disclosure whose amounts are printed in 万元, and of a table of it. */
  readonly disclosurePath: string;
  readonly tablePath: string;
  readonly faults: Faults;
}

/** The path of the first disclosure whose amounts are printed in 万元. */
export function findDisclosure(folder: string): string {
  const file = readdirSync(`${folder}/bureaus`, { recursive: true, encoding: "utf8" })
    .sort()
    .find(
      (name) =>
        /^[^/]+\/\d{4}\/index\.html$/.test(name) &&
        readFileSync(`${folder}/bureaus/${name}`, "utf8").includes("万元</span>"),
    );
  if (!file) throw new Error("No disclosure prints its amounts in 万元");
  return `/bureaus/${file.replace(/index\.html$/, "")}`;
}

/** A page in a context of its own, with what goes wrong on it. */
export async function openPage(browser: Browser, { origin, faults }: Site, width: number): Promise<Page> {
  const context = await browser.createBrowserContext();
  for (const name of ["clipboard-read", "clipboard-write"])
    await context.setPermission(origin, { permission: { name }, state: "granted" });
  const page = await context.newPage();
  await page.setViewport({ width, height: 740 });
  page.on("pageerror", (error) => faults.all.push(String(error)));
  // A script that a check holds back is no fault of the page.
  page.on(
    "console",
    (message) =>
      message.type() === "error" && !message.text().includes("ERR_FAILED") && faults.all.push(message.text()),
  );
  return page;
}

/** Chooses in the panel. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.click(".reader-button");
  await page.click(`input[name=reader-${name}][value="${value}"]`);
  await page.keyboard.press("Escape");
}

/** Cells of the table as they are shown. */
export const readCells = (page: Page): Promise<string[]> =>
  page.$$eval("table[data-unit] td.amount", (cells) =>
    cells.map((cell) => {
      const own = cell.cloneNode(true) as Element;
      for (const mark of own.querySelectorAll(".mark")) mark.remove();
      return own.textContent;
    }),
  );
