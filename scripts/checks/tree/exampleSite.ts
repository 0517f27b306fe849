import { spawnSync } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** How the example site is built: under a base path, with an address for reports. */
export const EXAMPLE = {
  MINGZHANG_DATA: "examples/site/data",
  SITE_URL: "https://example.org",
  BASE_PATH: "/budget",
  REPORT_URL: "https://example.org/report?place={place}&page={page}",
};

/** Builds the example site, or other data in the same way, into a folder. */
export function buildExample(
  out: string,
  data = EXAMPLE.MINGZHANG_DATA,
): { readonly status: number | null; readonly stderr: string } {
  // Vitest sets variables of the bundler's own names, which would reach the build.
  const {
    BASE_URL: _base,
    MODE: _mode,
    DEV: _dev,
    PROD: _prod,
    SSR: _ssr,
    NODE_ENV: _node,
    ...outer
  } = process.env;
  const env = { ...outer, ...EXAMPLE, MINGZHANG_DATA: data, OUT_DIR: out, CI: "true" };
  return spawnSync("node_modules/.bin/node", ["scripts/build.ts"], { env, encoding: "utf8" });
}

/** Puts the example site into a new folder: a copy, where `npm test` has built it for all and EXAMPLE_DIST says where, else built. */
export function putExample(out: string): void {
  const built = process.env["EXAMPLE_DIST"];
  if (built) cpSync(built, out, { recursive: true });
  else buildWhole(out);
}

/** The folder of the example site, to be read only: where `npm test` has built it for all, else built here unless it is as it was. */
export function findExample(): string {
  const built = process.env["EXAMPLE_DIST"] ?? ".cache/example";
  if (!process.env["EXAMPLE_DIST"]) buildWhole(built);
  return built;
}

function buildWhole(out: string): void {
  const { status, stderr } = buildExample(out);
  if (status !== 0) throw new Error(`The example site is not built\n${stderr}`);
}

/** Every file of a built site, by its path below the site's folder, sorted. */
export function listBuilt(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Whether a file is a page of the site: a dossier is a file to take away, with its style in it. */
export const isPage = (file: string): boolean => /(^|\/)(index|404)\.html$/.test(file);
