import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { holdTo, LIMITS } from "../limits.ts";
import { SourceProblem } from "../source.ts";

/** Whether bytes begin as a zip does, an empty one too. */
export const isZip = ([first, second, third]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && (third === 3 || third === 5);

/** What a deflated file has more than its content where that cannot be packed. */
const OVERHEAD = 1_000;

/**
 * The files of a zip by name, or those that `wanted` takes. Sizes are held to the limits before anything is unpacked; nothing is written,
 * so that a name is a name and no path.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  if (((bytes[6] ?? 0) & 1) === 1) throw new SourceProblem("encrypted");
  let entries = 0;
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        holdTo("entries", ++entries);
        if (name.endsWith("/") || !wanted(readName(name))) return false;
        unpacked += originalSize;
        holdTo("unpacked-bytes", unpacked);
        if (size > originalSize + OVERHEAD) throw new SourceProblem("broken");
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [readName(name), content]));
  } catch (error) {
    throw error instanceof SourceProblem ? error : new SourceProblem("broken");
  }
}

/** Windows in China writes names in GBK and does not say so; what has no mark of UTF-8 comes as one character for each byte. */
function readName(name: string): string {
  if (!/^[\0-\xff]*[\x80-\xff][\0-\xff]*$/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** What a gzip holds. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: LIMITS["unpacked-bytes"] }));
  } catch (error) {
    if (error instanceof RangeError) holdTo("unpacked-bytes", Number.POSITIVE_INFINITY);
    throw new SourceProblem("broken");
  }
}
