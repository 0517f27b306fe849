import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { FileChanges } from "./fileDraft.ts";

/** Changes that are decided and perhaps not yet made: hidden, so that no reader of the data folder sees it. */
const JOURNAL = ".review.json";

/** Where a file is made before it takes its place; hidden likewise. */
const besideOf = (path: string): string => join(dirname(path), `.${posix.basename(path)}.new`);

/**
 * Changes files of a data folder, all or none: they are written into one journal first, which takes its place at once, and then each file takes
 * its own. What a kill leaves undone `finishSaving` does.
 */
export function saveFiles(root: string, changes: FileChanges): void {
  replaceFile(join(root, JOURNAL), `${JSON.stringify(Object.fromEntries(changes))}\n`);
  finishSaving(root);
}

/** Makes the changes of a journal that is left, if there is one. */
export function finishSaving(root: string): void {
  const journal = join(root, JOURNAL);
  if (!existsSync(journal)) return;
  const changes = Object.entries(JSON.parse(readFileSync(journal, "utf8")) as Record<string, string | null>);
  for (const [file, text] of changes) {
    // The journal may have been put there by someone else.
    if (!file.startsWith("bureaus/") || posix.normalize(file) !== file) continue;
    const path = join(root, file);
    if (text === null) rmSync(path, { force: true });
    else replaceFile(path, text);
  }
  rmSync(journal);
}

function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(besideOf(path), text);
  renameSync(besideOf(path), path);
}

/** The text of a file of a data folder; null where there is none. */
export function readDataFile(root: string, file: string): string | null {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return null;
  }
}
