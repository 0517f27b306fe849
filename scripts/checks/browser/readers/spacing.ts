import type { Page } from "puppeteer-core";
import type { Reader } from "./reader.ts";
import { findMisfits } from "./reflow.ts";

/** What a reader may set without loss: WCAG 2.2, 1.4.12. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Sets them, or takes them away, by a sheet that the page's policy says nothing of: as a reader's own style sheet. */
const setSpacing = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  }, css);

/** With wider spaces between letters, words, lines and paragraphs no text is cut off, and nothing scrolls sideways. */
export const spacing: Reader = {
  name: "spacing",
  async findFaults(page) {
    await page.setViewport({ width: 320, height: 640 });
    await setSpacing(page, SPACING);
    const clipped = await page.evaluate(() => {
      const isClipping = (element: Element): boolean =>
        ["hidden", "clip"].some((value) => getComputedStyle(element).overflow.includes(value));
      // What is 1 px large is for screen readers alone.
      const boxes = [...document.querySelectorAll<HTMLElement>("body *")].filter(
        (element) =>
          element instanceof HTMLElement &&
          element.clientWidth > 1 &&
          element.innerText.trim() !== "" &&
          isClipping(element),
      );
      const cutBoxes = boxes.filter(
        (box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1,
      );
      const drawn = [...document.querySelectorAll("svg text")].filter((text) => {
        if (!isClipping(text.closest("svg") ?? text)) return false;
        const [inner, outer] = [text.getBoundingClientRect(), text.closest("svg")?.getBoundingClientRect()];
        return outer && inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
      });
      return [...cutBoxes, ...drawn].map(
        (element) => `clipped: “${element.textContent?.trim().slice(0, 40)}”`,
      );
    });
    const misfits = await findMisfits(page);
    await setSpacing(page, "");
    return [...clipped, ...misfits];
  },
};
