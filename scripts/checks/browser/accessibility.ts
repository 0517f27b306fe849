import { readdirSync } from "node:fs";
import pa11yCi, { type Issue, type PageState } from "pa11y-ci";
import { listPageKinds, type PageKinds } from "../../pages/pageKinds.ts";
import { serve } from "../built/serve.ts";
import { describeBrowser, nameBrowser } from "./browser.ts";
import { type OpenPages, openPages } from "./openPages.ts";

/**
 * axe and HTML CodeSniffer (WCAG 2 AAA) over each kind of built page in every shape, and over the known-bad pages, of which each must be
 * found wanting by the rule that its file is named by: a checker that finds nothing there has stopped checking.
 */
const KNOWN_BAD = "examples/known-bad";
const SITE = process.env.OUT_DIR ?? "dist";

const OPTIONS = {
  standard: "WCAG2AAA",
  runners: ["htmlcs", "scripts/checks/browser/axeRunner.ts"],
  // Each page waits half a second until nothing is loaded any more: others use that time.
  concurrency: 4,
  // Without it, concurrent pages report failures that are not there.
  useIncognitoBrowserContext: false,
  timeout: 120_000,
  chromeLaunchConfig: await describeBrowser(),
};

const PROJECTS = "/bureaus/[bureau]/[year]/[...scope]/projects/";
const CONCEPT = "/compare/[concept]/[...page]/";
const TABLE = "/en/bureaus/[bureau]/[year]/[...scope]/[table]/";

/** What scripts show only when a reader does something: the search's results, charts that keys go through, what they can draw, sorted lists, links to rows. */
const listStates = (site: OpenPages, kinds: PageKinds): PageState[] => [
  {
    url: site.address(`${kinds.get(PROJECTS)?.[0]}#live`),
    actions: ["click element h1", "wait for element .chart-picture canvas to be visible"],
  },
  {
    url: site.address(`${kinds.get(CONCEPT)?.[0]}#choose`),
    actions: ["click element .chart-choose summary", "wait for element .chart-choose input to be visible"],
  },
  ...["", "en/"].map((edition) => ({
    url: site.address(`${edition}search/?${new URLSearchParams({ q: "公积金" })}`),
    actions: ["wait for element .result to be visible"],
  })),
  {
    url: site.address(`${kinds.get(PROJECTS)?.[0]}#sorted`),
    actions: ["click element .sort", "wait for element [aria-sort] to be visible"],
  },
  {
    url: site.address(`${kinds.get(TABLE)?.[0]}#links`),
    actions: ["click element [data-tool=links]", "wait for element .row-link to be visible"],
  },
];

async function checkSite(): Promise<boolean> {
  const site = await openPages("accessibility", SITE, await nameBrowser());
  const states = listStates(site, listPageKinds(SITE));
  const open = site.pages.filter((page) => !page.hasPassed());
  const addresses = [...open.map(({ address }) => address), ...states];
  const { results } = await pa11yCi(addresses, OPTIONS);
  for (const page of open) if (results[page.address]?.length === 0) page.pass();
  site.close();
  const faults = Object.entries(results).filter(([, issues]) => issues.length > 0);
  for (const [page, issues] of faults) {
    console.log(page);
    for (const issue of issues) console.log(`  ${issue.code ?? ""} ${issue.message} ${issue.selector ?? ""}`);
  }
  console.log(
    `accessibility: ${site.said}; ${site.pages.length - open.length} as before, ${states.length} states, ${faults.length} with faults`,
  );
  return Object.keys(results).length === addresses.length && site.pages.length > 0 && faults.length === 0;
}

async function checkKnownBad(): Promise<boolean> {
  const bad = await serve([KNOWN_BAD], "/");
  const files = readdirSync(KNOWN_BAD);
  const { results } = await pa11yCi(files.map(bad.address), OPTIONS);
  bad.close();
  const isFound = (file: string): boolean =>
    !!results[bad.address(file)]?.some(({ code }: Issue) => code?.includes(file.replace(/\.html$/, "")));
  const missed = files.filter((file) => !isFound(file));
  console.log(`${files.length} known-bad pages, ${missed.length} missed ${missed.join(" ")}`);
  return files.length > 0 && missed.length === 0;
}

const results = [await checkKnownBad(), await checkSite()];
process.exit(results.every(Boolean) ? 0 : 1);
