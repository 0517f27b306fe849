import { CONTRACT_VERSION } from "../../schema/openData/contractVersions.ts";
import type { PublishedVersion } from "../../schema/versions/published.ts";

/** A published file, by its path in the folder of the data. */
interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Data files with their version. */
interface Versioned {
  readonly dataVersion: string;
  /** Latest day; undefined where none is known. */
  readonly date: string | undefined;
  readonly files: readonly PublishedFile[];
}

/** `version.json`: which version of the data this is, with the checksums that it follows from. */
export function describeVersion({ dataVersion, date, files }: Versioned): PublishedVersion {
  return {
    version: dataVersion,
    contract: CONTRACT_VERSION,
    date: date ?? "unknown",
    files: files
      .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
