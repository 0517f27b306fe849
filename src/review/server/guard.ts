import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Where the server listens, and the word that every address of it begins with: no other site can know it. */
export interface Door {
  /** As in `127.0.0.1:4322`. */
  readonly host: string;
  readonly token: string;
}

/** Bytes of the longest request; a note has a few hundred. */
export const LONGEST_BODY = 65_536;

/**
 * The status with which a request is refused; undefined where it may come in. The server writes files: whoever asks must know the token, must
 * name this very machine as its host (a name of another site that leads here does not), and may change something only from its own pages.
 */
export function refuse({ method, url = "", headers }: Asked, { host, token }: Door): number | undefined {
  if (headers.host !== host) return 421;
  if (method !== "GET" && method !== "POST") return 405;
  if (!hasToken(url, token)) return 404;
  const from = headers["sec-fetch-site"];
  if (from !== undefined && from !== "same-origin" && from !== "none") return 403;
  if (method === "GET") return undefined;
  if (headers.origin !== `http://${host}`) return 403;
  if (headers["content-type"] !== "application/json") return 415;
  return undefined;
}

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

function hasToken(url: string, token: string): boolean {
  const given = Buffer.from(url.split("/")[1] ?? "");
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** What every answer says: nothing from elsewhere is loaded, nothing is kept, no other page may show or read it. */
export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
};
