import type { Page } from "puppeteer-core";

/** A way of reading that every page must bear. */
export interface Reader {
  readonly name: string;
  /** What is wrong with the page at an address, each fault as `<id>: <words>`. The page is a new one that has the focus; nothing else has been set on it. */
  findFaults(page: Page, address: string): Promise<string[]>;
}
