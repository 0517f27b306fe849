import { writeFileSync } from "node:fs";

/** Loaded before a measured script: leaves behind what the process used. */
const file = process.env.BENCH_USAGE;
if (file) process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
