import puppeteer from "puppeteer-core";
import { describeBrowser } from "../checks/browser/browser.ts";
import { serve } from "../checks/built/serve.ts";

/**
 * First queries in a real browser: each on a fresh page without any cache, from a local server that compresses. `site` holds a built
 * search page, which is the same for all data, `index` the search's files. Says for each query the milliseconds until hits are
 * shown, and the kilobytes and files that were sent, the page's own included.
 */
const [site = "", index = "", ...queries] = process.argv.slice(2);
const served = await serve([index, site], "/");
const browser = await puppeteer.launch(await describeBrowser());

for (const query of queries) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  Object.assign(served.sent, { bytes: 0, files: 0 });
  await page.goto(served.address("search/"), { waitUntil: "networkidle0" });
  // From pressing the button: what a reader waits for, with everything still to be loaded.
  const milliseconds = await page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>("#search-input");
    if (input) input.value = typed;
    const shown = new Promise<void>((resolve) => {
      const status = document.querySelector("#search-status");
      const observer = new MutationObserver(() => {
        if (/\d|没有/.test(status?.textContent ?? "")) resolve();
      });
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    const started = performance.now();
    document.querySelector<HTMLFormElement>("#search-form")?.requestSubmit();
    await shown;
    return performance.now() - started;
  }, query);
  const results = await page.$$eval(".result", (groups) => groups.length);
  const { bytes, files } = served.sent;
  console.log(
    `  ${query}: ${Math.round(milliseconds)} ms, ${Math.round(bytes / 1024)} KB in ${files} files, ${results} groups shown`,
  );
  await context.close();
}
await browser.close();
served.close();
