import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measure } from "./measure.ts";

/**
 * What each stage costs at several sizes, on generated disclosures, as ratios to a reference run beside it: times differ from machine
 * to machine and from hour to hour, ratios hardly. A site is built from nothing, again without a change, and after one. `--build` bounds the size up to which the whole site is built. Lighthouse's
 * times are medians of `--runs`, on the last site that was built.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,200,1000" },
    build: { type: "string", default: "200" },
    runs: { type: "string", default: "3" },
  },
});
const QUERIES = [
  "住房公积金",
  "公积金",
  "医",
  "2101",
  "30201",
  "12.50",
  "zfgjj",
  "住房公集金",
  "housing fund",
  "没有这样的名字",
];
const root = mkdtempSync(join(tmpdir(), "mingzhang-bench-"));
let page = "";

function report(stage: string, { cpuSeconds, peakMegabytes }: Cost, reference: Cost): void {
  const ratio = (cpuSeconds / reference.cpuSeconds).toFixed(1);
  console.log(
    `  ${stage.padEnd(10)} ${cpuSeconds.toFixed(1).padStart(7)} CPU s  ${Math.round(peakMegabytes).toString().padStart(5)} MB  ${ratio.padStart(6)} × reference`,
  );
}

/** A new paragraph in what one disclosure explains: no figure has to fit it. */
function changeOne(data: string): void {
  const [file = ""] = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("/explanation.md"))
    .sort();
  appendFileSync(join(data, file), "\n新的一段。\n");
}

try {
  for (const size of values.sizes.split(",")) {
    const data = join(root, `data-${size}`);
    const site = join(root, `site-${size}`);
    const index = join(root, `index-${size}`);
    console.log(`\n${size} bureau-years`);
    const generated = measure("scripts/generate.ts", ["--disclosures", size, "--out", data]);
    const reference = measure("scripts/bench/reference.ts", [data, join(root, `reference-${size}`)]);
    report("reference", reference, reference);
    report("generate", generated, reference);
    report("validate", measure("scripts/validate.ts", ["--data", data]), reference);
    if (Number(size) <= Number(values.build) || !page) {
      const build = (...args: readonly string[]): Cost =>
        measure("scripts/build.ts", args, { MINGZHANG_DATA: data, OUT_DIR: site });
      report("build", build("--clean"), reference);
      report("unchanged", build(), reference);
      changeOne(data);
      report("changed", build(), reference);
      page = site;
    }
    const indexed = measure("scripts/bench/index.ts", [index], { MINGZHANG_DATA: data });
    report("index", indexed, reference);
    console.log(indexed.output.replace(/^(?=.)/gm, "  "));
    console.log(measure("scripts/bench/query.ts", [page, index, ...QUERIES]).output.trimEnd());
    console.log(`  ${measure("scripts/bench/recall.ts", [index]).output.trim()}`);
  }
  console.log(
    `\nLighthouse\n${measure("scripts/bench/lighthouse.ts", [page, values.runs]).output.trimEnd()}`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
