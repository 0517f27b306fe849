import { lstatSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { bureauFolder } from "../../../src/read/disclosures.ts";
import { hash } from "../../../src/read/files/checksums.ts";
import { isOfVersions } from "../../../src/read/versions/versions.ts";
import type { Settings } from "../../../src/settings.ts";
import { listPaths } from "../dataState.ts";

/**
 * All that a build reads of its checkout, beside the data: code, words, styles, what is published as it is, and which packages there are. Those of
 * a site of one's own stand beside the copy of the generator (`scripts/mingzhang.mjs`), which has no lock file.
 */
export const CODE = [
  "src",
  "scripts",
  "public",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "../node_modules/.package-lock.json",
  "data/LICENSE.md",
];

/** Settings that pages and files depend on; the folders of data and site do not stand in them. */
type Written = Pick<Settings, "origin" | "basePath" | "reportUrl" | "dataRoot" | "site">;

/** What a site is made from, as hashes: the same hash, the same bytes. */
export interface Inputs {
  /** Of everything. */
  readonly all: string;
  /** Of code, packages and settings, the site's own names, words and colours too: what the pages' code is bundled from, whatever the data. */
  readonly bundle: string;
  /**
   * Of what a part is made from: the files of its bureaus, what all disclosures share, who the other bureaus are, code, packages and settings.
   * Coarse on purpose: whatever of these changes, the part is made anew.
   */
  keyOf(bureaus: readonly string[]): string;
  /**
   * Of what a group of what spans the site is made from: what its disclosures contribute, by hashes; what lies outside of bureaus, what their JSON
   * files say and which files they have; code, packages and settings.
   */
  keyOfGroup(name: string, contributions: readonly string[]): string;
}

export function readInputs(
  checkout: string,
  { dataRoot, origin, basePath, reportUrl = "", site }: Written,
): Inputs {
  const code = CODE.flatMap((name) => hashFiles(checkout, join(checkout, name)));
  const data = hashFiles(dataRoot, dataRoot);
  // Names are sorted by the language of the environment (LC_ALL, LANG).
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const runtime = [process.version, process.platform, process.arch, locale];
  const common = [...runtime, origin, basePath, reportUrl, ...code];
  const isShared = (line: string): boolean =>
    !(line.startsWith("bureaus/") || isOfVersions(line)) || /^bureaus\/[^/]+\/bureau\.json /.test(line);
  const shared = data.filter(isShared);
  const known = data.map((line) =>
    !line.startsWith("bureaus/") || /\/(bureau|disclosure)\.json /.test(line)
      ? line
      : line.slice(0, line.lastIndexOf(" ")),
  );
  return {
    all: hashLines([...common, ...data]),
    bundle: hashLines([...common, JSON.stringify(site)]),
    keyOf: (bureaus) => {
      const own = bureaus.map((id) => `${bureauFolder(id)}/`);
      return hashLines([
        ...common,
        ...shared,
        ...data.filter((line) => own.some((folder) => line.startsWith(folder))),
      ]);
    },
    keyOfGroup: (name, contributions) => hashLines([...common, ...known, name, ...contributions]),
  };
}

/** Each file at or below a path with its hash, in their order, named from `root`. */
function hashFiles(root: string, path: string): string[] {
  return listAll(path)
    .sort()
    .map((file) => `${relative(root, file)} ${hashFile(file)}`);
}

/** A file alone is there whether or not it can be found. */
const listAll = (path: string): string[] =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ? listPaths(path) : [path];

/** What cannot be read is as good as not there: a build that needs it says so. */
function hashFile(file: string): string {
  try {
    return hash(readFileSync(file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}

const hashLines = (lines: readonly string[]): string => hash(JSON.stringify(lines));
