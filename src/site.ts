import { Publication } from "./export/publication.ts";
import { Archive } from "./model/archive.ts";

/** What the pages and files of one process are made from. */
export interface Site {
  readonly archive: Archive;
  readonly publication: Publication;
}

/** The data folder of this process. */
export const findDataRoot = (): string => process.env["MINGZHANG_DATA"] ?? "data";

let site: Site | undefined;

/** The site of this process, opened when it is first asked for: its data folder has passed validation by then. */
export function openSite(): Site {
  site ??= reopenSite();
  return site;
}

/** Reads the data folder anew, when one of its files has changed under a running server. */
export function reopenSite(): Site {
  const archive = new Archive(findDataRoot());
  site = { archive, publication: new Publication(archive) };
  return site;
}
