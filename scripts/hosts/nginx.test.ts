import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses, BASE, headersOf } from "./exampleHost.ts";
import { writeNginx } from "./nginx.ts";
import { findNginx, runNginx } from "./runNginx.ts";

const DOCUMENTED = "docs/nginx.conf";

it("docs/nginx.conf is what is written here", () => {
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(DOCUMENTED, writeNginx());
  expect(readFileSync(DOCUMENTED, "utf8")).toBe(writeNginx());
});

const own = findNginx();
if (own === undefined) process.stderr.write("nginx is not installed: docs/nginx.conf is not tried.\n");

const isOfHosts = (address: string): boolean => /\/(_headers|\.mingzhang-site|\.nojekyll)$/.test(address);
const shapeOf = (address: string): string =>
  JSON.stringify([...headersOf(address), extname(address), address.split("/").length]);
/** An address of each shape of the example site, and those that are asked for by name. */
const published = [
  ...new Map(
    addresses.filter((address) => !isOfHosts(address)).map((each) => [shapeOf(each), each]),
  ).values(),
];
const NAMED = [
  "/",
  "/404.html",
  "/about/",
  "/feed.json",
  "/data/amounts.csv",
  "/data/parquet/amounts.parquet",
];
/** Enough to be compressed. */
const CONTENT = "预算".repeat(500);

describe.skipIf(own === undefined)("nginx with docs/nginx.conf, below a base path", () => {
  const work = mkdtempSync(join(tmpdir(), "mingzhang-nginx-"));
  let served: Awaited<ReturnType<typeof runNginx>> | undefined;
  beforeAll(async () => {
    const root = join(work, "site");
    for (const address of [...published, ...NAMED.map((path) => BASE + path), `${BASE}/_headers`]) {
      const file = join(root, address.replace(/\/$/, "/index.html"));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, CONTENT);
    }
    served = await runNginx(readFileSync(DOCUMENTED, "utf8"), { root, base: BASE, work, own: own ?? "" });
  });
  afterAll(() => {
    served?.stop();
    rmSync(work, { recursive: true });
  });

  const ask = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${served?.origin}${address}`, { redirect: "manual", headers });

  it("sends what _headers says to other hosts, for an address of each shape", async () => {
    const always = ["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"];
    for (const address of published) {
      const { status, headers } = await ask(address);
      // A rule of _headers takes in all that is in a folder: files that are no pages need no policy, and pages are not read by scripts.
      const names = [
        ...always,
        /(\/|\.html)$/.test(address) ? "Content-Security-Policy" : "Access-Control-Allow-Origin",
      ];
      const sent = names.map((name) => headers.get(name) ?? undefined);
      expect([address, status, ...sent]).toEqual([
        address,
        200,
        ...names.map((name) => headersOf(address).get(name)?.[0]),
      ]);
    }
  });

  it("names a type for every kind of file, and the encoding of text", async () => {
    const kinds = [...new Map(published.map((address) => [extname(address), address]))];
    const types = await Promise.all(
      kinds.map(async ([kind, address]) => [kind, (await ask(address)).headers.get("Content-Type")]),
    );
    expect(Object.fromEntries(types)).toEqual({
      "": "text/html; charset=utf-8",
      ".css": "text/css; charset=utf-8",
      ".csv": "text/csv; charset=utf-8",
      ".html": "text/html; charset=utf-8",
      ".js": "application/javascript; charset=utf-8",
      ".json": "application/json; charset=utf-8",
      ".jsonld": "application/ld+json; charset=utf-8",
      ".md": "text/markdown; charset=utf-8",
      ".parquet": "application/vnd.apache.parquet",
      ".png": "image/png",
      ".sql": "text/plain; charset=utf-8",
      ".sqlite": "application/vnd.sqlite3",
      ".svg": "image/svg+xml; charset=utf-8",
      ".txt": "text/plain; charset=utf-8",
      ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ".xml": "text/xml; charset=utf-8",
      ".zip": "application/zip",
    });
  });

  it("lets what has its hash in its name be kept, and asks again for all else, which is not sent twice", async () => {
    const hashed = published.find((address) => address.includes("/_astro/")) ?? "";
    expect((await ask(hashed)).headers.get("Cache-Control")).toBe(
      headersOf(hashed).get("Cache-Control")?.[0],
    );
    const page = await ask(`${BASE}/`);
    expect(page.headers.get("Cache-Control")).toBe("no-cache");
    const again = await ask(`${BASE}/`, { "If-None-Match": page.headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("compresses text, and leaves whole what is read in ranges", async () => {
    const encoding = async (address: string) =>
      (await ask(`${BASE}/${address}`, { "Accept-Encoding": "gzip" })).headers.get("Content-Encoding");
    expect(await encoding("")).toBe("gzip");
    expect(await encoding("data/amounts.csv")).toBe("gzip");
    expect(await encoding("feed.json")).toBe("gzip");
    expect(await encoding("data/parquet/amounts.parquet")).toBeNull();
    const range = await ask(`${BASE}/data/parquet/amounts.parquet`, { Range: "bytes=0-9" });
    expect([range.status, (await range.arrayBuffer()).byteLength]).toEqual([206, 10]);
  });

  it("answers what is not there with the site's own page, with its policy, and shows no marks of hosts", async () => {
    for (const path of ["none/", "en/none/", "_headers", ".mingzhang-site"]) {
      const answer = await ask(`${BASE}/${path}`);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, CONTENT]);
      expect(answer.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    }
  });

  it("leads to the slash at the end of a folder's address, whatever name and port readers see", async () => {
    const { status, headers } = await ask(`${BASE}/about`);
    expect([status, headers.get("Location")]).toEqual([301, `${BASE}/about/`]);
  });
});
