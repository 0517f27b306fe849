import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Usage } from "./usage.ts";

/** What a run of a script cost. */
export interface Cost {
  /** Of all its processes. */
  readonly cpuSeconds: number;
  /** By the clock: says little where others are at work. */
  readonly wallSeconds: number;
  /** Of its largest process. */
  readonly peakMegabytes: number;
  /** Seconds of CPU of its processes, by the names of their scripts. */
  readonly scripts: ReadonlyMap<string, number>;
}

const sumSeconds = (usages: readonly Usage[]): number =>
  usages.reduce((sum, { userCPUTime, systemCPUTime }) => sum + userCPUTime + systemCPUTime, 0) / 1e6;

/** Runs a script as a process of its own and measures it. A script that fails ends the bench with what it said. */
export function measure(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = ".",
): Cost & { readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const usage = join(folder, "usage.json");
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", new URL("usage.ts", import.meta.url).href, script, ...args],
    {
      cwd,
      env: { ...process.env, ...env, BENCH_USAGE: usage, CI: "true", ASTRO_TELEMETRY_DISABLED: "1" },
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  const wallSeconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${script} failed\n${stdout}${stderr}`);
  const used = readFileSync(usage, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Usage);
  rmSync(folder, { recursive: true });
  return {
    cpuSeconds: sumSeconds(used),
    wallSeconds,
    peakMegabytes: Math.max(...used.map(({ maxRSS }) => maxRSS)) / 1024,
    scripts: new Map(
      Map.groupBy(used, ({ script: name }) => name)
        .entries()
        .map(([name, usages]) => [name, sumSeconds(usages)]),
    ),
    output: stdout,
  };
}
