import { dirname, relative } from "node:path";
import { PREFIXES } from "../../../src/components/kit/link.ts";
import { SCOPE_CATALOG } from "../../../src/export/descriptors/measure.ts";
import { measureCatalog } from "../../../src/export/pack/measureCatalog.ts";
import { measurePage } from "../../../src/export/pack/measurePage.ts";
import { listPaths } from "../dataState.ts";
import type { Place } from "./writePaths.ts";

/** Measures the files of each scope below a folder of the site, all of which are written, for its catalogue and its page. */
export function measureScopes(folder: string, place: Place): void {
  for (const path of listPaths(folder))
    if (path.endsWith(`/${SCOPE_CATALOG}`)) {
      const catalog = relative(folder, path);
      measureCatalog(folder, catalog, addressOf(place));
      measurePages(folder, `${dirname(catalog)}/`, place);
    }
}

/** Measures the files of the dataset whose page stands in a folder, for that page in each language. */
export function measurePages(root: string, folder: string, place: Place): void {
  for (const prefix of Object.values(PREFIXES))
    measurePage(root, `${prefix}${folder}index.html`, addressOf(place));
}

/** The absolute address of the site. */
export const addressOf = ({ origin, base }: Place): string => new URL(base, origin).href;
