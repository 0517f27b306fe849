/** Measures; checks nothing. The first argument names the part, the rest are the part's own: `npm run bench -- damage --seed 2`. */
const PARTS: Readonly<Record<string, string>> = {
  stages: "./bench/stages.ts",
  growth: "./bench/growth.ts",
  damage: "./bench/damage.ts",
};
const [first = "stages"] = process.argv.slice(2);
const isNamed = !first.startsWith("-");
const part = PARTS[isNamed ? first : "stages"];
if (part === undefined) throw new Error(`${first}: one of ${Object.keys(PARTS).join(", ")}`);
// The part finds its own arguments where a script of its own would.
if (isNamed) process.argv.splice(2, 1);
await import(part);
