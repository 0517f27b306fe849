import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What `demo-library` prints of 2025, below a data folder. */
export const YEAR = "bureaus/demo-library/2025";
export const SCOPE = `${YEAR}/department`;

export type Json = Record<string, unknown>;
/** Adds `count` of one kind of thing to a data folder. */
export type Scale = (root: string, count: number) => void;
export type Scales = Readonly<Record<string, Scale>>;

export const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export function append(file: string, line: (index: number) => string): Scale {
  return (root, count) =>
    appendFileSync(join(root, file), list(count, (index) => `${line(index)}\n`).join(""));
}

/** A file with other text, made of what it says and `count`. */
export function rewrite(file: string, change: (text: string, count: number) => string): Scale {
  return (root, count) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8"), count));
}

export const edit = (file: string, change: (value: Json, count: number) => Json): Scale =>
  rewrite(file, (text, count) => JSON.stringify(change(JSON.parse(text) as Json, count)));

/** `count` entries behind those of a list in a JSON file. */
export const extend = (file: string, key: string, make: (index: number) => unknown): Scale =>
  edit(file, (value, count) => ({
    ...value,
    [key]: [...((value[key] ?? []) as unknown[]), ...list(count, make)],
  }));

/** `count` entries in an object within a JSON file; `path` leads there. */
export function widen(
  file: string,
  path: readonly string[],
  make: (index: number) => readonly [string, unknown],
): Scale {
  const change = (value: Json, [key, ...rest]: readonly string[], count: number): Json =>
    key === undefined
      ? { ...value, ...Object.fromEntries(list(count, make)) }
      : { ...value, [key]: change((value[key] ?? {}) as Json, rest, count) };
  return edit(file, (value, count) => change(value, path, count));
}

export function write(root: string, file: string, value: unknown): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

/** A number in letters: ids of columns have no digits. */
export const spell = (index: number): string =>
  String(index).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

export const number = (index: number, digits: number): string => String(index).padStart(digits, "0");
