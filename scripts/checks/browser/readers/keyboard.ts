import type { Page } from "puppeteer-core";
import type { Reader } from "./reader.ts";

/** Where the focus is: how it lies to the last place where it was, in the order of reading, and what is wrong with how it shows. */
interface Stop {
  readonly name: string;
  readonly order: "first" | "after" | "same" | "before";
  readonly faults: readonly string[];
}

type Marked = typeof globalThis & { lastStop?: Element };

/** The stop that the focus is at; nothing when it has left the page. Runs in the page. */
async function describeStop(): Promise<Stop | undefined> {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { lastStop } = globalThis as Marked;
  (globalThis as Marked).lastStop = element;
  const findOrder = (): Stop["order"] => {
    if (!lastStop) return "first";
    if (lastStop === element) return "same";
    return lastStop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "after" : "before";
  };
  const name = `${element.localName}${element.id ? `#${element.id}` : ""} “${(element.textContent || element.ariaLabel || "").trim().slice(0, 20)}”`;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const faults = outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? [`unmarked: ${name}`] : [];
  const isSeen = (): boolean =>
    [...element.getClientRects()]
      .flatMap((box) =>
        [box.left + 2, (box.left + box.right) / 2, box.right - 2].flatMap((x) =>
          [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].map((y) => [x, y] as const),
        ),
      )
      .some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element));
      });
  // A region that scrolls may still be on its way to where it comes to rest.
  for (let frame = 0; frame < 10 && !isSeen(); frame += 1) await new Promise(requestAnimationFrame);
  return { name, order: findOrder(), faults: isSeen() ? faults : [...faults, `covered: ${name}`] };
}

/** How many elements can have the focus. Runs in the page. */
const countStops = (): number =>
  [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, iframe, [tabindex]",
    ),
  ].filter(
    (candidate) =>
      candidate.tabIndex >= 0 &&
      !candidate.matches(":disabled") &&
      // Of a group of radio buttons the chosen one is a stop; arrows lead to the others.
      !candidate.matches('fieldset:has([type="radio"]:checked) [type="radio"]:not(:checked)') &&
      candidate.checkVisibility({ visibilityProperty: true }),
  ).length;

async function tab(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press("Tab");
  return page.evaluate(describeStop);
}

/** Brings everything into view once: charts come to life when they are seen, and have a stop from then on. */
async function lookThrough(page: Page): Promise<void> {
  await page.keyboard.press("Shift");
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await page.waitForNetworkIdle();
}

/** From the top of the page to its end by the tab key alone. */
async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  let last: Stop | undefined;
  let stops = 0;
  for (let stop = await tab(page); stop; stop = await tab(page)) {
    if (last && stop.order !== "after")
      return [...faults, `${stop.order === "same" ? "trap" : "order"}: ${stop.name} after ${last.name}`];
    faults.push(...stop.faults);
    stops += 1;
    last = stop;
  }
  const count = await page.evaluate(countStops);
  if (last && stops !== count) faults.push(`missed: ${stops} stops of ${count}`);
  return faults;
}

/** The first stop of a page with navigation leads past it. */
async function skip(page: Page): Promise<string[]> {
  if (!(await page.$("nav"))) return [];
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isInMain = await page.evaluate(() => {
    const main = document.querySelector("main");
    const next = document.activeElement;
    return (
      !!main &&
      !!next &&
      (main.contains(next) || !!(main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING))
    );
  });
  return isInMain ? [] : ["skip: the first stop does not lead to the main part"];
}

/** Every stop by the tab key is seen and marked, comes in the order of reading, and can be left again. */
export const keyboard: Reader = {
  name: "keyboard",
  async findFaults(page) {
    await page.setViewport({ width: 360, height: 640 });
    // The focus has been nowhere yet.
    await page.reload();
    await lookThrough(page);
    const faults = await walk(page);
    // After the last stop comes the first.
    return [...faults, ...(await skip(page))];
  },
};
