import { CONTRACT_VERSION } from "../../schema/openData/contractVersions.ts";
import type { PublishedVersion } from "../../schema/publishedVersion.ts";
import { hash, writeSum } from "../pack/checksums.ts";

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

/** Digits of the hash that tell versions of one day apart. */
const DIGITS = 12;

/**
 * The version of some data files, made of nothing but what they hold: their latest day and the beginning of a hash over their checksums,
 * as `2026-11-22-0123456789ab`; without the day where none is known.
 */
export function nameDataVersion(
  date: string | undefined,
  files: readonly Pick<PublishedFile, "path" | "sha256">[],
): string {
  const sums = files.map(({ path, sha256 }) => writeSum(sha256, path)).sort(byPath);
  return [...(date === undefined ? [] : [date]), hash(sums.join("")).slice(0, DIGITS)].join("-");
}

const byPath = (a: string, b: string): number => (a.slice(64) < b.slice(64) ? -1 : 1);

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
