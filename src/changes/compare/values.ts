import { isDeepStrictEqual } from "node:util";
import { readText } from "../../read/files/files.ts";
import { type JsonFile, readJson } from "../../read/json/json.ts";

/** A value of a JSON file that differs; undefined where one file does not have it. */
export interface DifferingValue {
  /** Keys from the outermost, joined by dots; entries of a list have the path of the list. */
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A JSON file of a data folder; undefined where it is not there or cannot be read. */
export function readValues(root: string, file: string): JsonFile | undefined {
  const text = readText(root, file).value;
  return text === undefined ? undefined : readJson(file, text).value;
}

/** The values that differ, in the order of what stands now. An entry of a list came or went, wherever it stands in it. */
export function compareValues(before: unknown, now: unknown, path = ""): DifferingValue[] {
  if (isDeepStrictEqual(before, now)) return [];
  if (Array.isArray(before ?? []) && Array.isArray(now ?? [])) return compareEntries(before, now, path);
  if (isObject(before ?? {}) && isObject(now ?? {}) && (before ?? now) !== undefined) {
    const [old, present] = [(before ?? {}) as Values, (now ?? {}) as Values];
    return [...new Set([...Object.keys(present), ...Object.keys(old)])].flatMap((key) =>
      compareValues(old[key], present[key], path ? `${path}.${key}` : key),
    );
  }
  return [{ path, from: print(before), to: print(now) }];
}

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const print = (value: unknown): string | undefined =>
  value === undefined || typeof value === "string" ? value : JSON.stringify(value);

function compareEntries(before: unknown, now: unknown, path: string): DifferingValue[] {
  const [old, present] = [(before ?? []) as unknown[], (now ?? []) as unknown[]];
  const gone = old.filter((entry) => !present.some((other) => isDeepStrictEqual(entry, other)));
  const come = present.filter((entry) => !old.some((other) => isDeepStrictEqual(entry, other)));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    path,
    from: print(gone[index]),
    to: print(come[index]),
  }));
}
