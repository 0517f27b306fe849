import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, makeIssue } from "../schema/issue.ts";

/** A read and what is wrong with it; without a value the file cannot be read further. */
export interface Reading<T> {
  readonly value?: T;
  readonly issues: readonly Issue[];
}

/** All files below `folder` of the data folder, as sorted paths relative to the data folder; hidden files are left out. */
export function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root).length).replace(/^\//, ""))
    .sort();
}

/** Names of the folders in `folder`, sorted. */
export function listFolders(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function fileExists(root: string, file: string): boolean {
  return existsSync(join(root, file));
}

/** The text of a data file: UTF-8, LF. A BOM or CRLF is reported and taken out; other encodings end the reading. */
export function readText(root: string, file: string): Reading<string> {
  const bytes = readFileSync(join(root, file));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { issues: [makeIssue("file-encoding", { file, ...findBadPlace(bytes) }, {}, { cause: guessEncoding(bytes) })] };
  }
  const issues: Issue[] = [];
  if (text.startsWith("\uFEFF")) {
    issues.push(makeIssue("file-bom", { file, line: 1, column: 1 }));
    text = text.slice(1);
  }
  const carriageReturn = text.indexOf("\r");
  if (carriageReturn >= 0) {
    const before = text.slice(0, carriageReturn).split("\n");
    issues.push(makeIssue("file-line-ends", { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }));
    text = text.replace(/\r\n?/g, "\n");
  }
  return { value: text, issues };
}

function findBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const lines = Buffer.from(bytes).toString("utf-8").split("\n");
  const index = lines.findIndex((line) => line.includes("\uFFFD"));
  return { line: index + 1, column: (lines[index]?.indexOf("\uFFFD") ?? 0) + 1 };
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return "utf-16";
  try {
    return /\p{Script=Han}/u.test(new TextDecoder("gb18030", { fatal: true }).decode(bytes)) ? "gbk" : undefined;
  } catch {
    return undefined;
  }
}
