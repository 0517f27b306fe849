import type { Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";
import { countShown, isStill } from "./page.ts";

const readStatus = (page: Page): Promise<string> =>
  page.$eval(".table-tools [role=status]", (status) => status.textContent);

/** Folding, the filter and the copy, by keyboard. */
export async function checkTools(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
  const all = await countShown(page);
  faults.expectTrue("the tools move what is there", await isStill(page));

  await page.focus(".fold");
  await page.keyboard.press("Enter");
  const folded = await countShown(page);
  faults.expectTrue(
    "a folded group is still shown",
    folded < all && (await page.$eval(".fold", (button) => button.getAttribute("aria-expanded"))) === "false",
  );
  faults.expectTrue("folding is not said", (await readStatus(page)).includes(String(folded)));
  const hidden = await page.$eval("tr[hidden]", (row) => row.id);
  await page.evaluate((id) => location.assign(`#${id}`), hidden);
  await page.waitForFunction((id) => document.getElementById(id)?.checkVisibility(), {}, hidden);
  faults.expectTrue("a link to a folded row does not bring all rows back", (await countShown(page)) === all);

  await page.focus("[data-tool=folded]");
  await page.keyboard.press("Space");
  const top = await countShown(page);
  faults.expectTrue("folding all leaves all", top < all);
  await page.keyboard.press("Space");
  faults.expectTrue("unfolding does not bring all rows back", (await countShown(page)) === all);

  const amounts = await page.$$eval(".data-table tbody tr", (rows) =>
    rows.map((row) => [...row.querySelectorAll("td.amount")].map((cell) => cell.textContent)),
  );
  await page.click("[data-tool=filled]");
  const filled = amounts.filter((cells) => cells.some((cell) => !/^(-|0|0\.0+)?$/.test(cell))).length;
  faults.expectTrue(
    `the filter shows ${await countShown(page)} rows of ${filled}`,
    (await countShown(page)) === filled,
  );

  await page.click(".table-tools button");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const printed = amounts.flat().filter((amount) => /^[\d.]+$/.test(amount));
  const copied = new Set(text.split(/[\t\n]/));
  faults.expectTrue(
    "the copy lacks amounts",
    printed.length > 0 && printed.every((amount) => copied.has(amount)),
  );
  const widths = new Set(
    text
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t").length),
  );
  faults.expectTrue("the lines of the copy have different lengths", widths.size === 1);
}

/** Each row has a link to it, which is copied. */
export async function checkRowLinks(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
  await page.focus("[data-tool=links]");
  await page.keyboard.press("Space");
  const ids = await page.$$eval(".data-table tbody tr", (rows) => rows.map((row) => row.id));
  const links = await page.$$eval(".row-link a", (all) => all.map((link) => link.getAttribute("href")));
  faults.expectTrue(
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
  faults.expectTrue("links to rows do not name their headings", untied === 0);
  await page.focus(".row-link a");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".table-tools [role=status]")?.textContent);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  faults.expectTrue(
    `the link to a row is copied as ${copied}`,
    copied === `${address}#${ids[0]}` && page.url() === copied,
  );
  await page.click("[data-tool=links]");
  faults.expectTrue("the links to rows stay", (await page.$$(".row-link")).length === 0);
}

/** Without scripts every row is there, and no tool. */
export async function checkWithoutScripts(page: Page, address: string, faults: Faults): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const rows = await page.$$(".data-table tbody tr");
  faults.expectTrue(
    "without scripts rows are missing",
    rows.length > 0 && (await countShown(page)) === rows.length,
  );
  faults.expectTrue(
    "without scripts the tools are shown",
    !(await page.$eval(".table-tools button", (button) =>
      button.checkVisibility({ visibilityProperty: true }),
    )),
  );
}
