import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeCsv, writeJson } from "../read/canonical.ts";
import { fileExists } from "../read/files/files.ts";
import { type Start, StartProblem } from "./start.ts";

/** Writes a beginning into a data folder and says which files it wrote or changed. A file that is there is never replaced: then nothing is written. */
export function writeStart(root: string, { files, lines = new Map(), changed = new Map() }: Start): string[] {
  const there = [...files.keys()].find((file) => fileExists(root, file));
  if (there !== undefined) throw new StartProblem("file-held", { path: there });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: "wx" });
  }
  for (const [file, cells] of lines) {
    const isOpen = !readFileSync(join(root, file), "utf8").endsWith("\n");
    appendFileSync(join(root, file), `${isOpen ? "\n" : ""}${writeCsv([cells])}`);
  }
  for (const [file, value] of changed) writeFileSync(join(root, file), writeJson(value));
  return [...files.keys(), ...lines.keys(), ...changed.keys()];
}
