import { hash } from "./checksums.ts";

/** What descriptors say of a published file. */
export interface Measure {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

const measures = new Map<string, Measure>();

/** The text of a file, measured as it is written: descriptors that follow need not write it again. `path` is below the base. */
export function publish(path: string, write: () => string): string {
  const text = write();
  const bytes = Buffer.from(text);
  measures.set(path, { bytes: bytes.length, sha256: hash(bytes) });
  return text;
}

/** The measure of a file, written for it where it was not yet published. */
export function measure(path: string, write: () => string): Measure {
  if (!measures.has(path)) publish(path, write);
  return measures.get(path) as Measure;
}

/** Forgets the measures, when a data file has changed under a running server. */
export function forgetMeasures(): void {
  measures.clear();
}
