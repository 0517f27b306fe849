import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Answer, type Judge, STOPPED } from "./ask.ts";
import { type Mutation, mutate, mutations, smallMutations } from "./mutate.ts";

/** A fault with the smallest input that was found for it. */
export interface Fault {
  readonly fault: string;
  readonly seed: number;
  readonly whole: boolean;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Sought {
  /** How many inputs ended how. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

export interface Search {
  /** The sound site, and its files of one kind. */
  readonly root: string;
  readonly files: readonly string[];
  readonly seed: number;
  readonly runs: number;
  /** Whether each input is judged within its whole site. */
  readonly whole: boolean;
}

/** Faults of a kind that are looked for, and tries to make the input of each smaller. */
const MOST_FAULTS = 5;
const MOST_TRIES = 150;

/** Judges changed files of one kind; after a fault it goes on, and takes no notice of the same one again. */
export async function seekFaults(judge: Judge, { root, files, seed, runs, whole }: Search): Promise<Sought> {
  const outcomes = new Map<string, number>();
  const faults = new Map<string, Fault>();
  const count = (outcome: string): unknown => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const make = ({ file: index, edits }: Mutation) => {
    const file = files[index % files.length] ?? "";
    return { file, bytes: mutate(file, readFileSync(join(root, file)), edits) };
  };
  let left = runs;
  for (let round = seed; left > 0 && faults.size < MOST_FAULTS; round += 1) {
    let tries = 0;
    let last: (Fault & Answer) | undefined;
    const property = fc.asyncProperty(whole ? smallMutations : mutations, async (mutation) => {
      if (tries > MOST_TRIES) return true;
      const input = make(mutation);
      const answer = await judge.ask({ ...input, whole });
      if (last) tries += 1;
      else count("fault" in answer ? "fault" : answer.outcome);
      if (!("fault" in answer) || faults.has(answer.fault)) return true;
      // Each try to make an endless one smaller costs as long as it may last.
      if (answer.fault.startsWith(STOPPED)) tries += MOST_TRIES / 5;
      last = { ...input, ...answer, seed: round, whole };
      return false;
    });
    const { failed, numRuns, errorInstance } = await fc.check(property, { seed: round, numRuns: left });
    if (failed && !last) throw new Error("An input could not be made", { cause: errorInstance });
    if (!last) break;
    left -= numRuns;
    faults.set(last.fault, last);
    if (last.fault.startsWith(STOPPED)) break;
  }
  return { outcomes, faults: [...faults.values()] };
}
