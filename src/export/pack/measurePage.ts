import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFile } from "./measureCatalog.ts";

/** A download in a data block that does not say how large it is: `makeSchemaOrgDataset` ends it with its type. */
const UNMEASURED = /("contentUrl":"([^"]+)","encodingFormat":"[^"]+")\}/g;

/**
 * Says in the data block of a page about a dataset how large the files are that were not yet written when the page was. `root` is a folder of the site,
 * which is published at `address`; a page that is not there is not of this site.
 */
export function measurePage(root: string, page: string, address: string): void {
  const path = join(root, page);
  if (!existsSync(path)) return;
  const html = readFileSync(path, "utf8");
  const measured = html.replace(UNMEASURED, (download, members: string, link: string) => {
    const file = findFile(root, address, link);
    return existsSync(file) ? `${members},"contentSize":"${statSync(file).size} B"}` : download;
  });
  writeFileSync(path, measured);
}
