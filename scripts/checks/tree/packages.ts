import { readFileSync } from "node:fs";
import allowed from "./packages/allowed.json" with { type: "json" };
import { checkLock, type Lock, type Manifest } from "./packages/checkLock.ts";

/**
 * The packages that are installed: hashes, licences, install scripts, pinned versions. It needs no network. Known faults of packages are asked
 * of the registry in CI (`npm audit`, `.github/workflows/check.yml`).
 */
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const lock = read("package-lock.json") as Lock;
const faults = checkLock(lock, read("package.json") as Manifest, allowed);
for (const fault of faults) console.log(fault);
console.log(`${Object.keys(lock.packages).length - 1} packages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
