import { cpSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSite } from "../../../../src/generate/generate.ts";
import { listPaths } from "../../../build/dataState.ts";

/** The data of the checkout, below its folder: one invented disclosure, for builds that end soon. */
export const DATA = "examples/site/data";

/** A checkout to throw away: all that a build needs, data and linked packages; something to lose in every other folder. */
export function copyCheckout(folder: string): string {
  for (const name of [
    "src",
    "scripts",
    "public",
    "package.json",
    "astro.config.mjs",
    "tsconfig.json",
    "data/LICENSE.md",
  ])
    cpSync(name, join(folder, name), { recursive: true });
  generateSite("data", join(folder, DATA), 1, 1);
  for (const name of [".git", "docs", "notes"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "letters.txt"), "dear");
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** What a build of it is given. */
export const makeEnvironment = (
  checkout: string,
  more: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv => ({
  ...process.env,
  MINGZHANG_DATA: DATA,
  HOME: join(checkout, "../home"),
  CI: "true",
  NO_COLOR: "1",
  ...more,
});

/** All that stands in a folder, with sizes: what must be the same before and after. */
export const listAll = (folder: string): string[] =>
  listPaths(folder)
    .map((path) => `${path.slice(folder.length + 1)} ${lstatSync(path).isFile() ? lstatSync(path).size : ""}`)
    .sort();
