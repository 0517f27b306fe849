import { findDay, nameDataVersion } from "../../../read/versions/nameVersion.ts";
import { isOfVersions, readVersions, VERSIONS_FILE, versionPath } from "../../../read/versions/versions.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** Versions that were kept: checksums that are not those of the name, and files of none. `files` are those of the data folder. */
export function checkVersions(root: string, files: readonly string[]): Issue[] {
  const { value: versions, issues } = readVersions(root);
  const changed = versions.flatMap(({ version, files: published }) => {
    const made = nameDataVersion(findDay(version), published);
    return made === version || published.length === 0
      ? []
      : [makeIssue("version-hash", { file: versionPath(version, "files") }, { version, made })];
  });
  const known = new Set([
    VERSIONS_FILE,
    ...versions.flatMap(({ version, before }) => [
      versionPath(version, "files"),
      ...(before === undefined ? [] : [versionPath(version, "changes")]),
    ]),
  ]);
  const stray = files.filter((file) => isOfVersions(file) && !known.has(file));
  const isWhole = issues.every(({ place }) => place.file !== VERSIONS_FILE);
  return [
    ...issues,
    ...changed,
    ...(isWhole ? stray : []).map((file) => makeIssue("file-unexpected", { file })),
  ];
}
