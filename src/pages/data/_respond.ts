import { ReadableStream } from "node:stream/web";

/** An answer of bytes that come piece by piece. */
export const respond = (pieces: Iterable<Uint8Array>): Response =>
  new Response(ReadableStream.from(pieces) as unknown as BodyInit);
