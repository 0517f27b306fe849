import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";

/**
 * Loaded before all tests: whoever reads `data/` in one is told so. Tests of code read `examples/`, so that no disclosure that comes in
 * can break one. Schemas are written by the code, and may be read.
 */
const HELD = resolve("data");
const ALLOWED = resolve("data/schemas");
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

function refuse(path: unknown): void {
  if (typeof path !== "string") return;
  const place = resolve(path);
  if (isBelow(place, HELD) && !isBelow(place, ALLOWED))
    throw new Error(`A test reads ${path}: tests of code read examples/, never data/`);
}

type Call = (path: unknown, ...rest: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;
for (const name of ["openSync", "readFileSync", "readdirSync", "cpSync", "opendirSync", "createReadStream"]) {
  const call = calls[name] as Call;
  calls[name] = (path, ...rest) => {
    refuse(path);
    return call(path, ...rest);
  };
}
syncBuiltinESMExports();
