import { stripVTControlCharacters } from "node:util";
import commands from "../../src/text/commands.json" with { type: "json" };
import { fill } from "../../src/text/fill.ts";
import { showInvisible } from "../../src/validation/describeIssue.ts";
import { sayInBoth } from "./inBoth.ts";
import { describeUsage } from "./usage.ts";

type Values = Readonly<Record<string, string>>;
type RefusalId = keyof typeof commands.zh.refusals;
export type Place = keyof typeof commands.zh.places;

/** Why a command ends without having done its work, in both languages: for whoever ran it to mend, no fault of the program. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(id: RefusalId, values: Values, place?: Place) {
    super(
      sayInBoth((texts) =>
        fill(texts.refusals[id], { ...showAll(values), place: place ? texts.places[place] : "" }),
      ),
    );
  }
}

/** A command that was called without what it needs: also says how it is called. */
export class WrongCall extends Refusal {
  constructor(id: RefusalId) {
    super(id, {});
    this.message += `\n${describeUsage()}`;
  }
}

/** What is said while another build is waited for. */
export const describeWaiting = (path: string): string =>
  sayInBoth((texts) => fill(texts.waiting, showAll({ path })));

/** What is said where a build has nothing to do. */
export const describeUnchanged = (path: string): string =>
  sayInBoth((texts) => fill(texts.unchanged, showAll({ path })));

/** What is said of a changed file that is registered again. */
export const describeSealed = (values: Readonly<Record<"place" | "found", string>>): string =>
  sayInBoth((texts) => fill(texts.sealed, showAll(values)));

/** What is said where a version of the data is kept, or was before. */
export const describeKept = (id: "kept" | "keptFirst" | "keptBefore", values: Values): string =>
  sayInBoth((texts) => fill(texts[id], showAll(values)));

/** What is said when a shard of a site is there. */
export const describeSharded = (
  values: Readonly<Record<"number" | "of" | "count" | "path", string>>,
): string => sayInBoth((texts) => fill(texts.sharded, showAll(values)));

/**
 * An error that the machine is to blame for (a full disk, missing permission), in both languages. Bundlers hand on such errors with their
 * code as a property, as a cause, or only in their message.
 */
export function describeFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (code in commands.zh.faults) return wordFault(code as keyof typeof commands.zh.faults, error.message);
  const [line = "", number] = /.*\(os error (\d+)\).*/.exec(stripVTControlCharacters(error.message)) ?? [];
  const known = Object.entries(OS_ERRORS).find(([, errno]) => errno === number);
  return known ? wordFault(known[0] as keyof typeof OS_ERRORS, line.trim()) : describeFault(error.cause);
}

/** Numbers of Linux under which native code tells of the same errors. */
const OS_ERRORS = { ENOSPC: "28", EDQUOT: "122", EROFS: "30", EACCES: "13", EPERM: "1" };

const wordFault = (code: keyof typeof commands.zh.faults, detail: string): string =>
  sayInBoth((texts) => fill(texts.faults[code], showAll({ detail })));

const showAll = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, showInvisible(value)]));
