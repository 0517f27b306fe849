import { Archive } from "../../archive/archive.ts";
import { bureauPath, disclosurePath } from "../../archive/paths/paths.ts";
import type { BureauEntry } from "../../archive/site.ts";
import type { Change } from "../change.ts";
import { findDiffering } from "./differing.ts";
import { compareDisclosures, holdAll } from "./disclosures.ts";
import type { Held } from "./pair.ts";
import { compareBureauValues } from "./said.ts";
import { compareShared } from "./shared.ts";

/** Two data folders, read as far as they differ, and what the second says otherwise than the first. */
export interface Compared {
  readonly changes: readonly Change[];
  readonly now: Archive;
}

/** `before` is what was published, `now` what is to take its place; both are data folders. */
export function compareData(before: string, now: string): Compared {
  const { bureaus, shared } = findDiffering(before, now);
  const old = new Archive(before, { part: bureaus });
  const present = new Archive(now, {
    part: bureaus,
    ...(shared.length === 0 && { known: { shared: old.shared } }),
  });
  const pairs = pairBureaus(old.held, present.held);
  const changes = pairs.flatMap(({ published, standing }): Change[] => {
    if (published && !standing) return [loseBureau(published, holdAll(old, published))];
    if (!published && standing) return [addBureau(standing, holdAll(present, standing))];
    return [
      ...(published && standing ? moveBureau(published, standing) : []),
      ...compareDisclosures([old, published], [present, standing]),
      ...(published && standing ? compareBureauValues([before, published.id], [now, standing]) : []),
    ];
  });
  return { changes: [...changes, ...compareShared(old, present, shared)], now: present };
}

interface BureauPair {
  readonly published: BureauEntry | undefined;
  readonly standing: BureauEntry | undefined;
}

/** Bureaus of one folder; of the others those of one full name, whose folder has another name now. */
function pairBureaus(published: readonly BureauEntry[], standing: readonly BureauEntry[]): BureauPair[] {
  const left = new Set(standing);
  const take = (fits: (entry: BureauEntry) => boolean): BureauEntry | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const same = published.map((entry) => ({ published: entry, standing: take(({ id }) => id === entry.id) }));
  const all = same.map(
    ({ published: old, standing: found }): BureauPair => ({
      published: old,
      standing: found ?? take(({ bureau }) => bureau.name === old.bureau.name),
    }),
  );
  return [...all, ...[...left].map((entry): BureauPair => ({ published: undefined, standing: entry }))];
}

const locate = ({ id, bureau }: BureauEntry) => ({
  bureau: id,
  names: { bureau: bureau.name },
  place: { file: `bureaus/${id}/bureau.json` },
  reason: "not-needed" as const,
});

/** With all its disclosures: none of them is told of by itself. */
function addBureau(bureau: BureauEntry, disclosures: readonly Held[]): Change {
  const at = locate(bureau);
  return { ...at, kind: "bureau-added", names: { ...at.names, count: String(disclosures.length) } };
}

function moveBureau(published: BureauEntry, standing: BureauEntry): Change[] {
  if (published.id === standing.id) return [];
  const lost = [bureauPath(published.id)];
  return [{ ...locate(standing), kind: "bureau-moved", from: published.id, to: standing.id, lost }];
}

/** A bureau that is gone takes all its addresses with it. */
function loseBureau(bureau: BureauEntry, disclosures: readonly Held[]): Change {
  const at = locate(bureau);
  return {
    ...at,
    kind: "bureau-lost",
    names: { ...at.names, count: String(disclosures.length) },
    lost: [bureauPath(bureau.id), ...disclosures.map(({ entry }) => disclosurePath(entry))],
  };
}
