import { DEFAULT_SITE, type SiteFile, siteSchema } from "../schema/site/siteFile.ts";
import { fileExists, type Reading } from "./files/files.ts";
import type { JsonFile } from "./json/json.ts";
import { readJsonFile } from "./shape.ts";

export const SITE_FILE = "site.json";
export const LOGO_FILE = "logo.svg";
export const LICENCE_FILE = "LICENSE.md";

export type SiteReading = Reading<SiteFile> & { json?: JsonFile };

/** What makes the site of a data folder one's own; a folder without the file has the default site. */
export const readSiteFile = (root: string): SiteReading =>
  fileExists(root, SITE_FILE)
    ? readJsonFile(root, SITE_FILE, siteSchema)
    : { value: DEFAULT_SITE, issues: [] };
