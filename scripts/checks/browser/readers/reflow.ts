import type { Page } from "puppeteer-core";
import type { Reader } from "./reader.ts";

/** A small phone, and a screen of 1280 by 1024 magnified four times: WCAG 2.2, 1.4.10. */
const VIEWPORTS = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

/** What does not fit the window: the page itself, texts beyond its edge that nothing scrolls to, and what stays in place and fills it. */
export const findMisfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults =
      document.documentElement.scrollWidth > innerWidth
        ? [`wide: the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
    // What is said and not shown stands in a box of one pixel, however long it is.
    const isUnseen = (element: Element | null): boolean =>
      element !== null &&
      ((element.clientWidth <= 1 && getComputedStyle(element).overflowX === "hidden") ||
        isUnseen(element.parentElement));
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      if (
        parent?.checkVisibility({ visibilityProperty: true }) &&
        (box.right > innerWidth + 1 || box.left < -1) &&
        !isScrolled(parent) &&
        !isUnseen(parent)
      )
        faults.push(
          `cut: “${walker.currentNode.textContent?.trim().slice(0, 40)}” ends at ${Math.round(box.right)} px`,
        );
    }
    for (const element of document.querySelectorAll("body *")) {
      const { position, top, bottom } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What sticks to a side alone, such as the caption of a wide table, goes up with the text.
      const stays = position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
      if (stays && box.width > innerWidth / 2 && box.height > innerHeight / 2)
        faults.push(
          `filled: ${element.tagName} stays and fills ${Math.round(box.height)} px of ${innerHeight}`,
        );
    }
    return faults;
  });

/** Nobody scrolls in two directions to read, on a small phone or with a page magnified four times. */
export const reflow: Reader = {
  name: "reflow",
  async findFaults(page) {
    const faults = [];
    for (const viewport of VIEWPORTS) {
      await page.setViewport(viewport);
      faults.push(...(await findMisfits(page)));
    }
    return faults;
  },
};
