import { crc32 } from "node:zlib";
import { Deflate, Zip, ZipPassThrough, type Zippable, zipSync } from "fflate";
import { hash } from "../../read/files/checksums.ts";
import type { Bytes, TakeBytes } from "../../read/files/takeBytes.ts";

/** The earliest time that a zip can hold, in local time as zip does: so that the same files make the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const LEVEL = 6;
/** The method of a zip's entry that is deflated. */
const DEFLATED = 8;
/** A last block with nothing in it, behind which a deflated stream ends. */
const END = Uint8Array.of(3, 0);

/** A zip of files by path, sorted, without times. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) sorted[path] = files[path] ?? new Uint8Array();
  return zipSync(sorted, { mtime: NO_TIME, level: LEVEL });
}

/** A zip written piece by piece, without times: no file need be held. Each piece is deflated by itself, so that those that were kept serve again. */
export class ZipWriter {
  readonly #zip: Zip;
  readonly #take: TakeBytes;

  constructor(write: (piece: Uint8Array) => void, take: TakeBytes) {
    this.#take = take;
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      write(piece);
    });
  }

  /** Adds a file, whose bytes come piece by piece. */
  add(path: string, pieces: Iterable<Uint8Array>): void {
    const entry = new Entry(path, this.#take);
    this.#zip.add(entry);
    for (const piece of pieces) entry.push(piece);
    entry.push(new Uint8Array(), true);
  }

  end(): void {
    this.#zip.end();
  }
}

/** A file in a zip. */
class Entry extends ZipPassThrough {
  override readonly compression = DEFLATED;
  override readonly mtime = NO_TIME;
  readonly #take: TakeBytes;

  constructor(path: string, take: TakeBytes) {
    super(path);
    this.#take = take;
  }

  /** As the base class does it, but that Node computes the sum, in a tenth of the time. */
  override push(piece: Uint8Array, final = false): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    const bytes = final ? END : this.#take(`deflated ${hash(piece)}`, () => deflate(piece));
    this.ondata(null, bytes, final);
  }
}

/** A piece of a deflated stream, which ends at a whole byte and refers to nothing before it: others may stand before and behind. */
function deflate(piece: Uint8Array): Bytes {
  const made: Uint8Array[] = [];
  const stream = new Deflate({ level: LEVEL }, (bytes) => made.push(bytes));
  stream.push(piece);
  stream.flush();
  return Buffer.concat([...made, align(stream)]);
}

/**
 * The last bits of a stream that has been flushed, and an empty stored block behind them, which ends at a whole byte (RFC 1951, 3.2.4). fflate's own
 * `flush(true)` takes the byte and the number of its bits, which it holds as one number, for the latter (0.8.3).
 */
function align(stream: Deflate): Uint8Array {
  const { r: rest } = (stream as unknown as { readonly s: { readonly r: number } }).s;
  const [bits, byte] = [rest & 7, rest >> 3];
  // Three bits begin the block.
  return Uint8Array.of(byte, ...(bits + 3 > 8 ? [0] : []), 0, 0, 0xff, 0xff);
}
