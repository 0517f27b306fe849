import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Change } from "./readCase.ts";

/** Does to a copy of the sound data what a case says; throws where the lines that a change names do not stand there. */
export function applyChanges(root: string, changes: readonly Change[]): void {
  for (const { path } of changes.filter(({ kind }) => kind === "delete"))
    rmSync(join(root, path), { recursive: true });
  // From the end of a file to its beginning: the lines of a case are counted in the sound file.
  for (const change of changes.toReversed()) {
    const place = join(root, change.path);
    if (change.kind === "change") changeLines(place, change);
    if (change.kind === "add") addFile(place, change.to);
    if (change.kind === "link") symlinkSync(resolve("README.md"), place);
  }
}

/** Makes a copy of the sound data again what it was before a case. */
export function undoChanges(root: string, sound: string, changes: readonly Change[]): void {
  for (const { path } of changes) {
    rmSync(join(root, findNew(sound, path)), { recursive: true, force: true });
    if (existsSync(join(sound, path))) cpSync(join(sound, path), join(root, path), { recursive: true });
  }
}

/** The outermost folder of a path, or its file, that the sound data do not have; the path itself where they have it. */
function findNew(sound: string, path: string): string {
  const above = dirname(path);
  return existsSync(join(sound, path)) || existsSync(join(sound, above)) ? path : findNew(sound, above);
}

function changeLines(place: string, { path, line, from, to }: Extract<Change, { kind: "change" }>): void {
  const lines = readFileSync(place, "latin1").split("\n");
  const wanted = from.map(readBytes);
  const held = lines.slice(line - 1, line - 1 + from.length);
  const at = wanted.findIndex((text, index) => text !== held[index]);
  if (at >= 0) throw new Error(`${path}:${line + at} is not “${from[at]}”`);
  lines.splice(line - 1, from.length, ...to.map(readBytes));
  writeFileSync(place, lines.join("\n"), "latin1");
}

function addFile(place: string, lines: readonly string[]): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, lines.map((line) => `${readBytes(line)}\n`).join(""), {
    encoding: "latin1",
    flag: "wx",
  });
}

/** What cannot be seen in a case: ⟦U+FEFF⟧ a character, ⟦B1 BE⟧ bytes, ⟦馆×20⟧ a character twenty times. */
const HIDDEN = /⟦(?:U\+([0-9A-F]{4,6})|([0-9A-F]{2}(?: [0-9A-F]{2})*)|(.)×(\d+))⟧/gu;

/** A line of a case as the bytes that it stands for, one character for each. */
function readBytes(line: string): string {
  const toBytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: all, 1: point, 2: bytes, 3: character = "", 4: times, index } of line.matchAll(HIDDEN)) {
    pieces.push(toBytes(line.slice(end, index)));
    if (point) pieces.push(toBytes(String.fromCodePoint(Number.parseInt(point, 16))));
    else if (bytes) pieces.push(Buffer.from(bytes.replaceAll(" ", ""), "hex").toString("latin1"));
    else pieces.push(toBytes(character.repeat(Number(times))));
    end = index + all.length;
  }
  return [...pieces, toBytes(line.slice(end))].join("");
}
