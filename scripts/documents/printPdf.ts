import { readFileSync } from "node:fs";
import puppeteer, { type Browser, type PDFOptions } from "puppeteer-core";
import { FONT_FILES } from "../../src/components/card/paintCard.ts";
import type { MadeDocument } from "../../src/generate/documents/document.ts";
import type { Layout } from "../../src/generate/documents/layouts.ts";
import { writeHtml } from "../../src/generate/documents/writeHtml.ts";
import { describeBrowser } from "../checks/browser/browser.ts";

/** The browser that the packages bring has no Chinese font: a print brings its own. */
const FONT = `@font-face { font-family: Print; src: url(data:font/otf;base64,${readFileSync(FONT_FILES[0] ?? "").toString("base64")}); }`;
const FOOTER =
  '<div style="width: 100%; text-align: center; font-size: 8pt">— <span class="pageNumber"></span> —</div>';
const MARGIN = { top: "15mm", bottom: "15mm", left: "12mm", right: "12mm" };
/** Pixels of a page that is taken as a picture, about 96 to the inch. */
const PAGE = { width: 794, height: 1123 };

export const startBrowser = async (): Promise<Browser> => puppeteer.launch(await describeBrowser());

/** A document as PDF with page numbers; `pageRanges` keeps only some of its pages. */
export function printPdf(
  browser: Browser,
  document: MadeDocument,
  layout: Layout,
  pageRanges = "",
): Promise<Uint8Array> {
  return print(browser, writeHtml(document, FONT + layout.style), {
    landscape: layout.landscape,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: FOOTER,
    margin: MARGIN,
    pageRanges,
  });
}

/** The same as pictures of its pages, as a scan is: no text at all. */
export async function printPictures(
  browser: Browser,
  document: MadeDocument,
  layout: Layout,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ ...PAGE, deviceScaleFactor: 1.5 });
  await page.setContent(writeHtml(document, FONT + layout.style), { waitUntil: "load" });
  const height = await page.evaluate("document.documentElement.scrollHeight");
  const pictures: string[] = [];
  for (let top = 0; top < Number(height); top += PAGE.height) {
    pictures.push(
      await page.screenshot({
        encoding: "base64",
        type: "jpeg",
        quality: 70,
        clip: { x: 0, y: top, ...PAGE },
      }),
    );
  }
  await page.close();
  const images = pictures.map(
    (picture) =>
      `<img src="data:image/jpeg;base64,${picture}" style="width: 100%; display: block; break-after: page">`,
  );
  return print(browser, `<!doctype html><body style="margin: 0">${images.join("")}`, {});
}

async function print(browser: Browser, html: string, options: PDFOptions): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate("document.fonts.ready");
    return await page.pdf({ format: "A4", ...options });
  } finally {
    await page.close();
  }
}
