import { preview } from "astro";
import puppeteer, { type Page } from "puppeteer-core";
import { listPageKinds } from "../../pages/pageKinds.ts";
import { describeBrowser } from "./browser.ts";

/**
 * Whether a word of 300 letters, in place of any text, makes a page wider than a phone: names and notes may hold one, and then nothing
 * else could be read without scrolling sideways. Looks at the largest page of each kind, and first at a known-bad one.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const browser = await puppeteer.launch(await describeBrowser());
const WIDTH = 320;
/** Amounts have at most 26 characters; a drawing scales with its page. */
const KEPT = "svg, .money, .unit, .share, script, style";

/** How wide a page is with long words in it. */
async function measureWidth(page: Page, path: string, style = ""): Promise<number> {
  await page.goto(`http://localhost:${server.port}/${path}`);
  if (style) await page.addStyleTag({ content: style });
  return page.evaluate((kept) => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.trim() && !node.parentElement?.closest(kept)) node.nodeValue = "w".repeat(300);
    return document.documentElement.scrollWidth;
  }, KEPT);
}

const faults: string[] = [];
const kinds = [...listPageKinds(folder).values()];
const all = kinds.flat();
const paths = process.env["ALL"] ? all : kinds.map(([largest = ""]) => largest);
try {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width: WIDTH, height: 640 });
  if ((await measureWidth(page, "", "body { overflow-wrap: normal }")) <= WIDTH)
    faults.push("A page whose words are not broken is not found");
  for (const path of paths) {
    const width = await measureWidth(page, path);
    if (width > WIDTH) faults.push(`/${path} is ${width} px wide`);
  }
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(
  `words: ${paths.length} of ${all.length} pages, the largest of each kind; ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
