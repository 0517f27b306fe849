import type { Page } from "puppeteer-core";
import type { Reader } from "./reader.ts";

/** What is of no use without scripts: controls, what they answer, lists to choose from, and the search, which then leads to the lists. */
const TOOLS = "form, button, label, [role=status], [role=application], [data-choices], #search";

/** Texts that are shown, but for tools. */
const listTexts = (page: Page): Promise<string[]> =>
  page.evaluate((tools) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim();
      if (text && parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest(tools))
        texts.push(text);
    }
    return texts;
  }, TOOLS);

/** What is shown of a page that has no scripts, in a tab of its own. */
async function listPlainTexts(page: Page): Promise<ReadonlySet<string>> {
  const other = await page.browserContext().newPage();
  try {
    await other.setJavaScriptEnabled(false);
    await other.goto(page.url());
    return new Set(await listTexts(other));
  } finally {
    await other.close();
  }
}

/** Whatever can be read with scripts can be read without. */
export const withoutScripts: Reader = {
  name: "without-scripts",
  async findFaults(page) {
    const plain = await listPlainTexts(page);
    return (await listTexts(page))
      .filter((text) => !plain.has(text))
      .map((text) => `text: “${text.slice(0, 60)}” is not shown`);
  },
};
