import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { describeBrowser } from "../checks/browser.ts";

/**
 * First queries in a real browser: each on a fresh page without any cache, from a local server that compresses. `site` holds a built
 * search page, which is the same for all data, `index` the search's files. Says for each query the milliseconds until hits are
 * shown, and the kilobytes and files that were sent, the page's own included.
 */
const [site = "", index = "", ...queries] = process.argv.slice(2);
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

let bytes = 0;
let files = 0;
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const file = [index, site].map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const body = gzipSync(readFileSync(file));
  bytes += body.length;
  files += 1;
  response.writeHead(200, { "content-type": `${TYPES[extname(file)] ?? "text/plain"}; charset=utf-8`, "content-encoding": "gzip" }).end(body);
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
const origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
const browser = await puppeteer.launch(await describeBrowser());

for (const query of queries) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  bytes = 0;
  files = 0;
  await page.goto(`${origin}/search/`, { waitUntil: "networkidle0" });
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
  console.log(`  ${query}: ${Math.round(milliseconds)} ms, ${Math.round(bytes / 1024)} KB in ${files} files, ${results} groups shown`);
  await context.close();
}
await browser.close();
server.close();
