import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measure } from "./measure.ts";
import { SCALES, writeScaled } from "./scaledData.ts";

/**
 * How validation grows with each kind of thing: its CPU time with none, with `--count` and with four times as many. Where it takes more than
 * `--most` times as long for four times as many (n log n is below 5), an algorithm is worse than n log n. `--only` names one kind.
 */
const { values } = parseArgs({
  options: { count: { type: "string", default: "4000" }, most: { type: "string", default: "7" }, only: { type: "string" } },
});
const count = Number(values.count);
const folder = mkdtempSync(join(tmpdir(), "mingzhang-growth-"));

function validate(kind: string, size: number): number {
  const root = join(folder, "data");
  writeScaled(root, kind, size);
  const { cpuSeconds } = measure("scripts/bench/validateQuietly.ts", [root]);
  rmSync(root, { recursive: true });
  return cpuSeconds;
}

try {
  for (const kind of values.only === undefined ? Object.keys(SCALES) : [values.only]) {
    const [none, some, more] = [0, count, 4 * count].map((size) => validate(kind, size)) as [number, number, number];
    const growth = (more - none) / Math.max(some - none, 0.1);
    const isSteep = growth > Number(values.most);
    if (isSteep) process.exitCode = 1;
    console.log(
      `  ${kind.padEnd(28)} ${some.toFixed(2).padStart(7)} → ${more.toFixed(2).padStart(7)} CPU s  × ${growth.toFixed(1)}${isSteep ? "  too steep" : ""}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
