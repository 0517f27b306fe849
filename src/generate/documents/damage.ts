/** How files come damaged: a name for each, and what it does to the bytes of a PDF. */
export const PDF_DAMAGES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  /** A download that ended early: the table of its objects is gone. */
  truncated: (bytes) => bytes.slice(0, Math.floor(bytes.length * 0.6)),
  /** Fonts that do not say which characters their glyphs are: what is seen cannot be read. */
  unmapped: (bytes) => replaceBytes(bytes, "/ToUnicode", "/ToNothing"),
};

/** Replaces an ASCII text by one of the same length, so that every object stays where the file says. */
function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));
}
