import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { preview } from "astro";
import pa11yCi, { type Issue, type PageState } from "pa11y-ci";
import { describeBrowser } from "./browser.ts";

/**
 * axe and HTML CodeSniffer (WCAG 2 AAA) over every page of the built sitemap, and over the known-bad pages, of which each must be
 * found wanting by the rule that its file is named by: a checker that finds nothing there has stopped checking.
 */
const KNOWN_BAD = "examples/known-bad";

const COMMON = {
  standard: "WCAG2AAA",
  concurrency: 2,
  // Without it, concurrent pages report failures that are not there.
  useIncognitoBrowserContext: false,
  // What axe cannot decide (colours of cells that span rows) is no fault; what it can decide still is.
  levelCapWhenNeedsReview: "warning",
  timeout: 60_000,
  chromeLaunchConfig: await describeBrowser(),
};
const RUNS = [
  { ...COMMON, runners: ["htmlcs"] },
  // The axe runner knows only A and AA of WCAG 2.1 by itself; HTML CodeSniffer refuses rules that it does not know.
  { ...COMMON, runners: ["axe"], rules: ["target-size", "color-contrast-enhanced"] },
];

/** What both runners find on each page. */
async function findFaults(pages: readonly (string | PageState)[]): Promise<Map<string, Issue[]>> {
  const faults = new Map<string, Issue[]>(pages.map((page) => [typeof page === "string" ? page : page.url, []]));
  for (const options of RUNS) {
    const { results } = await pa11yCi(pages, options);
    for (const [page, issues] of Object.entries(results)) faults.get(page)?.push(...issues);
  }
  return faults;
}

/** What a script shows only when it is asked: the search's results. */
function listStates(origin: string): PageState[] {
  return [{ url: `${origin}/search/?${new URLSearchParams({ q: "公积金" })}`, actions: ["wait for element .result to be visible"] }];
}

/** Pages of the sitemap, on the server that shows the built site. */
function listPages(origin: string): string[] {
  const files = readdirSync("dist").filter((file) => /^sitemap-\d+\.xml$/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(`dist/${file}`, "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => origin + new URL(address ?? "").pathname),
  );
}

async function checkSite(): Promise<boolean> {
  const server = await preview({ logLevel: "error" });
  const origin = `http://localhost:${server.port}`;
  const pages = [...listPages(origin), ...listStates(origin)];
  const faults = [...(await findFaults(pages))].filter(([, issues]) => issues.length > 0);
  await server.stop();
  for (const [page, issues] of faults) {
    console.log(page);
    for (const issue of issues) console.log(`  ${issue.code ?? ""} ${issue.message} ${issue.selector ?? ""}`);
  }
  console.log(`${pages.length} pages, ${faults.length} with faults`);
  return pages.length > 0 && faults.length === 0;
}

async function checkKnownBad(): Promise<boolean> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(readFileSync(`${KNOWN_BAD}${request.url ?? ""}`));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  const files = readdirSync(KNOWN_BAD);
  const faults = await findFaults(files.map((file) => `${origin}/${file}`));
  server.close();
  const missed = files.filter((file) => !faults.get(`${origin}/${file}`)?.some((issue) => issue.code?.includes(file.replace(/\.html$/, ""))));
  console.log(`${files.length} known-bad pages, ${missed.length} missed ${missed.join(" ")}`);
  return files.length > 0 && missed.length === 0;
}

const results = [await checkKnownBad(), await checkSite()];
process.exit(results.every(Boolean) ? 0 : 1);
