import type { Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";

/** Head and names of the widest table stay in sight. */
export async function checkSight(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
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
  faults.expectTrue("the widest table does not scroll", seen.isScrolled);
  faults.expectTrue("the head does not stay", seen.head);
  faults.expectTrue("the names do not stay", seen.name);
  faults.expectTrue(`the names take ${seen.share.toFixed(2)} of the width`, seen.share <= 0.45);
}

/** A row that is linked to is seen, and marked. */
export async function checkTarget(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
  const last = await page.$$eval(".data-table tbody tr", (rows) => rows.at(-1)?.id);
  await page.goto(`${address}#${last}`);
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
  faults.expectTrue("the row that is linked to is not seen, or not marked", isSeen);
}

/** A bar in each whole amount above zero but the total's, as wide as its share; it is drawn and not there for speech. */
export async function checkBars(page: Page, address: string, faults: Faults): Promise<void> {
  await page.goto(address);
  const rows = await page.$eval(".data-table", (table) => {
    const column = Number((table as HTMLElement).dataset["whole"]);
    return [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => {
      const cell = row.cells[column] as HTMLTableCellElement;
      const { backgroundImage, backgroundSize } = getComputedStyle(cell);
      return {
        isTotal: row.matches(".total"),
        amount: cell.textContent,
        drawn: backgroundImage === "none" ? 0 : Number.parseFloat(backgroundSize),
        parts: [...cell.children].filter(({ localName }) => localName !== "i").length,
      };
    });
  });
  const total = Number(rows.find(({ isTotal }) => isTotal)?.amount);
  const wrong = rows.filter(
    ({ isTotal, amount, drawn, parts }) =>
      parts > 0 || Math.abs(drawn - (isTotal ? 0 : (100 * Number(amount)) / total)) > 0.1,
  );
  faults.expectTrue(
    `bars are not drawn as wide as shares: ${JSON.stringify(wrong[0])}`,
    total > 0 && wrong.length === 0,
  );
}
