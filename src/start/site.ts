import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeCsv, writeJson } from "../read/canonical.ts";
import { fileExists, readText } from "../read/files/files.ts";
import { SHARED_PATHS, SOURCES_FILE } from "../read/shared.ts";
import { LICENCE_FILE, SITE_FILE } from "../read/siteFile.ts";
import { sourceSchema } from "../schema/csvFiles.ts";
import { callByName } from "../schema/site/names.ts";
import { DEFAULT_SITE, siteSchema } from "../schema/site/siteFile.ts";
import { type Folder, type Start, StartProblem } from "./start.ts";

/** Of what all data folders share, what a new one gets: sources are its own. */
const TAKEN = [...SHARED_PATHS.filter((path) => path !== dirname(SOURCES_FILE)), "schemas"];

/**
 * A data folder without bureaus, for a site of one place or more (`regions`, division codes) under its own names. What all folders share is
 * copied from the data folder `from`, with the formats of every place: those that a new format builds upon.
 */
export function startSite(
  { root: from, shared }: Folder,
  out: string,
  named: { zh: string; en: string; regions: readonly string[] },
): Start {
  const unknown = named.regions.find((code) => !shared.regions.has(code));
  if (unknown !== undefined) throw new StartProblem("no-region", { code: unknown });
  if (existsSync(out) && readdirSync(out).length > 0) throw new StartProblem("folder-held", { path: out });
  const licence = { ...DEFAULT_SITE.licence, credit: named.en };
  const licenceText = fileExists(from, LICENCE_FILE) ? readText(from, LICENCE_FILE).value : undefined;
  const file = { name: { zh: named.zh, en: named.en }, regions: named.regions, licence };
  const { data: site } = siteSchema.safeParse(file);
  if (!site) throw new StartProblem("no-name", { zh: named.zh, en: named.en });
  mkdirSync(join(out, "bureaus"), { recursive: true });
  for (const path of TAKEN.filter((each) => existsSync(join(from, each))))
    cpSync(join(from, path), join(out, path), { recursive: true });
  // Git keeps no empty folder.
  writeFileSync(join(out, "bureaus/.gitkeep"), "");
  return {
    files: new Map([
      [SITE_FILE, writeJson({ $schema: "schemas/site.schema.json", ...file })],
      [SOURCES_FILE, writeCsv([Object.keys(sourceSchema.shape)])],
      ...(licenceText === undefined ? [] : ([[LICENCE_FILE, callByName(site, licenceText)]] as const)),
    ]),
    next: [
      {
        id: "site",
        values: { path: out, places: named.regions.map((code) => shared.regions.get(code)).join(" ") },
      },
    ],
  };
}
