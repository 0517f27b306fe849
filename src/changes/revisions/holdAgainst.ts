import type { CorrectedCell } from "../../schema/disclosure.ts";
import { type Change, type Found, needsReason } from "../change.ts";
import { fileOf, locate, type Pair } from "../compare/pair.ts";
import { cellKey, compareRevisions, nameChange, structureKey } from "./entries.ts";

/** Holds what is not as it was published against what the revisions of the disclosure say of it since. */
export function holdAgainst(pair: Pair, found: readonly Found[]): Change[] {
  const { lost, added } = compareRevisions(
    pair.before.entry.disclosure.revisions,
    pair.now.entry.disclosure.revisions,
  );
  const cells = Map.groupBy(
    added.flatMap((revision) => revision.cells),
    cellKey,
  );
  const structure = new Set(added.flatMap((revision) => revision.structure.map(structureKey)));
  const changes = found.map((change) => findReason(change, cells, structure, added.length > 0));
  const named = found.filter(needsReason).map(nameChange);
  const told = new Set(
    named.flatMap((name) =>
      "cell" in name ? cellKey(name.cell) : "structure" in name ? structureKey(name.structure) : [],
    ),
  );
  const untrue = [
    ...[...cells]
      .filter(([key, own]) => !told.has(key) && own[0]?.from !== own.at(-1)?.to)
      .flatMap(([, own]) =>
        own.slice(0, 1).map(({ from, to, ...place }) => ({ ...place, claimed: `${from} → ${to}` })),
      ),
    ...added
      .flatMap((revision) => revision.structure)
      .filter((change) => !told.has(structureKey(change)))
      .map(({ change, ...place }) => ({ ...place, claimed: change })),
  ];
  const at = locate(pair.now);
  const rest = { place: { file: fileOf(pair.now, "disclosure.json") }, reason: "not-needed" } as const;
  const tell =
    (kind: "revision-lost" | "revision-added") =>
    ({ date, summary }: { date: string; summary: string }): Change => ({
      ...at,
      ...rest,
      kind,
      names: { ...at.names, date, summary },
    });
  return [
    ...lost.map(tell("revision-lost")),
    ...untrue.map(({ file, row = "", field = "", claimed }): Change => {
      const names = { ...at.names, table: file, row, column: field };
      return { ...at, ...rest, kind: "revision-false", row, field, names, claimed };
    }),
    ...added.map(tell("revision-added")),
    ...changes,
  ];
}

function findReason(
  change: Found,
  cells: ReadonlyMap<string, readonly CorrectedCell[]>,
  structure: ReadonlySet<string>,
  isSaid: boolean,
): Change {
  const { needsReason: _, ...rest } = change;
  if (!needsReason(change)) return { ...rest, reason: "not-needed" };
  const named = nameChange(change);
  if ("words" in named) return { ...rest, reason: isSaid ? "given" : "missing" };
  if ("structure" in named)
    return { ...rest, reason: structure.has(structureKey(named.structure)) ? "given" : "missing" };
  const claimed = cells.get(cellKey(named.cell))?.[0]?.from;
  if (claimed === undefined) return { ...rest, reason: "missing" };
  return claimed === change.from ? { ...rest, reason: "given" } : { ...rest, reason: "wrong", claimed };
}
