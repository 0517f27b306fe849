import type { Page } from "puppeteer-core";
import type { Faults } from "../faults.ts";

/** On a common phone, without scrolling: how much, how it changed and why, from where, for what, 三公 with its parts. */
export async function checkBrief(page: Page, addresses: readonly string[], faults: Faults): Promise<void> {
  await page.setViewport({ width: 360, height: 740 });
  for (const address of addresses) {
    await page.goto(address);
    const below = await page.$$eval(".brief > :not(.brief-ledger, .brief-note)", (parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().bottom > innerHeight)
        .map((part) => `${part.className} ${part.getBoundingClientRect().bottom}`),
    );
    faults.expectTrue(`${address} has below the first screen: ${below.join(", ")}`, below.length === 0);
  }
  faults.expectTrue("no page has a brief", addresses.length > 0);
}
