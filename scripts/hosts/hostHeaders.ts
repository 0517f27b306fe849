import { readdirSync, writeFileSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { FRAME_POLICY } from "../../src/components/embed/framePolicy.ts";
import { PAGE_POLICY } from "../../src/components/kit/pagePolicy.ts";

/**
 * What hosts send with the site's files: the policy that each page has in itself, and what only a header can say. `_headers` says it to hosts
 * that read such a file (Netlify, Cloudflare Pages), `docs/nginx.conf` to nginx.
 */
export type Headers = Readonly<Record<string, string>>;

/** Sent with everything. No page needs the devices of its reader, and none tells another site where its reader came from. */
export const ALWAYS: Headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
/** Other sites show the pages that are made for it in frames, and no others. */
export const PAGE: Headers = { "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors 'none'` };
export const FRAME: Headers = { "Content-Security-Policy": `${FRAME_POLICY}; frame-ancestors *` };
/** Open data may be read by the scripts of any site. */
export const OPEN: Headers = { "Access-Control-Allow-Origin": "*" };

/** Of `_astro/`: names there hold the hash of what is in the file. */
export const HASHED: Headers = { "Cache-Control": "public, max-age=31536000, immutable" };

/** Types that hosts do not know, or leave without their encoding. */
export const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  jsonld: "application/ld+json",
  md: "text/markdown",
  parquet: "application/vnd.apache.parquet",
  sqlite: "application/vnd.sqlite3",
};

const FEED_FOLDERS = [
  "",
  "bureaus/:bureau/",
  "functions/:function/",
  "findings/kinds/:kind/",
  "subjects/:code/",
];
const SCOPES = ["bureaus/:bureau/:year/", "bureaus/:bureau/:year/units/:unit/"];

/**
 * Paths below the base and what is sent with them. `:name` stands for one folder, `*` for the rest. Hosts differ in what becomes of a header
 * that two rules give, so no two rules give the same one to one path, and no rule can take another's back.
 */
function listRules(): (readonly [string, Headers])[] {
  const folders = readdirSync("src/pages", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]+$/.test(entry.name) && entry.name !== "bureaus")
    .map(({ name }) => `${name}/*`)
    .sort();
  const ofScopes = [
    "",
    ":table/",
    ":table/proof/",
    ":table/proof/:page/",
    "projects/:project/",
    "reconciliation/:page/",
    "indicators/:page/",
  ].flatMap((path) => SCOPES.map((scope) => scope + path));
  const pages = ["", ...folders, "bureaus/", "bureaus/:bureau/", ...ofScopes];
  const frames = SCOPES.map((scope) => `${scope}embed/:kind/*`);
  const inBoth = (paths: readonly string[], headers: Headers) =>
    ["", "en/"].flatMap((edition) => paths.map((path) => [edition + path, headers] as const));
  const open = [
    "data/*",
    ...SCOPES.map((scope) => `${scope}data/*`),
    ...FEED_FOLDERS.flatMap((path) => [`${path}feed.json`, `${path}feed.xml`]),
  ];
  return [
    ["*", ALWAYS],
    ...inBoth(pages, PAGE),
    ["404.html", PAGE],
    ...inBoth(frames, FRAME),
    ...open.map((path) => [path, OPEN] as const),
    ["_astro/*", HASHED],
    ["data/mingzhang.sqlite", { "Content-Type": TYPES["sqlite"] ?? "" }],
  ];
}

/** The text of `_headers` for a site that stands at `base`. */
export function writeHeaders(base: string): string {
  const root = base.replace(/\/?$/, "/");
  const byPath = Map.groupBy(listRules(), ([path]) => path);
  const rules = [...byPath].map(([path, group]) => [
    `${root}${path}`,
    ...group.flatMap(([, headers]) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)),
  ]);
  return `${rules.map((lines) => lines.join("\n")).join("\n")}\n`;
}

/** Writes `_headers` at the root of the built site. */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "host-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:build:done": ({ dir }) => writeFileSync(new URL("_headers", dir), writeHeaders(base)),
    },
  };
}
