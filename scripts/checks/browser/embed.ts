import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { preview } from "astro";
import puppeteer, { type Frame, type Page } from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { openPreview } from "./openPreview.ts";

/**
 * What other sites may show of a disclosure, pasted into a page of another origin in a real browser: every frame shows its thing, keeps
 * its policy and fits a phone; its links lead out of it; HTML leads to pages that are there. The buttons of the page that offers the code
 * copy it, or select it where copying is not allowed, and are not there without scripts. So is a preview, which is the site away from its place. A frame that breaks its policy comes first: a
 * check that does not see it has stopped checking.
 */
const folder = process.env.OUT_DIR ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const origin = `http://localhost:${server.port}`;
const base = (process.env.BASE_PATH ?? "/").replace(/\/?$/, "/");
const home = `${new URL(process.env.SITE_URL ?? "http://localhost:4321").origin}${base}`;
const browser = await puppeteer.launch(await describeBrowser());
const faults: string[] = [];

/** The page that offers most, as built. */
const offer =
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/embed/index.html"))
    .toSorted((a, b) => statSync(`${folder}/${b}`).size - statSync(`${folder}/${a}`).size)[0]
    ?.replace(/index\.html$/, "") ?? "";
const BAD_FRAME = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script>1</script>`;

function expectTrue(what: string, holds: boolean): void {
  if (!holds) faults.push(what);
}

/** Serves a page of another site with this content; `/bad/` is the frame that breaks its policy. */
async function serveHost(content: string): Promise<{ address: string; close(): void }> {
  const page = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>别的网站</title>${content}</html>`;
  const host = createServer((request, response) => {
    response
      .setHeader("content-type", "text/html; charset=utf-8")
      .end(request.url === "/bad/" ? BAD_FRAME : page);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(host.address() as AddressInfo).port}/`, close: () => host.close() };
}

/** The code that the page offers, by the end of its id, with the address under which the site is served here. */
async function readCode(page: Page, kind: "frame" | "html"): Promise<string[]> {
  await page.goto(`${origin}${base}${offer}`);
  const codes = await page.$$eval(`textarea[id$="-${kind}"]`, (areas) => areas.map((area) => area.value));
  return codes.map((code) =>
    code.replaceAll(new URL(process.env.SITE_URL ?? "http://localhost:4321").origin, origin),
  );
}

async function openHost(page: Page, content: string): Promise<{ messages: string[]; close(): void }> {
  const host = await serveHost(content);
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.text()} (${message.location().url ?? ""})`));
  await page.goto(host.address, { waitUntil: "networkidle0" });
  return { messages, close: host.close };
}

async function checkBadFrame(page: Page): Promise<void> {
  const { messages, close } = await openHost(page, '<iframe src="/bad/" title="坏"></iframe>');
  expectTrue(
    "a frame that breaks its policy is not seen",
    messages.some((message) => message.includes("Content Security Policy")),
  );
  close();
}

async function checkFrame(frame: Frame): Promise<void> {
  const seen = await frame.evaluate(() => ({
    thing: document.querySelector("main h1 ~ :is(.headline, .chart, .table-region)") !== null,
    wide: document.documentElement.scrollWidth > innerWidth,
    source:
      document.querySelector(".embed-source")?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
    high: innerHeight,
    styled: getComputedStyle(document.querySelector(".embed-source a") ?? document.body).minHeight !== "auto",
  }));
  expectTrue(`${frame.url()} shows nothing`, seen.thing);
  expectTrue(`${frame.url()} cuts its source line`, seen.source <= seen.high + 1);
  expectTrue(`${frame.url()} scrolls sideways`, !seen.wide);
  expectTrue(`${frame.url()} has no style`, seen.styled);
}

async function checkFrames(page: Page): Promise<number> {
  const codes = await readCode(page, "frame");
  await page.setViewport({ width: 320, height: 640 });
  const { messages, close } = await openHost(page, codes.join("\n").replaceAll(' loading="lazy"', ""));
  const frames = page.mainFrame().childFrames();
  expectTrue(
    `${codes.length} frames are offered and ${frames.length} shown`,
    codes.length > 0 && frames.length === codes.length,
  );
  for (const frame of frames) await checkFrame(frame);
  expectTrue(
    "a frame has no name",
    await page.$$eval("iframe", (all) => all.every(({ title }) => title.trim() !== "")),
  );
  for (const message of messages) faults.push(message);
  const [first] = frames;
  if (first)
    await Promise.all([
      page.waitForNavigation().catch(() => undefined),
      first.evaluate(() => document.querySelector<HTMLElement>(".embed-source a")?.click()),
    ]);
  expectTrue(
    `the link of a frame leads to ${page.url()}`,
    page.url() === `${origin}${base}${offer.replace(/embed\/$/, "")}`,
  );
  close();
  return codes.length;
}

async function checkHtml(page: Page): Promise<number> {
  const codes = await readCode(page, "html");
  const { messages, close } = await openHost(page, codes.join("\n"));
  const links = await page.$$eval("figure", (figures) =>
    figures.map((figure) => figure.querySelector<HTMLAnchorElement>("figcaption a")?.href ?? ""),
  );
  expectTrue(
    `${codes.length} pieces of HTML are offered and ${links.length} shown`,
    codes.length > 0 && links.length === codes.length,
  );
  for (const link of links.map((address) => new URL(address))) {
    const file = `${folder}/${link.pathname.slice(base.length)}index.html`;
    const isThere =
      link.origin === origin &&
      existsSync(file) &&
      (!link.hash || readFileSync(file, "utf8").includes(` id="${link.hash.slice(1)}"`));
    expectTrue(`HTML leads to ${link.href}, which is not there`, isThere);
  }
  for (const message of messages) faults.push(message);
  close();
  return codes.length;
}

async function checkCopying(page: Page): Promise<void> {
  for (const name of ["clipboard-write", "clipboard-read"])
    await browser.defaultBrowserContext().setPermission(origin, { permission: { name }, state: "granted" });
  const copyFirst = async (): Promise<string> => {
    await page.click(".snippet button");
    await page.waitForFunction(() => document.querySelector(".snippet [role=status]")?.textContent !== "");
    return page.$eval(".snippet [role=status]", (status) => status.textContent);
  };
  await page.goto(`${origin}${base}${offer}`);
  await page.bringToFront();
  const code = await page.$eval(".snippet textarea", (area) => area.value);
  const copied = await copyFirst();
  expectTrue(
    "what is copied is not the code",
    (await page.evaluate(() => navigator.clipboard.readText())) === code,
  );

  await page.reload();
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  expectTrue("that copying failed is not said", (await copyFirst()) !== copied);
  expectTrue(
    "code that cannot be copied is not selected",
    (await page.evaluate(() => getSelection()?.toString())) === code,
  );

  await page.setJavaScriptEnabled(false);
  await page.reload();
  expectTrue(
    "a button is shown without scripts",
    !(await page.$$eval(".snippet button", (buttons) => buttons.some((button) => button.checkVisibility()))),
  );
}

const counts = { frames: 0, html: 0 };
try {
  await checkBadFrame(await browser.newPage());
  counts.frames = await checkFrames(await browser.newPage());
  counts.html = await checkHtml(await browser.newPage());
  await checkCopying(await browser.newPage());
  faults.push(...(await openPreview(browser, folder, home)));
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(
  `embed: ${offer}, ${counts.frames} frames, ${counts.html} pieces of HTML, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
