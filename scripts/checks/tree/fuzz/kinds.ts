import { listFiles } from "../../../../src/read/files/files.ts";

/** The kinds of data files that a data folder has, each with its files. */
export type Kinds = ReadonlyMap<string, readonly string[]>;

/** Names of one's own within a path: of bureaus, years, scopes, formats and tables. */
const OWN_NAMES: readonly [RegExp, string][] = [
  [/^bureaus\/[^/]+\/[^/]+\/replaced\/[^/]+\//, "bureaus/*/*/"],
  [/^bureaus\/[^/]+\/[^/]+\/[^/]+\//, "bureaus/*/*/*/"],
  [/^bureaus\/[^/]+\/[^/*]+\/(?!\*)/, "bureaus/*/*/"],
  [/^bureaus\/[^/*]+\//, "bureaus/*/"],
  [/^formats\/[^/]+\//, "formats/*/"],
  [/\/(tables|places)\/[^/]+\.(csv|json)$/, "/$1/*.$2"],
];

/** The kind of a data file: its path with `*` for what each bureau, year, scope, format and table names as it likes. */
export function kindOf(file: string): string {
  return OWN_NAMES.reduce((path, [pattern, kind]) => path.replace(pattern, kind), file);
}

/** The bureau whose file it is; undefined of what all bureaus share. */
export const bureauOf = (file: string): string | undefined => /^bureaus\/([^/]+)\//.exec(file)?.[1];

/** Every kind of data file in a data folder: a kind that is added to the example site is fuzzed from then on. */
export function listKinds(root: string): Kinds {
  return Map.groupBy(listFiles(root, ""), kindOf);
}
