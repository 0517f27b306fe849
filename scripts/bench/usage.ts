import { appendFileSync } from "node:fs";
import { basename } from "node:path";

/** What a process has used, and the name of its script. */
export interface Usage extends NodeJS.ResourceUsage {
  readonly script: string;
}

/** Loaded before a measured script and the processes that it starts: each leaves behind a line with what it used. */
const file = process.env["BENCH_USAGE"];
if (file) {
  const script = basename(process.argv[1] ?? "").replace(/\.m?[jt]s$/, "");
  process.on("exit", () => {
    const usage: Usage = { script, ...process.resourceUsage() };
    appendFileSync(file, `${JSON.stringify(usage)}\n`);
  });
}
