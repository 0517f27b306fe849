import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Change } from "../../src/changes/change.ts";
import { listPageKinds, pageFile } from "../pages/pageKinds.ts";
import { writeMark } from "../target/mark.ts";
import { makeChoice } from "./choose.ts";
import { ABSENT_PAGE, LOADER, rewritePage, SITE, START_PAGE } from "./rewritePage.ts";
import { type Told, writeAbsentPage, writeStartPage } from "./startPage.ts";

export interface Wanted {
  /** The folder of the built site. */
  readonly site: string;
  /** What it was built for: its origin and base path, with a slash at the end. */
  readonly home: string;
  readonly changes: readonly Change[];
  /** What was compared with, as the command was told. */
  readonly base: string;
  /** Whether every page is wanted, not only those that the changes concern. */
  readonly isWhole: boolean;
}

/** What a preview came to. */
interface Written {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Writes a preview into a new or empty folder: one page after the other is read, rewritten and written. */
export function writePreview(folder: string, { site, home, changes, base, isWhole }: Wanted): Written {
  mkdirSync(folder, { recursive: true });
  const isOfBureaus = changes.some(({ bureau }) => bureau !== undefined);
  const kinds = isOfBureaus ? [] : [...listPageKinds(site).values()].map(([largest = ""]) => largest);
  const isWanted = makeChoice(changes, new Set(kinds.map(pageFile)));
  const files = new Set(listFiles(site).filter((file) => isWhole || isWanted(file)));
  const has = (file: string): boolean => files.has(file);
  for (const file of files) {
    const [from, to] = [join(site, file), join(folder, SITE, file)];
    mkdirSync(dirname(to), { recursive: true });
    if (file.endsWith(".html"))
      writeFileSync(to, rewritePage(readFileSync(from, "utf8"), file, { home, has }));
    else copyFileSync(from, to);
  }
  const told: Told = {
    changes,
    base,
    isWhole,
    kinds,
    hasPage: (path) => has(pageFile(path)),
    style: SITE + ([...files].find((file) => STYLE.test(file)) ?? ""),
  };
  writeFileSync(join(folder, START_PAGE), writeStartPage(told));
  writeFileSync(join(folder, ABSENT_PAGE), writeAbsentPage(told));
  copyFileSync(join(import.meta.dirname, LOADER), join(folder, LOADER));
  writeMark(folder);
  const written = listFiles(folder);
  return {
    pages: written.filter((file) => file.endsWith(".html")).length,
    files: written.length,
    bytes: written.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/** The style sheet that every page of the site has. */
const STYLE = /^_astro\/styles\.[^/]*\.css$/;

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
