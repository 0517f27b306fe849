import { crc32, deflateSync } from "node:zlib";

/** A picture of pixels in rows from the top, each with red, green and blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A byte for each of red, green and blue, no interlacing. */
const DEPTH_AND_COLOUR = [8, 2, 0, 0, 0];
/** Pages are made for one reader on one machine: time counts, not size. */
const FAST = 1;

/** A picture as a PNG file (ISO/IEC 15948). */
export function writePng({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(DEPTH_AND_COLOUR, 8);
  const length = width * 3;
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    writeChunk("IHDR", header),
    writeChunk("IDAT", deflateSync(rows, { level: FAST })),
    writeChunk("IEND", Buffer.alloc(0)),
  ]);
}

function writeChunk(type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, content.length + 8)), content.length + 8);
  return chunk;
}
