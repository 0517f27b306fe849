import type { Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";
import { isStill } from "./page.ts";

/** Rows as they stand: what they are sorted by, and whether they are sums. */
const readList = (page: Page): Promise<{ value: string; isSum: boolean }[]> =>
  page.$eval("th[data-sort]", (head) => {
    const rows = [...(head.closest("table")?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
    // A row whose name stands beside one above has a cell less.
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    return rows.map((row) => {
      const cell = [...row.cells].at(Number((head as HTMLElement).dataset["sort"]) - width) ?? row;
      return {
        // Digits stand in threes; the unit and marks come after them.
        value: cell.dataset["value"] ?? /^[-\d.]*/.exec(cell.textContent.trim())?.[0] ?? "",
        isSum: row.matches(".total, .subtotal"),
      };
    });
  });

/** A list is sorted up and down by keyboard, and comes back as printed. */
export async function checkSorting(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
  faults.expectTrue(`${address}: sorting moves what is there`, await isStill(page));
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
    faults.expectTrue(
      `${address}: not ${order}`,
      numbers.length > 1 && sorted.join() === lines.join() && (await readOrder()) === order,
    );
    faults.expectTrue(
      `${address}: ${order} is not said`,
      (await page.$eval(".sort-status", (status) => status.textContent)) !== "",
    );
  }
  await page.keyboard.press("Enter");
  const values = (rows: Awaited<ReturnType<typeof readList>>): string =>
    rows.map(({ value }) => value).join();
  faults.expectTrue(
    `${address}: the printed order does not come back`,
    values(await readList(page)) === values(printed) && (await readOrder()) === null,
  );
}
