import { appendFileSync } from "node:fs";

/** Loaded before a measured script and the processes that it starts: each leaves behind a line with what it used. */
const file = process.env.BENCH_USAGE;
if (file) process.on("exit", () => appendFileSync(file, `${JSON.stringify(process.resourceUsage())}\n`));
