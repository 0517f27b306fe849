import type { Archive } from "../../archive/archive.ts";
import { disclosurePath, scopePath } from "../../archive/paths/paths.ts";
import { listScopes, nameScope } from "../../archive/scope/tables.ts";
import type { BureauEntry } from "../../archive/site.ts";
import { disclosureFolder, listDisclosures } from "../../read/disclosures.ts";
import { hasFile, listSourceIds } from "../../schema/disclosure.ts";
import { nameFolder } from "../../schema/disclosureFolder.ts";
import type { Change, Found } from "../change.ts";
import { holdAgainst } from "../revisions/holdAgainst.ts";
import { compareLedgers } from "./ledgers.ts";
import { compareLists } from "./lists.ts";
import { compareShapes } from "./order.ts";
import { fileOf, type Held, locate, type Pair, pairScopes } from "./pair.ts";
import { compareDisclosureValues } from "./said.ts";
import { compareTables } from "./tables.ts";

const settled = (found: readonly Found[]): Change[] =>
  found.map((each) => ({ ...each, reason: "not-needed" }));

/** Every disclosure of a bureau that came, went, or is not as it was published; the bureau's folder may have another name now. */
export function compareDisclosures(
  [before, old]: readonly [Archive, BureauEntry | undefined],
  [now, present]: readonly [Archive, BureauEntry | undefined],
): Change[] {
  const published = holdAll(before, old);
  const standing = holdAll(now, present);
  const left = new Set(standing.map(({ entry }) => entry.folder));
  const unread = listUnread(now, present);
  const kept = published.flatMap((held): Change[] => {
    const found = findSame(held, standing);
    // Of a bureau that is gone it is said once; of a folder that cannot be read, that it cannot.
    if (!present || unread.some(({ folder }) => folder === held.entry.folder)) return [];
    if (!found) return settled([loseDisclosure(held)]);
    left.delete(found.entry.folder);
    if (found.entry.folder === held.entry.folder) return comparePair({ before: held, now: found });
    const at = locate(found);
    const replaced: Found = {
      ...at,
      folder: held.entry.folder,
      kind: "disclosure-replaced",
      place: {
        file: fileOf({ ...found, entry: { ...found.entry, folder: held.entry.folder } }, "disclosure.json"),
      },
    };
    left.delete(held.entry.folder);
    return [...settled([replaced]), ...comparePair({ before: held, now: found })];
  });
  const added = standing
    .filter(({ entry }) => left.has(entry.folder))
    .map(
      (held): Found => ({
        ...locate(held),
        kind: "disclosure-added",
        place: { file: fileOf(held, "disclosure.json") },
      }),
    );
  return [...unread, ...kept, ...settled(added)];
}

/** The disclosures of a bureau, and the texts that they replaced. */
export function holdAll(archive: Archive, bureau: BureauEntry | undefined): Held[] {
  return archive.disclosures
    .filter(({ id }) => id === bureau?.id)
    .flatMap((entry) => [entry, ...archive.readReplaced(entry)])
    .map((entry) => ({ archive, entry }));
}

/** What a published disclosure is now: the same folder, or the text that a new one has replaced since (修订版). */
function findSame({ entry }: Held, standing: readonly Held[]): Held | undefined {
  const same = standing.find((held) => held.entry.folder === entry.folder);
  const [source = ""] = listSourceIds(entry.disclosure);
  if (!same || listSourceIds(same.entry.disclosure).includes(source)) return same;
  const name = { fiscalYear: entry.fiscalYear, phase: entry.disclosure.phase, replaced: source };
  return standing.find((held) => held.entry.folder === nameFolder(name)) ?? same;
}

function loseDisclosure(held: Held): Found {
  const file = fileOf(held, "disclosure.json");
  return { ...locate(held), kind: "disclosure-lost", lost: [disclosurePath(held.entry)], place: { file } };
}

/** Folders of disclosures that cannot be read: nothing can be said of them. */
function listUnread(archive: Archive, bureau: BureauEntry | undefined): Change[] {
  if (!bureau) return [];
  return listDisclosures(archive.root, bureau.id)
    .filter((folder) => !archive.findFolder(bureau.id, folder))
    .map((folder) => ({
      kind: "unreadable",
      bureau: bureau.id,
      folder,
      names: { bureau: bureau.bureau.name },
      place: { file: `${disclosureFolder(bureau.id, folder)}/disclosure.json` },
      reason: "not-needed",
    }));
}

function comparePair(pair: Pair): Change[] {
  const found = [
    ...compareScopes(pair),
    ...pairScopes(pair).flatMap((scopes) => [
      ...compareTables(scopes),
      ...compareShapes(scopes),
      ...compareLists(scopes),
      ...compareLedgers(scopes),
    ]),
  ];
  return holdAgainst(pair, [...found, ...compareDisclosureValues(pair, found)]);
}

function compareScopes({ before, now }: Pair): Found[] {
  const [old, present] = [before, now].map(({ entry }) => new Set(listScopes(entry)));
  const describe = (held: Held, scope: string): Omit<Found, "kind"> => {
    const at = locate(held);
    return {
      ...at,
      scope,
      names: { ...at.names, unit: nameScope(held.entry, scope) },
      place: { file: fileOf(held, "disclosure.json") },
    };
  };
  return [
    ...[...(old ?? [])]
      .filter((scope) => !present?.has(scope))
      .map(
        (scope): Found => ({
          ...describe(before, scope),
          kind: "scope-lost",
          lost: [scopePath(before.entry, scope)],
        }),
      ),
    ...[...(present ?? [])]
      .filter((scope) => !old?.has(scope))
      .map((scope): Found => ({ ...describe(now, scope), kind: "scope-added" })),
    ...listTorn(now),
  ];
}

/** Tables whose file is not there or cannot be read whole: rows would seem lost that are not. */
function listTorn(held: Held): Found[] {
  return held.archive.readScopes(held.entry).flatMap(({ id, tables }) =>
    tables
      .filter(({ status, record }) => hasFile(status) && !record.complete)
      .map((table): Found => {
        const at = locate(held);
        return {
          ...at,
          kind: "unreadable",
          scope: id,
          table: table.id,
          names: { ...at.names, table: table.name },
          place: { file: table.record.file },
        };
      }),
  );
}
