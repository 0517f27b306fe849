import { holdTo } from "../limits.ts";

/** Bytes in which a web page says its encoding (1,024 by the standard; pages of content systems take more). */
const DECLARED_WITHIN = 8_192;

/** The text of a file: by its byte order mark, in UTF-8 where it fits, as hardly any other text does by chance, as a page says, in GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  holdTo("markup-bytes", bytes.length);
  const marked = nameByMark(bytes) ?? nameByZeros(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const declared = nameDeclared(bytes);
  for (const name of ["utf-8", declared, "gb18030"]) {
    try {
      if (name) return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or in none that there is: the next is tried.
    }
  }
  return new TextDecoder(isMostly(bytes, "gb18030") ? "gb18030" : "utf-8").decode(bytes);
}

function nameByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without a mark has a zero beside each ASCII character; other text has none. */
function nameByZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [place, byte] of bytes.subarray(0, DECLARED_WITHIN).entries())
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < Math.min(bytes.length, DECLARED_WITHIN)) return undefined;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : undefined;
}

function nameDeclared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1");
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]
  );
}

/** A file with single broken characters is read in the encoding that breaks the fewest. */
function isMostly(bytes: Uint8Array, encoding: string): boolean {
  const countLost = (name: string): number => new TextDecoder(name).decode(bytes).split("\uFFFD").length;
  return countLost(encoding) < countLost("utf-8");
}
