import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { listPaths } from "../dataState.ts";

/** What a sealed folder says of itself. */
interface Seal<Note> {
  readonly note: Note;
  /** SHA-256 of the names and bytes of all that stands in the folder. */
  readonly sha256: string;
}

const SEAL = "seal.json";

/** Closes a folder that is whole, with a note, which is JSON. */
export function seal<Note>(folder: string, note: Note): void {
  const written: Seal<Note> = { note, sha256: hashFolder(folder) };
  writeFileSync(join(folder, SEAL), JSON.stringify(written));
}

/** The note of a folder, if it is there and still as it was sealed; else it is none, whatever became of it. */
export function openSealed<Note>(folder: string): Note | undefined {
  const file = join(folder, SEAL);
  if (!existsSync(file)) return undefined;
  const { note, sha256 } = readSeal<Note>(file);
  return hashFolder(folder) === sha256 ? note : undefined;
}

/** A kill may leave a seal that is written by half. */
function readSeal<Note>(file: string): Partial<Seal<Note>> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

function hashFolder(folder: string): string {
  const sum = createHash("sha256");
  for (const file of listPaths(folder).sort()) {
    const name = relative(folder, file);
    if (name === SEAL) continue;
    const bytes = readFileSync(file);
    sum.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return sum.digest("hex");
}
