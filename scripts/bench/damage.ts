import { parseArgs } from "node:util";
import { makeRandom } from "../../src/generate/random.ts";
import type { Damage, Kind } from "./damage/damage.ts";
import { type DataFiles, readDataFiles } from "./damage/dataFiles.ts";
import { REASONS } from "./damage/harmless.ts";
import { Judge, type Verdict } from "./damage/judge.ts";
import { KINDS } from "./damage/kinds.ts";
import { LISTS, printTable, printVerdict } from "./damage/report.ts";

/**
 * What validation says of `--count` single damages to the files of `--data`, as many of each kind, and whether in one message at the right
 * place. The same `--seed` makes the same damages. `--kind` is a part of a kind's name; `--list` shows the damages that passed in silence,
 * were told at a wrong place, in many messages, or by the seal alone. Bureaus of which no person has looked at anything are left out: what does not
 * agree there is an open finding, not an error.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "3600" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: "" },
    data: { type: "string", default: "data" },
    list: { type: "string", default: "" },
  },
});
const lists = values.list.split(",").filter(Boolean);
const unknown = lists.find((list) => !LISTS[list]);
if (unknown !== undefined)
  throw new Error(`--list ${unknown}: ${Object.keys(LISTS).join(", ")}, separated by commas`);
const kinds = KINDS.filter(({ name }) => name.includes(values.kind));
if (kinds.length === 0)
  throw new Error(`--kind ${values.kind}: part of one of\n${KINDS.map(({ name }) => name).join("\n")}`);

/** One damage in so many to a single bureau is validated among all bureaus, too. */
const PROVED = 50;
/** Draws in a row that give nothing new, after which a kind has no more. */
const MOST_MISSES = 200;

const data = readDataFiles(values.data);
const judge = new Judge(values.data, data.unreviewed);
try {
  const most = Math.ceil(Number(values.count) / kinds.length);
  const damages = kinds.flatMap((kind) => drawDamages(kind, most, data));
  const verdicts = damages.map(([kind, damage], index): Verdict => {
    const verdict = judge.judge(kind, damage);
    if (index % PROVED === 0) judge.proveAlone(verdict);
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${index + 1} of ${damages.length}`);
    return verdict;
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  for (const list of lists) {
    console.log(`${list}:`);
    for (const verdict of verdicts.filter((each) => LISTS[list]?.(each))) console.log(printVerdict(verdict));
  }
  console.log(printTable(verdicts));
  for (const { id, says } of REASONS)
    console.log(`harmless, ${id}: ${says} (${verdicts.filter(({ reason }) => reason === id).length})`);
} finally {
  judge.close();
}

/** Different damages of a kind; fewer where there are no more. A kind's do not depend on which others are chosen. */
function drawDamages(kind: Kind, most: number, files: DataFiles): [Kind, Damage][] {
  const random = makeRandom(Number(values.seed), KINDS.indexOf(kind));
  const drawn = new Map<string, Damage>();
  for (let misses = 0; drawn.size < most && misses < MOST_MISSES; misses += 1) {
    const damage = kind.draw(random, files);
    if (!damage || drawn.has(damage.what)) continue;
    drawn.set(damage.what, damage);
    misses = -1;
  }
  return [...drawn.values()].map((damage) => [kind, damage]);
}
