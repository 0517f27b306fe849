import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measure } from "./measure.ts";
import { SCALES, writeScaled } from "./scaledData.ts";

/**
 * How validation grows with each kind of thing: its CPU time with none, with `--count` (or as many as the limits of readers let four times
 * in) and with four times as many. Where it takes more than `--most` times as long for four times as many (n log n is below 5), an algorithm
 * is worse than n log n. `--only` names kinds; `--build` adds what a build makes of what is sound, without Astro.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "4000" },
    most: { type: "string", default: "7" },
    only: { type: "string", default: "" },
    build: { type: "boolean", default: false },
  },
});
const TIMES = 4;
/** CPU seconds by which two runs of the same work differ: what does not grow by more says nothing. */
const NOISE = 0.3;
const script = `scripts/bench/${values.build ? "build" : "validate"}Quietly.ts`;
const folder = mkdtempSync(join(tmpdir(), "mingzhang-growth-"));

interface Run extends Cost {
  /** How many issues of which rule. */
  readonly issues: Readonly<Record<string, number>>;
}

function run(kind: string, size: number): Run {
  const root = join(folder, "data");
  writeScaled(root, kind, size);
  const { output, ...cost } = measure(script, [root]);
  rmSync(root, { recursive: true });
  return { ...cost, issues: JSON.parse(output) };
}

/** The largest number of a kind, from four times `--count` down, that readers take. */
function runMost(kind: string): [size: number, run: Run] {
  for (let size = TIMES * Number(values.count); ; size = size >> 1) {
    const most = run(kind, size);
    if (!("limit" in most.issues) || size < TIMES) return [size, most];
  }
}

try {
  const kinds = values.only === "" ? Object.keys(SCALES) : values.only.split(",");
  const none = run(kinds[0] ?? "", 0).cpuSeconds;
  for (const kind of kinds) {
    const [size, more] = runMost(kind);
    const count = size / TIMES;
    const some = run(kind, Math.round(count));
    const growth = (more.cpuSeconds - none) / Math.max(some.cpuSeconds - none, NOISE);
    const isSteep = growth > Number(values.most);
    if (isSteep) process.exitCode = 1;
    const said = Object.entries(more.issues).map(([rule, number]) => `${number} ${rule}`);
    console.log(
      `  ${kind.padEnd(31)} ${String(count).padStart(5)} ${some.cpuSeconds.toFixed(2).padStart(6)} → ${String(size).padStart(5)}${more.cpuSeconds.toFixed(2).padStart(7)} CPU s ${more.peakMegabytes.toFixed(0).padStart(4)} MB  × ${growth.toFixed(1)}${isSteep ? "  TOO STEEP" : ""}  ${said.join(", ")}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
