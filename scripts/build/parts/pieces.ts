import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../../src/read/files/checksums.ts";
import type { Bytes, TakeBytes } from "../../../src/read/files/takeBytes.ts";

/** Characters of the SHA-256 that stands before the bytes of a piece. */
const SUM = 64;

/**
 * What a build takes from former ones that is less than a part: what validation found of a bureau, deflated data. Each piece is a file, named by a
 * hash of the code and of what the bytes follow from; it begins with the hash of its bytes, and one that has another is none. New ones
 * are made in the workshop and kept as parts are (`kept.ts`).
 */
export class Pieces {
  /** The files of all that were asked for, by their names. */
  readonly used = new Map<string, string>();
  readonly #store: string;
  readonly #work: string;
  readonly #code: string;

  /** `code`: a hash of all that makes the bytes beside what their names say. */
  constructor(store: string, work: string, code: string) {
    this.#store = store;
    this.#work = work;
    this.#code = code;
    mkdirSync(work, { recursive: true });
  }

  readonly take: TakeBytes = (name, make) => {
    const key = hash(`${this.#code}\n${name}`);
    const file = this.used.get(key) ?? join(this.#store, key);
    const kept = readPiece(file);
    if (kept) {
      this.used.set(key, file);
      return kept;
    }
    const bytes = make();
    const made = join(this.#work, key);
    writeFileSync(made, Buffer.concat([Buffer.from(hash(bytes)), bytes]));
    this.used.set(key, made);
    return bytes;
  };
}

/** The bytes of a piece that is as it was kept. */
function readPiece(file: string): Bytes | undefined {
  let written: Buffer<ArrayBuffer>;
  try {
    written = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = written.subarray(SUM);
  return hash(bytes) === written.toString("latin1", 0, SUM) ? bytes : undefined;
}
