import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Choice, Chosen } from "./chosen.ts";
import type { Disclosed } from "./format.ts";
import { useKnown } from "./knownFormat.ts";
import { makeNew } from "./newFormat.ts";
import { byNearness, mayDescribe, readAs } from "./readAs.ts";
import { type ProposedTable, proposeTable } from "./table.ts";
import type { Wording } from "./wording.ts";

/** Share of the tables of a document that a format must describe for a new one to be a change of it. */
const MOST = 0.5;

/**
 * The format of a document: one that is known where it describes all its tables and lists, else a new one, which changes the known one that
 * describes most of them.
 */
export function chooseFormat(
  placed: readonly PlacedTable[],
  lists: ProposedTable[],
  disclosed: Disclosed,
  wording: Wording,
  choice: Choice,
): Chosen {
  const ordered = [...placed].sort((a, b) => Number(b.scope === DEPARTMENT) - Number(a.scope === DEPARTMENT));
  const proposed = new Map(ordered.map((table) => [table, proposeTable(table, wording)]));
  const all = choice.formats
    .filter((format) => mayDescribe(format, disclosed))
    .map((format) => readAs(format, proposed, lists, disclosed.year, choice.unlike));
  const exact = all.filter(
    ({ format, differences }) => differences.length === 0 && format.fiscalYear <= disclosed.year,
  );
  const near = all.filter(({ fits }) => fits.size >= MOST * (proposed.size + lists.length));
  const [best] = exact.length > 0 ? exact.sort(byNearness(disclosed)) : near.sort(byNearness(disclosed));
  return exact.length > 0 && best
    ? useKnown(best, proposed, lists)
    : makeNew(best, proposed, lists, disclosed, choice);
}
