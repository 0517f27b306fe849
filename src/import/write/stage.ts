import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SHARED_PATHS } from "../../read/shared.ts";
import type { DataFiles } from "./files.ts";

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

/** Copies what all disclosures share, and what is held of the bureau but for the folder `replaced`, to a folder of its own. */
export function openStage(dataRoot: string, shared: string, bureauId: string, replaced: string): Stage {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-import-"));
  if (shared === dataRoot)
    for (const name of SHARED_PATHS)
      if (existsSync(join(shared, name))) cpSync(join(shared, name), join(root, name), { recursive: true });
  if (shared !== dataRoot)
    for (const name of SHARED_PATHS) copyMissing(join(shared, name), join(root, name), name);
  const bureau = join(dataRoot, "bureaus", bureauId);
  const old = join(dataRoot, replaced);
  if (existsSync(bureau))
    cpSync(bureau, join(root, "bureaus", bureauId), { recursive: true, filter: (path) => path !== old });
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

/**
 * Writes an imported disclosure into a data folder. Its files are made beside their places first and then moved: the shared ones, the format,
 * and last the folder of the disclosure, so that no half of it can ever stand there.
 */
export function writeDisclosure(dataRoot: string, shipped: string, files: DataFiles, folder: string): void {
  mkdirSync(dataRoot, { recursive: true });
  const workshop = mkdtempSync(join(dataRoot, ".import-"));
  try {
    if (sharedRoot(dataRoot, shipped) !== dataRoot)
      for (const name of SHARED_PATHS) copyMissing(join(shipped, name), join(dataRoot, name), name);
    writeAll(workshop, files);
    for (const path of [...files.keys()].filter((path) => !path.startsWith(`${folder}/`))) {
      mkdirSync(dirname(join(dataRoot, path)), { recursive: true });
      renameSync(join(workshop, path), join(dataRoot, path));
    }
    const place = join(dataRoot, folder);
    mkdirSync(dirname(place), { recursive: true });
    const old = join(workshop, "replaced");
    if (existsSync(place)) renameSync(place, old);
    renameSync(join(workshop, folder), place);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** A shared file or folder of the shipped data: formats of other places, and lines of other sources, stay behind. */
function copyMissing(from: string, to: string, name: string): void {
  if (existsSync(to) || name === "formats") return;
  if (name === "sources") {
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, "INDEX.csv"), `${readFileSync(join(from, "INDEX.csv"), "utf8").split("\n")[0]}\n`);
  } else if (existsSync(from)) cpSync(from, to, { recursive: true });
}
