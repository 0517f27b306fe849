import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { checkCharacters } from "./characters.ts";
import { describeObstacle, findAt, surveyFolder } from "./folder.ts";
import { LIMITS, type LimitId, makeLimitIssue } from "./limits.ts";
import { makePlaceFinder } from "./place.ts";

/** A read and what is wrong with it; without a value the file cannot be read further. */
export interface Reading<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}

/** All files below `folder` of the data folder, as sorted paths relative to the data folder; hidden files are left out. */
export function listFiles(root: string, folder: string): readonly string[] {
  return surveyFolder(root, folder).files;
}

/** Names of the folders in `folder`, sorted; hidden folders and links are left out. */
export function listFolders(root: string, folder: string): string[] {
  if (findAt(root, folder)?.kind !== "folder") return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** Whether anything stands where the file should; what is no file is reported when it is read. */
export function fileExists(root: string, file: string): boolean {
  return findAt(root, file) !== undefined;
}

/**
 * The text of a data file: UTF-8, LF. A BOM or CRLF is reported and taken out; characters that deceive are reported; other encodings end
 * the reading.
 */
export function readText(root: string, file: string): Reading<string> {
  const { value: bytes, issues: unread } = readBytes(root, file);
  if (bytes === undefined) return { issues: unread };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      issues: [
        makeIssue("file-encoding", { file, ...findBadPlace(bytes) }, {}, { cause: guessEncoding(bytes) }),
      ],
    };
  }
  const issues: Issue[] = [];
  if (text.startsWith("\uFEFF")) {
    issues.push(makeIssue("file-bom", { file, line: 1, column: 1 }));
    text = text.slice(1);
  }
  const carriageReturn = text.indexOf("\r");
  if (carriageReturn >= 0) {
    issues.push(makeIssue("file-line-ends", makePlaceFinder(file, text)(carriageReturn)));
    text = text.replace(/\r\n?/g, "\n");
  }
  return { value: text, issues: issues.concat(checkCharacters(file, text)) };
}

/** The most bytes that a file may have, by how its name ends; any other file is held to the least. */
const BYTES: ReadonlyMap<string, LimitId> = new Map([
  ["csv", "csv-bytes"],
  ["json", "json-bytes"],
]);

/** The bytes of a file that is a file: no link is followed, nothing but a file is opened, none is read that is too large. */
export function readBytes(root: string, file: string): Reading<Buffer> {
  const found = findAt(root, file);
  if (!found) return { issues: [makeIssue("file-missing", { file })] };
  if (found.path !== file || found.kind !== "file")
    return { issues: [describeObstacle(found, found.path === file ? "file" : "folder")] };
  let handle: number | undefined;
  try {
    handle = openSync(join(root, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(handle);
    const limit = BYTES.get(file.slice(file.lastIndexOf(".") + 1)) ?? "markdown-bytes";
    if (stats.size > LIMITS[limit]) return { issues: [makeLimitIssue(limit, { file }, stats.size)] };
    return stats.isFile()
      ? { value: readFileSync(handle), issues: [] }
      : { issues: [describeObstacle({ path: file, kind: "other" }, "file")] };
  } catch {
    return { issues: [describeObstacle({ path: file, kind: "other" }, "file")] };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function findBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = Buffer.from(bytes).toString("utf-8");
  const { line, column } = makePlaceFinder("", text)(Math.max(0, text.indexOf("\uFFFD")));
  return { line, column };
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return "utf-16";
  try {
    return /\p{Script=Han}/u.test(new TextDecoder("gb18030", { fatal: true }).decode(bytes))
      ? "gbk"
      : undefined;
  } catch {
    return undefined;
  }
}
