import { existsSync } from "node:fs";
import { Archive } from "../../archive/archive.ts";
import { type DisclosureEntry, disclosureId } from "../../archive/site.ts";
import { importDisclosure } from "../../import/import.ts";
import { openSources } from "../../import/source/openSources.ts";
import { yearFolder } from "../../import/write/files.ts";
import { writeDisclosure } from "../../import/write/stage.ts";
import { listFigures, listStated } from "./listFigures.ts";

/** What an import of a made document lost, added or left out, against the data folder that it was made of. */
export interface RoundTrip {
  lost: string[];
  added: string[];
  /** Figures of the explanation that were not read, and those that it does not state. */
  unread: string[];
  misread: string[];
  /** Ids of tables that validation did not let pass. */
  dropped: string[];
}

/** Imports a document into a new folder `root` and compares its tables with those of the disclosure that it was made of. */
export async function roundTrip(
  path: string,
  archive: Archive,
  entry: DisclosureEntry,
  root: string,
): Promise<RoundTrip> {
  if (existsSync(root)) throw new Error(`${root} is there already`);
  const { files, unread } = await openSources([path]);
  for (const { problem } of unread) throw problem;
  const options = { dataRoot: root, shipped: archive.root, today: "2026-01-01", replace: false };
  const imported = importDisclosure([...files], options);
  writeDisclosure(root, archive.root, imported.files, yearFolder(imported.draft));
  const read = new Archive(root);
  const found = read.disclosures.flatMap((disclosure) => listFigures(read, disclosure));
  const made = listFigures(archive, entry);
  if (made.length === 0) throw new Error(`${disclosureId(entry)} has no amounts`);
  const stated = listStated(archive, entry);
  const foundStated = read.disclosures.flatMap((disclosure) => listStated(read, disclosure));
  return {
    unread: without(stated, foundStated),
    misread: without(foundStated, stated),
    lost: without(made, found),
    added: without(found, made),
    dropped: imported.dropped.map(({ table }) => table),
  };
}

/** What one list has more of than another. */
function without(list: string[], other: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) + 1);
  return list.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}
