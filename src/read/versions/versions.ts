import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../schema/issue.ts";
import {
  type KeptLine,
  keptVersionSchema,
  type VersionFile,
  versionChangeSchema,
  versionFileSchema,
} from "../../schema/versions/kept.ts";
import { hash, writeSum } from "../files/checksums.ts";
import { fileExists, listFiles, type Reading } from "../files/files.ts";
import { type Located, readCsvFile } from "../shape.ts";

/** What is kept of the versions of the data; none of it is part of a version. */
const FOLDER = "versions/";
export const VERSIONS_FILE = `${FOLDER}INDEX.csv`;

export const isOfVersions = (file: string): boolean => file.startsWith(FOLDER);

export const versionPath = (version: string, name: "files" | "changes"): string =>
  `${FOLDER}${version}/${name}.csv`;

/** A version of the data that was kept. */
export interface KeptVersion extends Located<KeptLine> {
  readonly files: readonly VersionFile[];
  /** The version kept before it, whose data `changes.csv` compares with its own; none before the first. */
  readonly before: string | undefined;
}

/** The versions that were kept, the oldest first, and what is wrong with the form of their files. */
export function readVersions(root: string): Reading<KeptVersion[]> & { value: KeptVersion[] } {
  if (!fileExists(root, VERSIONS_FILE)) return { value: [], issues: [] };
  const index = readCsvFile(root, VERSIONS_FILE, keptVersionSchema, ["version"]);
  const issues: Issue[] = [...index.issues];
  const value = (index.value ?? []).map((line, position, lines): KeptVersion => {
    const before = lines[position - 1]?.version;
    const files = readCsvFile(root, versionPath(line.version, "files"), versionFileSchema, ["path"]);
    const changes = before && readCsvFile(root, versionPath(line.version, "changes"), versionChangeSchema);
    issues.push(...files.issues, ...(changes ? changes.issues : []));
    return { ...line, files: files.value ?? [], before };
  });
  return { value, issues };
}

/** SHA-256 of what a data folder holds, but for the versions that were kept: the same files, the same hash. */
export function hashData(root: string): string {
  const files = listFiles(root, "").filter((file) => !isOfVersions(file));
  return hash(files.map((file) => writeSum(hash(readFileSync(join(root, file))), file)).join(""));
}
