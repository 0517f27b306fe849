import { bureauPath, disclosurePath } from "../../src/archive/paths/paths.ts";
import type { Change } from "../../src/changes/change.ts";
import { PREFIXES } from "../../src/components/kit/link.ts";

/** Folders of a built site that its pages need, whichever they are. */
const SHARED = ["_astro/"];

/**
 * Whether a file of a built site belongs into a preview of the changes: what the pages share, the home pages, the disclosures that change with
 * all their pages and files, and the pages of their bureaus. `pages` are files that are wanted besides.
 */
export function makeChoice(
  changes: readonly Change[],
  pages: ReadonlySet<string>,
): (file: string) => boolean {
  const editions = Object.values(PREFIXES);
  const folders = new Set([...SHARED, ...changes.flatMap(listFolders)].flatMap(inEditions(editions)));
  const files = new Set([...pages, ...changes.flatMap(listBureauPages).flatMap(inEditions(editions))]);
  return (file) => {
    const isAtTop = editions.some(
      (edition) => file.startsWith(edition) && !file.slice(edition.length).includes("/"),
    );
    return isAtTop || files.has(file) || listFoldersAbove(file).some((folder) => folders.has(folder));
  };
}

const inEditions =
  (editions: readonly string[]) =>
  (path: string): string[] =>
    editions.map((edition) => edition + path);

/** A bureau that came brings all its disclosures. */
function listFolders({ bureau, folder }: Change): string[] {
  if (bureau === undefined) return [];
  return [folder === undefined ? bureauPath(bureau) : disclosurePath({ id: bureau, folder })];
}

const listBureauPages = ({ bureau }: Change): string[] =>
  bureau === undefined ? [] : [`${bureauPath(bureau)}index.html`];

/** The folders that a file stands in, from the site's own down, each with a slash at its end. */
const listFoldersAbove = (file: string): string[] =>
  [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1));
