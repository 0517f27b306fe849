import { hash, writeSum } from "../files/checksums.ts";

/** Digits of the hash that tell versions of one day apart. */
const DIGITS = 12;

/**
 * The version of some data files, made of nothing but what they hold: their latest day and the beginning of a hash over their checksums,
 * as `2026-11-22-0123456789ab`; without the day where none is known.
 */
export function nameDataVersion(
  date: string | undefined,
  files: readonly { readonly path: string; readonly sha256: string }[],
): string {
  const sums = files.map(({ path, sha256 }) => writeSum(sha256, path)).sort(byPath);
  return [...(date === undefined ? [] : [date]), hash(sums.join("")).slice(0, DIGITS)].join("-");
}

/** The day in the name of a version; undefined where none was known. */
export const findDay = (version: string): string | undefined => /^\d{4}-\d\d-\d\d(?=-)/.exec(version)?.[0];

const byPath = (a: string, b: string): number => (a.slice(64) < b.slice(64) ? -1 : 1);
