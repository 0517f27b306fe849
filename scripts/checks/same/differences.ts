import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

export interface Difference {
  readonly file: string;
  /** `names`: changed, but only in the hashes within the names of style sheets, scripts and search files. */
  readonly how: "added" | "removed" | "changed" | "names";
}

const TEXTS = [".html", ".css", ".js", ".json", ".jsonld", ".csv", ".xml", ".txt", ".svg", ".geojson"];

/** Names of style sheets and scripts, and the folder of the search's files, carry a hash of their content. */
export const withoutHashes = (text: string): string =>
  text.replace(/(_astro\/[\w.]+)\.[\w-]{8}\.(css|js)/g, "$1.$2").replace(/(?<=^search\/|\/search\/)[0-9a-f]{12}(?=\/)/g, "version");

const listFiles = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );

/** The files of two folders that are not the same, byte for byte, by name. */
export function listDifferences(before: string, after: string): Difference[] {
  const [old, now] = [listFiles(before), listFiles(after)];
  return [...old.union(now)].sort().flatMap((file): Difference[] => {
    if (!old.has(file)) return [{ file, how: "added" }];
    if (!now.has(file)) return [{ file, how: "removed" }];
    const [a, b] = [readFileSync(join(before, file)), readFileSync(join(after, file))];
    if (a.equals(b)) return [];
    const isSame = TEXTS.includes(extname(file)) && withoutHashes(a.toString()) === withoutHashes(b.toString());
    return [{ file, how: isSame ? "names" : "changed" }];
  });
}

/** What kind of file it is, such as `en/bureaus/…/index.html` or `data/….csv`. */
export function nameKind(file: string): string {
  const parts = file.split("/");
  const name = parts.pop() ?? "";
  const top = parts.slice(0, parts[0] === "en" ? 2 : 1);
  return [...top, ...(parts.length > top.length ? ["…"] : []), name === "index.html" ? name : `*${extname(name)}`].join("/");
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
  return [`line ${number + 1}`, `- ${a.slice(from, from + 2 * AROUND)}`, `+ ${b.slice(from, from + 2 * AROUND)}`];
}

/** The first place where two files differ; of what is no text, their sizes. */
export function showFile(before: string, after: string, file: string): string[] {
  const [a, b] = [before, after].map((folder) => readFileSync(join(folder, file))) as [Buffer, Buffer];
  return TEXTS.includes(extname(file)) ? showFirst(a.toString(), b.toString()) : [`${a.length} bytes before, ${b.length} now`];
}
