import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import words from "../../../src/text/choosing.json" with { type: "json" };
import { fill } from "../../../src/text/text.ts";

const PLACE = ".chart-choose";
/** Pixels, as `--target-size` of `tokens.css`. */
const TARGET_SIZE = 44;

/** What the first chart with a list of choices shows and says; `ticked` are the names with a tick. */
interface Shown {
  readonly drawing: string;
  readonly bars: readonly string[];
  readonly summary: string;
  readonly status: string;
  readonly ticked: readonly string[];
  readonly canvases: number;
}

/** Looks at a chart once it has been drawn as chosen. */
async function look(page: Page): Promise<Shown> {
  await setTimeout(200);
  return page.$eval(PLACE, (place) => {
    const figure = place.closest("figure");
    const svg = figure?.querySelector("svg");
    const boxes = [...place.querySelectorAll("label")];
    const nameOf = (label: Element): string => label.textContent ?? "";
    return {
      drawing: svg?.outerHTML ?? "",
      bars: [...(svg?.querySelectorAll("g") ?? [])].map(
        (bar) => bar.querySelector(".value")?.textContent ?? "",
      ),
      summary: figure?.querySelector("figcaption p:last-child")?.textContent ?? "",
      status: place.querySelector("[role=status]")?.textContent ?? "",
      ticked: boxes.filter((label) => label.querySelector("input")?.checked).map(nameOf),
      canvases: figure?.querySelectorAll("canvas").length ?? 0,
    };
  });
}

/** Presses the box of a name by the keyboard. */
async function press(page: Page, index: number): Promise<void> {
  const boxes = await page.$$(`${PLACE} input`);
  await boxes[index]?.focus();
  await page.keyboard.press("Space");
}

/**
 * Faults of the first list of what a chart can draw, used by keys alone: what is ticked is drawn and said, what is no chart is refused, and
 * the first chart comes back as it was.
 */
export async function findChoosingFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const expect = (what: string, isTrue: boolean): void => void (isTrue || faults.push(`choosing: ${what}`));
  const before = await page.$eval(PLACE, (place) => place.closest("figure")?.querySelector("svg")?.outerHTML);
  await page.focus(`${PLACE} summary`);
  await page.keyboard.press("Enter");
  await page.waitForSelector(`${PLACE} input`);
  const first = await look(page);
  expect("as many names are ticked as there are bars", first.ticked.length === first.bars.length);
  const height = await page.$eval(`${PLACE} button`, (button) => (button as HTMLElement).offsetHeight);
  expect(`the button is ${height} px high, a target has ${TARGET_SIZE}`, height >= TARGET_SIZE);

  const last = first.ticked.length - 1;
  const name = first.ticked[last] ?? "";
  await press(page, last);
  const fewer = await look(page);
  const count = String(last);
  expect(`${fewer.bars.length} bars without ${name}`, fewer.bars.length === last);
  expect(
    "said in the summary",
    fewer.bars.every((value) => fewer.summary.includes(value)),
  );
  expect("what is not ticked is not said", !fewer.summary.includes(name));
  expect(`said: ${fewer.status}`, fewer.status === fill(words.zh.removed, { name, count }));
  expect("one chart lies over the drawing", fewer.canvases === 1);

  for (let index = last - 1; index >= 1; index -= 1) await press(page, index);
  await press(page, 0);
  const refused = await look(page);
  expect("a comparison of less than two is refused", refused.ticked.length === 2);
  const few = fill(words.zh.few, { name: first.ticked[0] ?? "" });
  expect(`said: ${refused.status}`, refused.status === few);

  await page.focus(`${PLACE} button`);
  await page.keyboard.press("Enter");
  const again = await look(page);
  expect("the first chart is back", again.drawing === before && again.summary === first.summary);
  expect("the first ticks are back", again.ticked.join() === first.ticked.join());
  return faults;
}
