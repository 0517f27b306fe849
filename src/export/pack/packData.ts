import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { writeSum } from "../../read/files/checksums.ts";
import { makeBytes } from "../../read/files/takeBytes.ts";
import { readPieces } from "./readPieces.ts";
import { ZipWriter } from "./zip.ts";

/** Names in the folder of the site's data. */
export const ARCHIVE = "mingzhang-data.zip";
export const CHECKSUMS = "SHA256SUMS";

/**
 * Packs the files that a built site offers in its data folder: writes one zip of all of them, and the checksums of all of them, the zip
 * too. Pages are left out. The zip holds the checksums of what is in it. No file is held whole. `take` may have kept what was deflated.
 */
export function packData(folder: string, take = makeBytes): void {
  const paths = listDataFiles(folder);
  const archive = openSync(join(folder, ARCHIVE), "w");
  const archiveHash = createHash("sha256");
  const zip = new ZipWriter((piece) => {
    archiveHash.update(piece);
    writeSync(archive, piece);
  }, take);
  let sums = "";
  for (const path of paths) {
    const sum = createHash("sha256");
    const pieces = readPieces(join(folder, path)).map((piece) => {
      sum.update(piece);
      return piece;
    });
    zip.add(path, pieces);
    sums += writeSum(sum.digest("hex"), path);
  }
  zip.add(CHECKSUMS, [new TextEncoder().encode(sums)]);
  zip.end();
  closeSync(archive);
  writeFileSync(join(folder, CHECKSUMS), sums + writeSum(archiveHash.digest("hex"), ARCHIVE));
}

/** Paths of the files below a folder, sorted, with slashes between. */
function listDataFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
