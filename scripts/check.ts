import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

/**
 * Every check by name, in the order that finds the cheapest mistakes first. `node scripts/check.ts lint unit` runs some of them;
 * `--quick` lets those that take minutes look at a sample of each kind of page.
 */
const CHECKS: Readonly<Record<string, string>> = {
  lint: "biome ci --error-on-warnings",
  types: "astro check --minimumFailingSeverity hint",
  format: "node scripts/format.ts --check && node scripts/format.ts --check --data examples/site/data",
  validate: "node scripts/validate.ts",
  unit: "vitest run",
  build: "node scripts/build.ts",
  html: "html-validate --config html-validate.json dist",
  data: "node scripts/checks/data.ts",
  links: "node scripts/checks/links.ts",
  weight: "node scripts/checks/weight.ts",
  search: "node scripts/checks/search.ts",
  charts: "node scripts/checks/charts.ts",
  reading: "node scripts/checks/reading.ts",
  readers: "node scripts/checks/readers.ts",
  spoken: "node scripts/checks/spoken.ts",
  settings: "node scripts/checks/settings.ts",
  embed: "node scripts/checks/embed.ts",
  compare: "node scripts/checks/compare.ts",
  lighthouse: "node scripts/checks/lighthouse.ts",
  accessibility: "node scripts/checks/accessibility.ts",
};

/** Run when they are asked for alone, with what follows their name. */
const APART: Readonly<Record<string, string>> = { same: "node scripts/checks/same.ts" };

const { values, positionals: asked } = parseArgs({ options: { quick: { type: "boolean", default: false } }, allowPositionals: true });
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", QUICK: values.quick ? "1" : "" };
const apart = APART[asked[0] ?? ""];
if (apart) process.exit(spawnSync(apart.split(" ")[0] ?? "", [...apart.split(" ").slice(1), ...asked.slice(1)], { stdio: "inherit", env }).status ?? 1);
const unknown = asked.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(", ")}; there are ${Object.keys(CHECKS).join(", ")}`);
  process.exit(1);
}

const names = asked.length > 0 ? asked : Object.keys(CHECKS);
const failed = names.filter((name) => {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(CHECKS[name] ?? "", { shell: true, stdio: "inherit", env });
  console.log(`== ${name} ${status === 0 ? "passed" : "FAILED"} (${Math.round((performance.now() - started) / 1000)} s)`);
  return status !== 0;
});

if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
console.log(`\n${names.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
