import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { readShared } from "../src/read/shared.ts";
import { readSettings } from "../src/settings.ts";
import { KINDS } from "../src/start/kinds.ts";
import { StartProblem } from "../src/start/start.ts";
import words from "../src/start/words.json" with { type: "json" };
import { writeStart } from "../src/start/write.ts";
import { fill } from "../src/text/fill.ts";
import { runCommand } from "./target/runCommand.ts";
import { describeUsage } from "./target/usage.ts";

const TEXTS = [words.zh, words.en];

await runCommand(begin);

/** Begins a bureau, a year, a unit, a format or a site: what is not said as an argument is asked for, where somebody can answer. */
async function begin(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: "string" },
      id: { type: "string" },
      region: { type: "string", multiple: true },
      format: { type: "string" },
      year: { type: "string" },
    },
    allowPositionals: true,
  });
  const { data, ...options } = values;
  const [kind = "", ...given] = positionals;
  const start = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const names = start && (await askFor(kind as keyof typeof words.zh.ask, given));
  if (!start || !names) {
    process.stderr.write(`${describeUsage()}\n`);
    process.exitCode = 1;
    return;
  }
  const own = { ...process.env, ...(data && { MINGZHANG_DATA: data }) };
  // A new site takes what all share from this project's own data.
  const { dataRoot } = readSettings(kind === "site" ? {} : own);
  const root = kind === "site" ? own["MINGZHANG_DATA"] || dataRoot : dataRoot;
  try {
    const begun = start({ root: dataRoot, shared: readShared(dataRoot).value }, names, {
      ...options,
      out: root,
    });
    for (const path of writeStart(root, begun)) say(({ wrote }) => wrote, { path: `${root}/${path}` });
    for (const { id, values: known = {} } of begun.next) say(({ next }) => next[id], known);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    const id = error.id as keyof typeof words.zh.problems;
    process.stderr.write(`${TEXTS.map(({ problems }) => fill(problems[id], error.values)).join("\n")}\n`);
    process.exitCode = 1;
  }
}

/** The names that a kind needs, as given and, at a terminal, as answered; undefined where some are missing or too many. */
async function askFor(
  kind: keyof typeof words.zh.ask,
  given: readonly string[],
): Promise<readonly string[] | undefined> {
  const questions = words.zh.ask[kind].map((zh, index) => `${zh} / ${words.en.ask[kind][index]}: `);
  const missing = questions.slice(given.length);
  if (given.length > questions.length || (missing.length > 0 && !process.stdin.isTTY)) return undefined;
  if (missing.length === 0) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: string[] = [];
  for (const question of missing) answers.push((await terminal.question(question)).trim());
  terminal.close();
  return [...given, ...answers];
}

function say(choose: (texts: typeof words.zh) => string, values: Readonly<Record<string, string>>): void {
  process.stdout.write(`${TEXTS.map((texts) => fill(choose(texts), values)).join("\n")}\n`);
}
