import { Archive, type Opening } from "./archive/archive.ts";
import { Publication } from "./export/tidy/publication.ts";
import { readSettings } from "./settings.ts";

/** What the pages and files of one process are made from. */
export interface Site {
  readonly archive: Archive;
  readonly publication: Publication;
}

let site: Site | undefined;

/** The site of this process, opened when it is first asked for: its data folder has passed validation by then. */
export function openSite(): Site {
  site ??= reopenSite();
  return site;
}

/**
 * Reads the data folder anew: when one of its files has changed under a running server, or another part of it is to be built. `published`:
 * the folder of a site where some of its files stand already.
 */
export function reopenSite(opening?: Opening, published?: string): Site {
  const archive = new Archive(readSettings(process.env).dataRoot, opening);
  site = { archive, publication: new Publication(archive, published) };
  return site;
}
