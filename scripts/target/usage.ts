import { basename } from "node:path";
import commands from "../../src/text/commands.json" with { type: "json" };
import { fill } from "../../src/text/fill.ts";
import { showInvisible } from "../../src/validation/describeIssue.ts";
import { sayInBoth } from "./inBoth.ts";

type Command = keyof typeof commands.zh.usage;
type Wrong = keyof typeof commands.zh.wrongArguments;

/** How the command is called whose script runs, or another. */
export const describeUsage = (command = basename(process.argv[1] ?? "", ".ts")): string =>
  sayInBoth(({ usage, usageLabel }) => fill(usageLabel, { usage: usage[command as Command] ?? "" }));

/** Answers `--help`, which every command takes; whether it was asked. */
export function answerHelp(): boolean {
  const isAsked = process.argv.includes("--help");
  if (isAsked) process.stdout.write(`${describeUsage()}\n`);
  return isAsked;
}

/** What is wrong with the arguments, of which Node tells in English alone, and how the command is called; undefined for any other error. */
export function describeWrongArguments(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && String(error.code) in commands.zh.wrongArguments))
    return undefined;
  const [, value = ""] = /'([^']*)'/.exec(error.message) ?? [];
  const wrong = sayInBoth((texts) =>
    fill(texts.wrongArguments[error.code as Wrong], { value: showInvisible(value) }),
  );
  return `${wrong}\n${describeUsage()}`;
}
