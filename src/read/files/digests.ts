import { hash } from "node:crypto";
import { type BigIntStats, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Survey } from "./folder.ts";
import { LIMITS } from "./limits.ts";

/** Time in ms within which a clock may give two changes of a file the same moment. */
const CLOCK_STEP = 2_000;

/** Bytes of a file beyond which no reader opens it. */
const MOST_BYTES = LIMITS["csv-bytes"];

/** What files hold, by a hash of it. A file that is as it was when it was read, for all that its folder says, is not read again. */
export class Digests {
  readonly #read = new Map<string, { readonly state: string; readonly digest: string }>();

  /** What stands in a data folder, a line each in a fixed order: folders, files with their digests, and what no reader takes. */
  list(root: string, { files, folders, issues }: Survey): FolderLine[] {
    return [
      ...folders.map((path) => ({ path: `${path}/`, what: "folder" })),
      ...files.map((path) => ({ path, what: this.#digest(join(root, path)) })),
      ...issues.map(({ rule, place }) => ({ path: place.file, what: rule })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #digest(path: string): string {
    const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return "gone";
    const state = describeState(stats);
    if (stats.size > MOST_BYTES) return state;
    const before = this.#read.get(path);
    if (before?.state === state) return before.digest;
    const digest = readDigest(path);
    // A file that changed just now may change once more and look the same.
    if (Date.now() - Number(stats.ctimeMs) > CLOCK_STEP) this.#read.set(path, { state, digest });
    return digest;
  }
}

/** What stands at a path of a data folder, in one word. */
export interface FolderLine {
  /** With a slash behind the path of a folder. */
  readonly path: string;
  readonly what: string;
}

const describeState = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs].join(" ");

/** What cannot be read is told by why. */
function readDigest(path: string): string {
  try {
    return hash("sha256", readFileSync(path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}
