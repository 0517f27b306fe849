import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { surveyFolder } from "../../read/files/folder.ts";
import { isOfVersions } from "../../read/versions/versions.ts";

/** The parts of two data folders that are not the same, byte for byte. */
export interface Differing {
  readonly bureaus: ReadonlySet<string>;
  /** Files that no bureau has: formats, rules, classifications, words. Those that are in one folder only are listed, too. */
  readonly shared: readonly string[];
}

/** Registered digests say again what other files say; what is kept of versions is of the past. */
const isAside = (file: string): boolean => file.endsWith("/seal.csv") || isOfVersions(file);

/** Files of which no amount, row or relation depends: a change of others is looked for in every disclosure. */
const WORDS = /^(sources\/|glosses\.csv|translations\.csv|everyday-words\.csv|question-words\.csv|.*\.md$)/;

export function findDiffering(before: string, now: string): Differing {
  const [old, present] = [before, now].map((root) => new Set(surveyFolder(root).files));
  const files = [...(old ?? []), ...[...(present ?? [])].filter((file) => !old?.has(file))];
  const differing = files.filter(
    (file) =>
      !isAside(file) &&
      !(old?.has(file) && present?.has(file) && isSame(join(before, file), join(now, file))),
  );
  const shared = differing.filter((file) => !file.startsWith("bureaus/")).sort();
  const ofBureaus = shared.some((file) => !WORDS.test(file)) ? files : differing;
  return {
    bureaus: new Set(ofBureaus.flatMap((file) => /^bureaus\/([^/]+)\//.exec(file)?.[1] ?? [])),
    shared,
  };
}

const isSame = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
