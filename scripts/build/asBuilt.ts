import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../src/read/files/checksums.ts";
import { CHECKOUT } from "../target/acceptTarget.ts";
import { readDataState } from "./dataState.ts";

/** The folder of what was noted of each site that this checkout has built, by the hash of its place. */
const NOTES = join(CHECKOUT, ".astro/built");

/** A note of what a site was made from (`inputs`, a hash), and of the state that its files were left in. */
const describe = (target: string, inputs: string): string =>
  `${inputs} ${hash(JSON.stringify([...readDataState(target)]))}\n`;

/** Notes that the site that stands there now was made from these inputs. */
export function noteSite(target: string, inputs: string, notes = NOTES): void {
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, hash(target)), describe(target, inputs));
}

/** Whether the site was made from these inputs, and no file of it was written, replaced or removed since. */
export function isAsBuilt(target: string, inputs: string, notes = NOTES): boolean {
  try {
    return readFileSync(join(notes, hash(target)), "utf8") === describe(target, inputs);
  } catch {
    return false;
  }
}
