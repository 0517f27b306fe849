import { Zip, ZipDeflate, type Zippable, zipSync } from "fflate";

/** The earliest time that a zip can hold, in local time as zip does: so that the same files make the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const LEVEL = 6;

/** A zip of files by path, sorted, without times. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) sorted[path] = files[path] ?? new Uint8Array();
  return zipSync(sorted, { mtime: NO_TIME, level: LEVEL });
}

/** A zip written piece by piece, without times: no file need be held. */
export class ZipWriter {
  readonly #zip: Zip;

  constructor(write: (piece: Uint8Array) => void) {
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      write(piece);
    });
  }

  /** Adds a file, whose bytes come piece by piece. */
  add(path: string, pieces: Iterable<Uint8Array>): void {
    const entry = new ZipDeflate(path, { level: LEVEL });
    entry.mtime = NO_TIME;
    this.#zip.add(entry);
    for (const piece of pieces) entry.push(piece);
    entry.push(new Uint8Array(), true);
  }

  end(): void {
    this.#zip.end();
  }
}
