import type { Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";

/** What is wrong with the amounts of a page's tables as they first stand. Runs in the page. */
function findCutAmounts(): string[] {
  return [...document.querySelectorAll<HTMLElement>(".table-region")].flatMap((region) => {
    const edge = region.getBoundingClientRect();
    const names = (region.querySelector("tbody th")?.getBoundingClientRect().right ?? edge.left) - edge.left;
    const isCut = region.dataset["cut"] !== undefined;
    const placeOf = (name: string, none: number): number =>
      edge.left + (isCut ? Number.parseFloat(region.style.getPropertyValue(name)) : none);
    const [from, whole] = [placeOf("--from", names), placeOf("--whole", edge.width)];
    const amounts = [...region.querySelectorAll("td.amount")]
      .filter(({ textContent }) => /\d/.test(textContent))
      .map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return { text: cell.textContent.trim(), box: range.getBoundingClientRect() };
      });
    // What lies half under the names, or behind the last whole column, is seen to be cut: it is faded.
    const cut = amounts.filter(
      ({ box: { left, right } }) => right > from && left < whole && (left < from - 1 || right > whole + 1),
    );
    const isSeen =
      amounts.length === 0 ||
      amounts.some(({ box: { left, right } }) => left >= from - 1 && right <= whole + 1);
    const title = region.querySelector("caption")?.textContent ?? "";
    return [
      ...cut.slice(0, 1).map(({ text }) => `“${title}” cuts ${text}`),
      ...(isSeen ? [] : [`“${title}” shows no amount`]),
    ];
  });
}

/** On a common phone, before anything is scrolled sideways, each table with amounts shows one, and cuts none. */
export async function checkFirstAmounts(
  page: Page,
  addresses: readonly string[],
  faults: Faults,
): Promise<void> {
  await page.setViewport({ width: 360, height: 740 });
  for (const address of addresses) {
    await page.goto(address);
    for (const fault of await page.evaluate(findCutAmounts)) faults.all.push(`${address}: ${fault}`);
  }
  faults.expectTrue("no page has amounts", addresses.length > 0);
}
