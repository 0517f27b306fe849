import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
};

export interface Served {
  /** The address of a page or file, by its path below the base. */
  address(path: string): string;
  /** What was sent since it was last set to 0: bodies as they go over the wire. */
  readonly sent: { bytes: number; files: number };
  close(): void;
}

/**
 * Serves built pages as a static host does, compressed for whoever takes that, which `astro preview` does not. The first of the folders that has a file gives it;
 * they stand at `base`, the folder of the origin.
 */
export async function serve(
  folders: readonly string[],
  base = process.env.BASE_PATH ?? "/",
): Promise<Served> {
  const root = base.replace(/\/?$/, "/");
  const sent = { bytes: 0, files: 0 };
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = path.slice(root.length).replace(/(^|\/)$/, "$1index.html");
    const file = folders
      .map((folder) => join(folder, name))
      .find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const isGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
    const content = readFileSync(file);
    const body = isGzip ? gzipSync(content) : content;
    sent.bytes += body.length;
    sent.files += 1;
    response
      .writeHead(200, {
        "content-type": `${TYPES[extname(file)] ?? "text/plain"}; charset=utf-8`,
        ...(isGzip && { "content-encoding": "gzip" }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : "";
  return { address: (path) => `http://localhost:${port}${root}${path}`, sent, close: () => server.close() };
}
