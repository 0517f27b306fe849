import { argv } from "node:process";

/** Measures; checks nothing. The first argument names the part, the rest are the part's own: `npm run bench -- damage --seed 2`. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  builds: () => import("./bench/builds.ts"),
  stages: () => import("./bench/stages.ts"),
  growth: () => import("./bench/growth.ts"),
  damage: () => import("./bench/damage.ts"),
  import: () => import("./bench/import.ts"),
};
const [first = "builds"] = argv.slice(2);
const isNamed = !first.startsWith("-") && argv.length > 2;
const part = PARTS[isNamed ? first : "builds"];
if (!part) throw new Error(`${first}: one of ${Object.keys(PARTS).join(", ")}`);
// The part finds its own arguments where a script of its own would.
if (isNamed) argv.splice(2, 1);
await part();
