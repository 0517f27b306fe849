import type { Result } from "lighthouse";
import puppeteer from "puppeteer-core";
import { describeBrowser } from "../checks/browser/browser.ts";
import { runLighthouse } from "../checks/browser/runLighthouse.ts";
import { serve } from "../checks/built/serve.ts";
import { listPageKinds } from "../pages/pageKinds.ts";

/** What Lighthouse computes for a slow phone, for the largest page of each kind of a built site: medians of some runs. */
const [site = "", runs = "3"] = process.argv.slice(2);
const MEASURES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index"];

const findMedian = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const served = await serve([site], "/");
const browser = await puppeteer.launch(await describeBrowser());
console.log(`  score ${MEASURES.join(", ")} (ms), medians of ${runs} runs`);
for (const [kind, [path = ""]] of listPageKinds(site)) {
  const results: Result[] = [];
  for (let run = 0; run < Number(runs); run++)
    results.push(await runLighthouse(browser, served.address(path), { onlyCategories: ["performance"] }));
  const score = findMedian(
    results.map(({ categories }) => (categories["performance"]?.score ?? Number.NaN) * 100),
  );
  const times = MEASURES.map((id) =>
    Math.round(findMedian(results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN))),
  );
  console.log(
    `  ${String(score).padStart(3)} ${times.map((time) => String(time).padStart(5)).join(" ")}  ${kind}`,
  );
}
await browser.close();
served.close();
