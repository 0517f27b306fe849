import { nameDataVersion } from "../../../read/versions/nameVersion.ts";
import { isOfVersions, readVersions, VERSIONS_FILE, versionFile } from "../../../read/versions/versions.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** Versions that were kept: checksums that are not those of the name, and files of none. `files` are those of the data folder. */
export function checkVersions(root: string, files: readonly string[]): Issue[] {
  const { value: versions, issues } = readVersions(root);
  const changed = versions.flatMap(({ version, files: published }) => {
    const made = nameDataVersion(/^\d{4}-\d\d-\d\d(?=-)/.exec(version)?.[0], published);
    return made === version || published.length === 0
      ? []
      : [makeIssue("version-hash", { file: versionFile(version, "files") }, { version, made })];
  });
  const known = new Set([
    VERSIONS_FILE,
    ...versions.flatMap(({ version, before }) => [
      versionFile(version, "files"),
      ...(before === undefined ? [] : [versionFile(version, "changes")]),
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
