import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

export interface Difference {
  /** Its name, without hashes where that names one file alone. */
  readonly file: string;
  /** Its names in either folder, with hashes; none where it is not. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** `names`: changed, but only in the hashes within the names of style sheets, scripts and search files. */
  readonly how: "added" | "removed" | "changed" | "names";
}

const TEXTS = [".html", ".css", ".js", ".json", ".jsonld", ".csv", ".xml", ".txt", ".svg", ".geojson"];

/** Names of style sheets and scripts, and the folder of the search's files, carry a hash of their content. */
export const withoutHashes = (text: string): string =>
  text
    .replace(/(_astro\/[\w.]+)\.[\w-]{8}\.(css|js)/g, "$1.$2")
    .replace(/(?<=^search\/|\/search\/)[0-9a-f]{12}(?=\/)/g, "version");

/** The files of a folder by their names without hashes, but by their whole names where more than one would have the same. */
function listFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(
    [...Map.groupBy(files, withoutHashes)].flatMap(([name, group]) =>
      group.map((file) => [group.length > 1 ? file : name, file]),
    ),
  );
}

/** The files of two folders that are not the same, byte for byte and in their names, by name. */
export function listDifferences(before: string, after: string): Difference[] {
  const [old, now] = [listFiles(before), listFiles(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((file): Difference[] => {
    const names = { before: old.get(file), after: now.get(file) };
    if (names.before === undefined) return [{ file, ...names, how: "added" }];
    if (names.after === undefined) return [{ file, ...names, how: "removed" }];
    const [a, b] = [readFileSync(join(before, names.before)), readFileSync(join(after, names.after))];
    if (a.equals(b)) return names.before === names.after ? [] : [{ file, ...names, how: "names" }];
    const isSame =
      TEXTS.includes(extname(file)) && withoutHashes(a.toString()) === withoutHashes(b.toString());
    return [{ file, ...names, how: isSame ? "names" : "changed" }];
  });
}

/** What kind of file it is, such as `en/bureaus/…/index.html` or `data/….csv`. */
export function nameKind(file: string): string {
  const parts = file.split("/");
  const name = parts.pop() ?? "";
  const top = parts.slice(0, parts[0] === "en" ? 2 : 1);
  return [
    ...top,
    ...(parts.length > top.length ? ["…"] : []),
    name === "index.html" ? name : `*${extname(name)}`,
  ].join("/");
}

/** Characters of a line that are shown on either side of the place where it differs. */
const AROUND = 60;

/** The first place where two texts differ, as a line each: pages are written in few, long lines. */
export function showFirst(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => withoutHashes(text).split("\n")) as [string[], string[]];
  const line = now.findIndex((text, index) => text !== old[index]);
  const number = line === -1 ? now.length : line;
  const [a, b] = [old[number] ?? "", now[number] ?? ""];
  let column = 0;
  while (column < b.length && a[column] === b[column]) column += 1;
  const from = Math.max(0, column - AROUND);
  return [
    `line ${number + 1}`,
    `- ${a.slice(from, from + 2 * AROUND)}`,
    `+ ${b.slice(from, from + 2 * AROUND)}`,
  ];
}

/** The first place where a changed file differs; of what is no text, the sizes. */
export function showFile(before: string, after: string, difference: Difference): string[] {
  const [a, b] = [join(before, difference.before ?? ""), join(after, difference.after ?? "")].map((file) =>
    readFileSync(file),
  ) as [Buffer, Buffer];
  return TEXTS.includes(extname(difference.file))
    ? showFirst(a.toString(), b.toString())
    : [`${a.length} bytes before, ${b.length} now`];
}
