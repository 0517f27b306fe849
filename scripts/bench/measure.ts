import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a run of a script cost. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Runs a script as a process of its own and measures it. A script that fails ends the bench with what it said. */
export function measure(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Cost & { readonly output: string } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const usage = join(folder, "usage.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "./scripts/bench/usage.ts", script, ...args],
    {
      env: { ...process.env, ...env, BENCH_USAGE: usage, CI: "true", ASTRO_TELEMETRY_DISABLED: "1" },
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`${script} failed\n${stdout}${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(usage, "utf8"),
  ) as NodeJS.ResourceUsage;
  rmSync(folder, { recursive: true });
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024, output: stdout };
}
