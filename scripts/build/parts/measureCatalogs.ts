import { relative } from "node:path";
import { SCOPE_CATALOG } from "../../../src/export/descriptors/measure.ts";
import { measureCatalog } from "../../../src/export/pack/measureCatalog.ts";
import { listPaths } from "../dataState.ts";
import type { Place } from "./writePaths.ts";

/** Measures the files of each catalogue below a folder of the site, all of which are written. */
export function measureCatalogs(folder: string, { origin, base }: Place): void {
  for (const path of listPaths(folder))
    if (path.endsWith(`/${SCOPE_CATALOG}`))
      measureCatalog(folder, relative(folder, path), new URL(base, origin).href);
}
