import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installEleventy } from "./eleventy.ts";
import { type Cost, measure } from "./measure.ts";
import { CHANGED, ELEVENTY, type Measured, medianOf, UNCHANGED, WHOLE, writeReport } from "./report.ts";
import { parseSizes, type Size } from "./sizes.ts";

/**
 * What builds cost at several sizes, of generated disclosures: from nothing, again without a change, and after one changed amount; beside them
 * validation, the same pages by Eleventy, and a bare script. `--runs` rounds, in each one run of every kind, and the medians of them; a size
 * may say how many for itself: `--sizes 20,60,1000:1`. Eleventy holds all pages in memory, and is run up to `--eleventy` disclosures.
 * `--write` puts the report into docs/performance.md.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "20,60" },
    runs: { type: "string", default: "3" },
    eleventy: { type: "string", default: "60" },
    write: { type: "boolean", default: false },
  },
});
const root = mkdtempSync(join(tmpdir(), "mingzhang-bench-"));

/** Lowers the bound of one cost target by one, so that no relation breaks: the amounts that are left last until the bench ends. */
function changeOne(data: string): void {
  const file = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("/indicators.csv"))
    .map((name) => join(data, name))
    .sort()
    .find((path) => /≤\d{2}/.test(readFileSync(path, "utf8")));
  if (file === undefined) throw new Error("No amount to change");
  const before = readFileSync(file, "utf8");
  writeFileSync(
    file,
    before.replace(/≤\d{2,}/, (found) => `≤${Number(found.slice(1)) - 1}`),
  );
}

const countPages = (site: string): number =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html")).length;

function measureSize({ size, runs }: Size, eleventy: string): Measured {
  const [data, site, out] = ["data", "site", "out"].map((name) => join(root, `${name}-${size}`)) as [
    string,
    string,
    string,
  ];
  measure("scripts/generate.ts", ["--disclosures", String(size), "--out", data]);
  const build = (...args: readonly string[]): Cost =>
    measure("scripts/build.ts", args, { MINGZHANG_DATA: data, OUT_DIR: site });
  const rounds = Array.from({ length: runs }, () => {
    const made: Record<string, Cost> = {
      validation: measure("scripts/validate.ts", ["--data", data]),
      [WHOLE]: build("--clean"),
      [UNCHANGED]: build(),
    };
    changeOne(data);
    made[CHANGED] = build();
    if (size <= Number(values.eleventy)) {
      made[ELEVENTY] = measure(eleventy, [out], { BENCH_SITE: site }, join(eleventy, ".."));
      rmSync(out, { recursive: true });
    }
    made["bare script, tables alone"] = measure("scripts/bench/reference.ts", [data, out]);
    rmSync(out, { recursive: true });
    return made;
  });
  const kinds = Object.keys(rounds[0] ?? {});
  const costs = kinds.map((kind) => [kind, medianOf(rounds.flatMap((round) => round[kind] ?? []))] as const);
  const pages = countPages(site);
  rmSync(site, { recursive: true });
  return { size, runs, pages, costs: new Map(costs) };
}

try {
  const eleventy = installEleventy(join(root, "eleventy"));
  const report = writeReport(
    parseSizes(values.sizes, values.runs).map((size) => measureSize(size, eleventy)),
  );
  console.log(report);
  if (values.write) putReport(report);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Puts the report between its marks. */
function putReport(report: string): void {
  const path = "docs/performance.md";
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(/(?<=<!-- bench -->\n).*?(?=<!-- \/bench -->)/s, () => `\n${report}\n\n`),
  );
}
