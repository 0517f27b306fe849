import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../read/files/checksums.ts";
import { describeMeasure, type MeasuredCatalog } from "../descriptors/measure.ts";
import { writeJson } from "../json/json.ts";

/**
 * Says in a catalogue that was written how large the files are that were not measured when it was: other editions, and descriptors. `root` is a folder
 * of the site, which is published at `address`; what does not stand there stays without, as the zip that holds the catalogue itself.
 */
export function measureCatalog(root: string, file: string, address: string): void {
  const catalog = JSON.parse(readFileSync(join(root, file), "utf8")) as MeasuredCatalog;
  for (const { "dcat:distribution": distributions } of catalog["dcat:dataset"])
    for (const distribution of distributions) {
      const path = findFile(root, address, distribution["@id"]);
      if ("dcat:byteSize" in distribution || !existsSync(path)) continue;
      const bytes = readFileSync(path);
      Object.assign(distribution, describeMeasure({ bytes: bytes.length, sha256: hash(bytes) }));
    }
  writeFileSync(join(root, file), writeJson(catalog));
}

/** Where the file of an address stands. */
export const findFile = (root: string, address: string, link: string): string =>
  join(root, decodeURI(link.slice(address.length)));
