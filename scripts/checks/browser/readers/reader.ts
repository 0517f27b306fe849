import type { Page } from "puppeteer-core";

/** A way of reading that every page must bear. */
export interface Reader {
  readonly name: string;
  /**
   * What is wrong with a page, each fault as `<id>: <words>`. The page is loaded and has the focus; window, media and features are the
   * browser's own, and are set back afterwards. Readers share it one after another, so what one does to the document it undoes.
   */
  findFaults(page: Page): Promise<string[]>;
}
