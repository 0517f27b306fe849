import { readdirSync, readFileSync } from "node:fs";
import type { Result } from "lighthouse";
import puppeteer from "puppeteer-core";
import { listPageKinds } from "../../pages/pageKinds.ts";
import { listLargest } from "../built/choosePages.ts";
import { serve } from "../built/serve.ts";
import { openVerdicts } from "../built/verdicts.ts";
import { describeBrowser } from "./browser.ts";
import { runLighthouse } from "./runLighthouse.ts";

/**
 * Lighthouse on the largest page of each route, in Chinese and in English by turns, for both editions have one markup; with ALL on every page. As on a
 * phone: full marks for accessibility, best practices and search, no layout shift, and no more bytes than `lighthouse.json` allows. Nothing that takes time is held; `npm run bench` shows it. The known-bad pages
 * come first: each must be found wanting by what its file is named by.
 */
const KNOWN_BAD = "examples/known-bad-lighthouse";
const SITE = process.env["OUT_DIR"] ?? "dist";
const limits = JSON.parse(readFileSync(new URL("./lighthouse.json", import.meta.url), "utf8")) as Readonly<
  Record<string, number>
>;
const findLimit = (kind: string): number => limits[kind.replace(/^\/en\//, "/")] ?? limits["default"] ?? 0;

/**
 * All that is held. Its audits of accessibility are some of axe's: `accessibility` runs all of axe's on the same pages, so that here they
 * run on the known-bad pages, and with ALL.
 */
const CATEGORIES = ["accessibility", "best-practices", "seo"];
const CATEGORIES_HERE = process.env["ALL"] ? CATEGORIES : CATEGORIES.filter((id) => id !== "accessibility");

const FLAGS = {
  onlyAudits: ["cumulative-layout-shift", "total-byte-weight"],
  // For times Lighthouse waits longer until nothing happens any more.
  pauseAfterFcpMs: 300,
  pauseAfterLoadMs: 300,
  networkQuietThresholdMs: 300,
  cpuQuietThresholdMs: 300,
};

/** What falls short, each fault beginning with the category or measure; `wanted` are the categories. */
function listFaults(
  { audits, categories }: Result,
  kilobytes: number,
  wanted: readonly string[] = CATEGORIES,
): string[] {
  const measure = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  const shift = measure("cumulative-layout-shift");
  const bytes = measure("total-byte-weight");
  const failed = Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .map((ref) => ({ weight: ref.weight, audit: audits[ref.id] }))
      .filter(({ weight, audit }) => weight > 0 && typeof audit?.score === "number" && audit.score < 1)
      .map(
        ({ audit }) =>
          `${id}: ${audit?.title} ${audit?.explanation ?? ""} ${JSON.stringify(audit?.details ?? "").slice(0, 400)}`,
      ),
  );
  // A category without a score was not measured.
  const unmeasured = wanted.filter((id) => categories[id]?.score == null).map((id) => `${id}: no score`);
  return [
    ...unmeasured,
    ...failed,
    ...(shift === 0 ? [] : [`layout-shift: ${shift}`]),
    ...(bytes <= kilobytes * 1000 ? [] : [`bytes: ${bytes} where ${kilobytes} KB are allowed`]),
  ];
}

const browser = await puppeteer.launch(await describeBrowser());
const bad = await serve([KNOWN_BAD], "/");
const site = await serve([SITE]);
const missed: string[] = [];
let faults = 0;
try {
  const files = readdirSync(KNOWN_BAD);
  for (const file of files) {
    const found = listFaults(
      await runLighthouse(browser, bad.address(file), { ...FLAGS, onlyCategories: CATEGORIES }),
      1,
    );
    if (!found.some((fault) => fault.startsWith(`${file.replace(/\.html$/, "")}:`))) missed.push(file);
  }
  console.log(`${files.length} known-bad pages, ${missed.length} missed ${missed.join(" ")}`);

  const verdicts = openVerdicts("lighthouse", SITE, await browser.version());
  const kinds = listPageKinds(SITE);
  const largest = process.env["ALL"] ? undefined : new Set(listLargest(kinds));
  const all = [...kinds].flatMap(([kind, paths]) =>
    paths.filter((path) => largest?.has(path) ?? true).map((path) => ({ kind, path })),
  );
  const open = all.filter(({ path }) => !verdicts.hasPassed(path));
  for (const { kind, path } of open) {
    const result = await runLighthouse(browser, site.address(path), {
      ...FLAGS,
      onlyCategories: CATEGORIES_HERE,
    });
    const found = listFaults(result, findLimit(kind), CATEGORIES_HERE);
    if (found.length === 0) verdicts.pass(path);
    faults += found.length;
    console.log(
      `${kind}: ${Math.round((result.audits["total-byte-weight"]?.numericValue ?? 0) / 1000)} KB (${path})`,
    );
    for (const fault of found) console.log(`  ${fault}`);
  }
  console.log(
    `lighthouse: ${all.length} of ${[...kinds.values()].flat().length} pages, ${process.env["ALL"] ? "all" : "the largest of each route, in Chinese and English by turns"}; ${all.length - open.length} as before, ${faults} faults`,
  );
  process.exitCode = missed.length === 0 && files.length > 0 && all.length > 0 && faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  bad.close();
  site.close();
}
