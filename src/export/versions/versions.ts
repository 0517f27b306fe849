import { OWN } from "../../own.ts";
import { type KeptVersion, versionPath } from "../../read/versions/versions.ts";
import type { PublishedVersions } from "../../schema/versions/published.ts";
import { fill } from "../../text/text.ts";

/** `versions.json`: the versions that were kept, the newest first; `current` is the one that the site offers. */
export function describeVersions(current: string, kept: readonly KeptVersion[]): PublishedVersions {
  const versions = kept.map(({ version, kept: day, contract, before }) => ({
    version,
    kept: day,
    contract,
    files: versionPath(version, "files"),
    ...(before !== undefined && { before, changes: versionPath(version, "changes") }),
    ...(OWN.archives !== undefined && { archive: fill(OWN.archives, { version }) }),
  }));
  return { current, versions: versions.toReversed() };
}
