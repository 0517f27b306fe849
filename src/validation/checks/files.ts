import { basename, extname } from "node:path/posix";
import { listUnitCodes } from "../../read/disclosures.ts";
import {
  CLASSIFICATION_FILES,
  EVERYDAY_FILE,
  FACTS_FILE,
  GLOSSES_FILE,
  PAIRS_FILE,
  RULES_FILE,
  SOURCES_FILE,
  STATUTORY_FILE,
  TRANSLATIONS_FILE,
} from "../../read/shared.ts";
import type { Bureau } from "../../schema/bureau.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { LIST_SCHEMAS } from "../../schema/lists.ts";
import { listUnknownScopes } from "./disclosure.ts";

/** Lists that a scope may have beside its tables. */
export const LIST_FILES = Object.keys(LIST_SCHEMAS).map((name) => `${name}.csv`);

/** All files that a scope may have beside its tables. */
export const SCOPE_FILES = ["restored.csv", "explanation.md", ...LIST_FILES];

/** Files that all disclosures share. */
export const SHARED_FILES = [
  "LICENSE.md",
  STATUTORY_FILE,
  FACTS_FILE,
  RULES_FILE,
  SOURCES_FILE,
  PAIRS_FILE,
  GLOSSES_FILE,
  TRANSLATIONS_FILE,
  EVERYDAY_FILE,
  ...Object.values(CLASSIFICATION_FILES),
];

/** Files outside the disclosures that have a place of their own, and those of disclosures, which are checked with them. */
const PLACES = [
  /^schemas\/[^/]+\.schema\.json$/,
  /^formats\/[^/]+\/(format\.json|rules\.json|tables\/[^/]+\.json|examples\/.+)$/,
  /^bureaus\/[^/]+\/(bureau\.json|[^/]+\/.+)$/,
];

/** Files of the data folder, outside the disclosures, that have no place in it. */
export function checkStrayFiles(files: readonly string[]): Issue[] {
  return files
    .filter((file) => !SHARED_FILES.includes(file) && !PLACES.some((place) => place.test(file)))
    .map((file) => makeIssue("file-unexpected", { file }));
}

/**
 * Files of a disclosure's folder that no table or list of it explains; a folder without any explained file is reported once.
 * `tableIds` are the format's tables: one that is not listed is reported as such, not its file.
 */
export function checkFiles(folder: string, files: readonly string[], disclosure: Disclosure, bureau: Bureau, tableIds: readonly string[]): Issue[] {
  const expected = new Set([`${folder}/disclosure.json`]);
  const unlisted = listUnknownScopes(disclosure, bureau).length > 0 ? [...listUnitCodes(bureau)] : [];
  for (const scope of [...Object.keys(disclosure.scopes), ...unlisted]) {
    for (const file of SCOPE_FILES) expected.add(`${folder}/${scope}/${file}`);
    const tables = disclosure.scopes[scope]?.tables ?? {};
    for (const id of new Set([...Object.keys(tables), ...tableIds]))
      if (tables[id]?.status !== "not-published") expected.add(`${folder}/${scope}/tables/${id}.csv`);
  }
  const folders = new Set([...expected].flatMap((file) => file.split("/").map((_, index, names) => names.slice(0, index).join("/"))));
  const stray = files.filter((file) => !expected.has(file)).map((file) => cutToStray(file, folders));
  return [...new Set(stray)].map((file) => makeIssue("file-unexpected", { file }));
}

/** The outermost folder of a stray file that no expected file shares, or the file. */
function cutToStray(file: string, folders: ReadonlySet<string>): string {
  const names = file.split("/");
  const depth = names.findIndex((_, index) => index > 0 && !folders.has(names.slice(0, index).join("/")));
  return depth < 0 ? file : names.slice(0, depth).join("/");
}

/** One file too many and one too few in a folder are one with a wrong name. */
export function pairMisnamed(issues: readonly Issue[]): Issue[] {
  const folderOf = ({ place }: Issue): string => place.file.slice(0, place.file.lastIndexOf("/") + 1);
  const ofRule = (rule: string, folder: string): Issue[] => issues.filter((issue) => issue.rule === rule && folderOf(issue) === folder);
  return issues.flatMap((issue) => {
    const [missing, ...otherMissing] = ofRule("file-missing", folderOf(issue));
    const [found, ...others] = ofRule("file-unexpected", folderOf(issue));
    const alone = otherMissing.length === 0 && others.length === 0;
    if (!missing || !found || !alone || extname(missing.place.file) !== extname(found.place.file)) return [issue];
    if (issue === missing) return [];
    return issue === found ? [{ ...issue, cause: "file-misnamed", values: { meant: basename(missing.place.file) } }] : [issue];
  });
}
