import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DataFiles } from "./files.ts";

/** What a data folder holds beside its bureaus. */
const SHARED = [
  "classifications",
  "formats",
  "sources",
  "everyday-words.csv",
  "facts.json",
  "glosses.csv",
  "rules.json",
  "statutory-tables.json",
  "translations.csv",
];

/** The files that a data folder of one's own cannot do without: where it has none of them, the shipped ones are taken. */
export function sharedRoot(dataRoot: string, shipped: string): string {
  return existsSync(join(dataRoot, "statutory-tables.json")) ? dataRoot : shipped;
}

/** A folder of data that holds what all disclosures share and one bureau, to try a draft in; `end` removes it. */
export interface Stage {
  root: string;
  write(files: DataFiles): void;
  end(): void;
}

/** Copies what all disclosures share, and what is held of the bureau already, to a folder of its own. */
export function openStage(dataRoot: string, shared: string, bureauId: string): Stage {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-import-"));
  for (const name of SHARED) if (existsSync(join(shared, name))) cpSync(join(shared, name), join(root, name), { recursive: true });
  const bureau = join(dataRoot, "bureaus", bureauId);
  if (existsSync(bureau)) cpSync(bureau, join(root, "bureaus", bureauId), { recursive: true });
  return {
    root,
    write: (files) => writeAll(root, files),
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Writes files into a data folder, with the folders that they need. */
export function writeAll(root: string, files: DataFiles): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
