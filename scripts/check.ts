import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Outcome, runTasks, type Task } from "./checks/runTasks.ts";

interface Check {
  readonly command: string;
  readonly needs?: readonly string[];
  /** Cores that it keeps busy; one where nothing is said. */
  readonly cores?: number;
  /** Whether it drives a browser. */
  readonly browser?: boolean;
}

const CORES = availableParallelism();
/** Vitest leaves one core to others. */
const VITEST_CORES = Math.max(1, CORES - 1);
/** A check in a browser waits for half of its time, until a page is quiet; four of them at once take longer than two after two. */
const BROWSER_CORES = 0.5;

const onSite = (name: string): Check => ({
  command: `node scripts/checks/built/${name}.ts`,
  needs: ["build"],
});
const inBrowser = (name: string): Check => ({
  command: `node scripts/checks/browser/${name}.ts`,
  needs: ["example", "build"],
  cores: BROWSER_CORES,
  browser: true,
});

/**
 * Every check by name; of those that can run, the first go first: what others need, then the longest, so that no core is idle at the end.
 * `npm run check -- lint unit` runs some.
 */
const CHECKS: Readonly<Record<string, Check>> = {
  example: { command: "node scripts/checks/tree/buildExample.ts" },
  // Not beside the other build: both keep their content in one place.
  build: { command: "node scripts/build.ts", needs: ["example"] },
  fuzz: { command: "node scripts/checks/tree/fuzz.ts" },
  unit: { command: "vitest run", needs: ["example"], cores: VITEST_CORES },
  // One page after another, and much of the time waiting.
  lighthouse: inBrowser("lighthouse"),
  readers: inBrowser("readers"),
  accessibility: inBrowser("accessibility"),
  faults: { command: "node scripts/checks/tree/faults.ts", needs: ["build"] },
  types: { command: "astro check --minimumFailingSeverity hint" },
  newcomer: { command: "node scripts/checks/tree/newcomer.ts" },
  roundtrip: { command: "node scripts/checks/browser/roundTrip.ts", cores: BROWSER_CORES, browser: true },
  review: { command: "node scripts/checks/browser/review.ts", cores: BROWSER_CORES, browser: true },
  search: inBrowser("search"),
  words: inBrowser("words"),
  charts: inBrowser("charts"),
  lint: { command: "biome ci --error-on-warnings --colors=off" },
  html: onSite("html"),
  data: onSite("data"),
  settings: inBrowser("settings"),
  reading: inBrowser("reading"),
  embed: inBrowser("embed"),
  compare: inBrowser("compare"),
  spoken: { ...inBrowser("spoken"), needs: ["example"] },
  generated: { command: "node scripts/checks/tree/generated.ts" },
  links: onSite("links"),
  weight: onSite("weight"),
  format: {
    command: "node scripts/format.ts --check && node scripts/format.ts --check --data examples/site/data",
  },
  validate: { command: "node scripts/validate.ts --registered" },
  names: { command: "node scripts/checks/tree/names.ts" },
  imports: { command: "node scripts/checks/tree/imports.ts" },
  packages: { command: "node scripts/checks/tree/packages.ts" },
};

/** For a developer at work: what can be said within a minute, without the site and without a browser. */
const QUICK: Readonly<Record<string, Check>> = {
  lint: CHECKS["lint"] as Check,
  imports: CHECKS["imports"] as Check,
  types: { command: "node scripts/checks/tree/quickTypes.ts" },
  validate: CHECKS["validate"] as Check,
  format: CHECKS["format"] as Check,
  unit: { command: "node scripts/checks/tree/quickUnit.ts", cores: VITEST_CORES },
};

/** Run when they are asked for alone, with what follows their name. */
const APART: Readonly<Record<string, string>> = {
  same: "scripts/checks/tree/same.ts",
  reuse: "scripts/checks/tree/reuse.ts",
};

const { values, positionals: asked } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    /** Browsers look at every page. */
    all: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ALL: values.all ? "1" : "" };
const apart = APART[asked[0] ?? ""];
if (apart)
  process.exit(
    spawnSync(process.execPath, [apart, ...asked.slice(1)], { stdio: "inherit", env }).status ?? 1,
  );

const checks = values.quick ? QUICK : CHECKS;
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(
    `No check ${unknown.join(", ")}; there are ${[...Object.keys(checks), ...Object.keys(APART)].join(", ")}`,
  );
  process.exit(1);
}

const tasks = (asked.length > 0 ? asked : Object.keys(checks)).map((name) => ({
  name,
  needs: [],
  cores: 1,
  ...(checks[name] as Check),
}));
if (tasks.some(({ name }) => name === "example")) env["EXAMPLE_DIST"] = ".cache/example";
if (tasks.some(({ browser }) => browser)) {
  // The packages' browser is unpacked when it is first asked for, which two checks at once must not do.
  const { describeBrowser } = await import("./checks/browser/browser.ts");
  env["CHROME_PATH"] = (await describeBrowser()).executablePath;
}

const started = performance.now();
const since = (from: number): number => Math.round((performance.now() - from) / 1000);

/** Lets the shell say last, in two lines, how long it and its children have used a processor; its status is that of the command. */
const withTimes = (command: string): string => `exec 2>&1\n${command}\nstatus=$?; times; exit $status`;

/** The output of a command without what `withTimes` said at its end, and the seconds of CPU that this tells. */
function readTimes(output: string): { said: string; cpu: number } {
  const [times = ""] = /(?:\d+m[\d.]+s\s+){4}$/.exec(output) ?? [];
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
  return { said: output.slice(0, output.length - times.length), cpu };
}

function run({ name, command }: Task & Check): Promise<Outcome> {
  const from = performance.now();
  const child = spawn(withTimes(command), { shell: true, env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) =>
    child.on("close", (status) => {
      const passed = status === 0;
      const { said, cpu } = readTimes(output);
      const took = `${since(from)} s, ${Math.round(cpu)} of CPU`;
      resolve({ passed, output: `${said}== ${name} ${passed ? "passed" : "FAILED"} (${took})\n` });
    }),
  );
}

const failed: string[] = [];
await runTasks(tasks, CORES, run, ({ name }, { passed, output }) => {
  if (!passed) failed.push(name);
  process.stdout.write(`\n== ${name}\n${output}`);
});
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
console.log(`\n${tasks.length} checks in ${since(started)} s`);
console.log(`\n${tasks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
