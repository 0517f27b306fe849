import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";
import { type Served, serve } from "../built/serve.ts";
import { EXAMPLE, putExample } from "../tree/exampleSite.ts";
import { describeBrowser } from "./browser.ts";
import { speak } from "./speak.ts";

/**
 * What the browser tells screen readers of a table with two levels of headings, a chart and the search, on pages of the example site:
 * `examples/spoken/` has it to the letter, and UPDATE_GOLDEN=1 rewrites it. Each part is told once more without its names, roles and
 * headers: what then sounds the same proves nothing.
 */
const GOLDEN = "examples/spoken";

interface Part {
  readonly name: string;
  readonly path: string;
  readonly root: string;
  readonly scripted: boolean;
  /** Brings it into the state that is told. */
  prepare?(page: Page): Promise<void>;
}

const PARTS: readonly Part[] = [
  {
    name: "table",
    path: "bureaus/demo-library/2025/basic-expenditure/",
    root: ".table-region",
    scripted: true,
  },
  { name: "drawn-chart", path: "bureaus/demo-library/2025/", root: ".chart", scripted: false },
  {
    name: "live-chart",
    path: "bureaus/demo-library/2025/",
    root: ".chart",
    scripted: true,
    async prepare(page) {
      await page.keyboard.press("Shift");
      await page.$eval(".chart-picture", (picture) => picture.scrollIntoView());
      await page.waitForSelector(".chart canvas");
      await page.focus(".chart-layer");
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "search",
    path: "search/",
    root: "#search",
    scripted: true,
    async prepare(page) {
      await page.waitForSelector("#search:not([hidden])");
      await page.type("#search-input", "tsg");
      await page.waitForSelector("#search-names [role=option]");
      await page.keyboard.press("ArrowDown");
    },
  },
];

/** Takes away what names a part and ties it to others. Runs in the page. */
function makeMute(root: Element): void {
  for (const element of [root, ...root.querySelectorAll("*")])
    for (const { name } of [...element.attributes])
      if (name.startsWith("aria-") || ["role", "headers", "scope"].includes(name))
        element.removeAttribute(name);
}

async function tell(
  page: Page,
  site: Served,
  { path, root, scripted, prepare }: Part,
): Promise<{ said: string; muted: string }> {
  await page.setJavaScriptEnabled(scripted);
  await page.goto(site.address(path), { waitUntil: "networkidle0" });
  await prepare?.(page);
  const part = (await page.$(root)) as ElementHandle;
  const said = await speak(page, part);
  await part.evaluate(makeMute);
  return { said, muted: await speak(page, part) };
}

const folder = mkdtempSync(join(tmpdir(), "mingzhang-spoken-"));
const faults: string[] = [];
const browser = await puppeteer.launch(await describeBrowser());
try {
  putExample(join(folder, "dist"));
  const site = await serve([join(folder, "dist")], EXAMPLE.BASE_PATH);
  for (const part of PARTS) {
    const page = await browser.newPage();
    const { said, muted } = await tell(page, site, part);
    const golden = `${GOLDEN}/${part.name}.txt`;
    if (process.env["UPDATE_GOLDEN"]) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(golden, said);
    }
    const expected = readFileSync(golden, "utf8");
    if (said !== expected) faults.push(`${golden} says\n${expected}and the page\n${said}`);
    if (muted === expected) faults.push(`${part.name} sounds the same without names and roles`);
    await page.close();
  }
  site.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.log(fault);
console.log(`spoken: ${PARTS.length} parts, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
