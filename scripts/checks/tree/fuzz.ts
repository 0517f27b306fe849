import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Judge } from "./fuzz/ask.ts";
import { listKinds } from "./fuzz/kinds.ts";
import { proveJudge } from "./fuzz/prove.ts";
import { type Fault, type Sought, seekFaults } from "./fuzz/seek.ts";

/**
 * Changes the data files of the example site, kind by kind, and holds that no change makes a reader throw, hang or overflow, that every
 * issue has its words and its place, and that what validation accepts can be built and shown. `--runs` inputs of each kind go through the
 * reader of their file, `--whole` through validation of the whole site and all that follows.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: process.env["ALL"] ? "1000" : "100" },
    whole: { type: "string", default: process.env["ALL"] ? "8" : "1" },
    kind: { type: "string", default: "" },
  },
});
const [seed, runs, whole] = [values.seed, values.runs, values.whole].map(Number) as [number, number, number];
if (![seed, runs, whole].every((number) => Number.isInteger(number) && number >= 0) || runs + whole === 0) {
  throw new Error("--seed, --runs and --whole are whole numbers, and something must be run");
}
const root = "examples/site/data";
const kinds = [...listKinds(root)].filter(([kind]) => kind.includes(values.kind));
if (kinds.length === 0)
  throw new Error(`--kind ${values.kind}: there are ${[...listKinds(root).keys()].join(", ")}`);

/** How much of an input is printed. */
const MOST_LINES = 6;
const LONGEST_LINE = 300;

await proveJudge();
console.log(
  `${kinds.length} kinds of files, seed ${seed}: ${runs} inputs each for their reader, ${whole} for the whole site`,
);
const folder = mkdtempSync(join(tmpdir(), "mingzhang-fuzz-"));
const open = [...kinds];
const found = new Map<string, Sought[]>();
try {
  await Promise.all(
    Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => work(`${folder}/${lane}`)),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const faults = [...found].flatMap(([kind, sought]) =>
  sought.flatMap((each) => each.faults).map((fault) => [kind, fault] as const),
);
for (const [kind, fault] of faults) printFault(kind, fault);
console.log(faults.length === 0 ? "No fault" : `${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Takes one kind after another until none is left. */
async function work(data: string): Promise<void> {
  mkdirSync(data);
  const judge = new Judge(new URL("./fuzz/child.ts", import.meta.url), {
    FUZZ_SOUND: root,
    MINGZHANG_DATA: data,
  });
  for (let next = open.shift(); next; next = open.shift()) {
    const [kind, files] = next;
    const sought = [
      await seekFaults(judge, { root, files, seed, runs, whole: false }),
      await seekFaults(judge, { root, files, seed, runs: whole, whole: true }),
    ];
    found.set(kind, sought);
    const counts = sought.flatMap(({ outcomes }) =>
      [...outcomes].map(([outcome, number]) => `${number} ${outcome}`),
    );
    console.log(`${kind}: ${counts.join(", ")}`);
  }
  judge.stop();
}

/** The fault, how to find it again, and the lines that set it off. */
function printFault(kind: string, { fault, seed, whole, file, bytes }: Fault): void {
  console.log(
    `\n${kind}: ${fault}\n  --kind '${kind}' --seed ${seed}${whole ? " (in the whole site)" : ""}; ${file}:`,
  );
  const sound = new Set(readFileSync(join(root, file), "utf8").split("\n"));
  const changed = Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .flatMap((line, index) => (sound.has(line) ? [] : [`  ${index + 1}: ${JSON.stringify(line)}`]));
  for (const line of changed.slice(0, MOST_LINES))
    console.log(
      line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (${line.length} characters)` : line,
    );
  console.log(`  ${bytes.length} bytes, ${changed.length} lines that the sound file does not have`);
}
