import { basename, extname } from "node:path/posix";
import type { z } from "zod";
import { listUnitCodes } from "../../../read/disclosures.ts";
import { describeExpectations } from "../../../read/expectations.ts";
import type { Format } from "../../../read/formats/format.ts";
import { openFile, placesFile } from "../../../read/places.ts";
import {
  CLASSIFICATION_FILES,
  CROSSWALK_FILE,
  EVERYDAY_FILE,
  FACTS_FILE,
  FUNCTIONS_FILE,
  GLOSSES_FILE,
  PAIRS_FILE,
  QUESTIONS_FILE,
  REGIONS_FILE,
  RULES_FILE,
  type Shared,
  SOURCES_FILE,
  STATUTORY_FILE,
  TRANSLATIONS_FILE,
} from "../../../read/shared.ts";
import { LICENCE_FILE } from "../../../read/siteFile.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import { type Disclosure, hasFile } from "../../../schema/disclosure.ts";
import { slug } from "../../../schema/ids.ts";
import { type Issue, makeIssue, type Place } from "../../../schema/issue.ts";
import { LIST_TABLES } from "../../../schema/lists.ts";
import { findOwn } from "../../../schema/own.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { listUnknownScopes } from "./disclosure.ts";

/** Lists that a scope may have beside its tables: those that its format describes; without a format, any. */
export const nameListFiles = (format: Format | undefined): string[] =>
  (format?.lists.map(({ id }) => id) ?? LIST_TABLES).map((name) => `${name}.csv`);

/** All files that a scope may have beside its tables. */
export const nameScopeFiles = (format: Format | undefined): string[] => [
  "restored.csv",
  "facts.csv",
  "explanation.md",
  ...nameListFiles(format),
];

/** Files that all disclosures share. */
export const SHARED_FILES = [
  LICENCE_FILE,
  STATUTORY_FILE,
  FACTS_FILE,
  RULES_FILE,
  SOURCES_FILE,
  PAIRS_FILE,
  CROSSWALK_FILE,
  GLOSSES_FILE,
  TRANSLATIONS_FILE,
  EVERYDAY_FILE,
  QUESTIONS_FILE,
  REGIONS_FILE,
  FUNCTIONS_FILE,
  ...Object.values(CLASSIFICATION_FILES),
];

/** Files outside the disclosures that have a place of their own, and those of disclosures, which are checked with them. */
const PLACES = [
  /^(site\.json|logo\.svg)$/,
  /^versions\//,
  /^schemas\/[^/]+\.schema\.json$/,
  /^formats\/[^/]+\/(format\.json|rules\.json|seal\.csv|tables\/[^/]+\.json|examples\/.+)$/,
  /^bureaus\/[^/]+\/(bureau\.json|seal\.csv|[^/]+\/.+)$/,
];

/** Files of the data folder, outside the disclosures, that have no place in it. */
export function checkStrayFiles(files: readonly string[]): Issue[] {
  return files
    .filter((file) => !SHARED_FILES.includes(file) && !PLACES.some((place) => place.test(file)))
    .map((file) => makeIssue("file-unexpected", { file }));
}

/**
 * Files of a disclosure's folder that no table or list of it explains; a folder without any explained file is reported once.
 * A table of the format that is not listed is reported as such, not its file.
 */
export function checkFiles(
  folder: string,
  files: readonly string[],
  disclosure: Disclosure,
  bureau: Bureau,
  format: Format | undefined,
): Issue[] {
  const expected = new Set([`${folder}/disclosure.json`]);
  const unlisted = listUnknownScopes(disclosure, bureau).length > 0 ? [...listUnitCodes(bureau)] : [];
  for (const scope of [...Object.keys(disclosure.scopes), ...unlisted]) {
    for (const file of nameScopeFiles(format)) expected.add(`${folder}/${scope}/${file}`);
    const tables = findOwn(disclosure.scopes, scope)?.tables ?? {};
    for (const id of new Set([...Object.keys(tables), ...(format?.tableIds ?? [])]))
      if (hasFile(findOwn(tables, id)?.status ?? "filled"))
        expected.add(`${folder}/${scope}/tables/${id}.csv`).add(placesFile(`${folder}/${scope}`, id));
    for (const name of [...nameListFiles(format), "facts.csv"])
      expected.add(`${folder}/${scope}/places/${name}`);
    if (disclosure.review) expected.add(openFile(`${folder}/${scope}`));
  }
  const folders = new Set(
    [...expected].flatMap((file) =>
      file.split("/").map((_, index, names) => names.slice(0, index).join("/")),
    ),
  );
  const stray = files.filter((file) => !expected.has(file)).map((file) => cutToStray(file, folders));
  return [...new Set(stray)].map((file) => makeIssue("file-unexpected", { file }));
}

/** A folder or file whose name is no id, though addresses and ids are made of it. */
export function checkName(file: string, name: string): Issue[] {
  const problem = slug.safeParse(name).error;
  return problem
    ? [
        makeIssue(
          "file-name",
          { file },
          { found: name },
          { expectations: describeExpectations(problem.issues[0] as z.core.$ZodIssue) },
        ),
      ]
    : [];
}

/** Folders of formats, and their tables, whose names are no ids. */
export function checkFormatNames({ formatFolders }: Shared): Issue[] {
  return [...formatFolders.values()].flatMap(({ id, tables }) => [
    ...checkName(`formats/${id}`, id),
    ...[...tables.keys()].flatMap((name) => checkName(`formats/${id}/tables/${name}.json`, name)),
  ]);
}

/** What is missing or out of place only because of a link, or of what is no file, at that place or above it is told once, there. */
export function dropBehindObstacles(issues: readonly Issue[]): Issue[] {
  const obstacles = new Set(
    issues.filter(({ rule }) => rule === "file-link" || rule === "file-kind").map(({ place }) => place.file),
  );
  const isBehind = ({ file }: Place): boolean =>
    file.split("/").some((_, index, names) => obstacles.has(names.slice(0, index + 1).join("/")));
  return issues.filter(
    ({ rule, place }) => (rule !== "file-missing" && rule !== "file-unexpected") || !isBehind(place),
  );
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
  const byFolder = (rule: RuleId): ReadonlyMap<string, readonly Issue[]> =>
    Map.groupBy(
      issues.filter((issue) => issue.rule === rule),
      folderOf,
    );
  const [allMissing, allFound] = [byFolder("file-missing"), byFolder("file-unexpected")];
  return issues.flatMap((issue) => {
    const { 0: missing, length: countMissing = 0 } = allMissing.get(folderOf(issue)) ?? [];
    const { 0: found, length: countFound = 0 } = allFound.get(folderOf(issue)) ?? [];
    if (
      !missing ||
      !found ||
      countMissing > 1 ||
      countFound > 1 ||
      extname(missing.place.file) !== extname(found.place.file)
    )
      return [issue];
    if (issue === missing) return [];
    return issue === found
      ? [{ ...issue, cause: "file-misnamed", values: { meant: basename(missing.place.file) } }]
      : [issue];
  });
}
