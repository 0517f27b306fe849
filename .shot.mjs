import puppeteer from "puppeteer-core";
import { describeBrowser } from "./scripts/checks/browser/browser.ts";
import { serve } from "./scripts/checks/built/serve.ts";
const [folder, out, width, js, ...paths] = process.argv.slice(2);
const s = await serve([folder]);
const b = await puppeteer.launch(await describeBrowser());
for (const p of paths) {
  const page = await b.newPage();
  await page.setJavaScriptEnabled(js === "js");
  await page.setViewport({ width: Number(width), height: 900 });
  await page.goto(s.address(p), { waitUntil: "load" });
  const m = await page.evaluate?.(() => 0).catch(() => 0);
  await page.screenshot({ path: `${out}/${p.replaceAll("/", "_") || "home"}-${width}.png`, fullPage: true });
  await page.close();
}
await b.close(); s.close();
