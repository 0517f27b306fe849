import { closeSync, openSync, readSync } from "node:fs";

/** Bytes of a piece. */
const PIECE = 1 << 20;

/** The bytes of a file, piece by piece, for one that is too long to hold; the last is the only one that may be shorter. */
export function* readPieces(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(file, piece);
      if (length > 0) yield piece.subarray(0, length);
      if (length < PIECE) return;
    }
  } finally {
    closeSync(file);
  }
}
