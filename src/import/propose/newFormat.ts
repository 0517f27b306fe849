import type { FormatTable } from "../../schema/format.ts";
import { formatTableSchema } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Choice, Chosen } from "./chosen.ts";
import { fitTable, isMisfit } from "./fit.ts";
import { type Disclosed, formatId, formatJson } from "./format.ts";
import { adoptIf, adoptPrinted } from "./knownFormat.ts";
import type { Reading } from "./readAs.ts";
import type { ProposedTable } from "./table.ts";

/** Ways in which one document may print a table. */
const MOST_KINDS = 3;

const withId = (own: ProposedTable, id: string): ProposedTable => ({ ...own, format: { ...own.format, id } });

/** A table of another scope as the first scope's is described; null where it is printed otherwise. */
function adoptKnown(
  own: ProposedTable,
  table: PlacedTable,
  known: FormatTable,
  unit: string | undefined,
  year: number,
): ProposedTable | null {
  const fit = fitTable(own, known, unit ?? String(own.format["unit"] ?? ""), year);
  return isMisfit(fit) ? null : adoptPrinted(own, fit, table);
}

/** The printed tables under the ids that a new format gives them. */
interface Described {
  readonly chosen: Map<PlacedTable, PlacedTable>;
  readonly described: Map<PlacedTable, ProposedTable>;
  /** Those that the format describes itself. */
  readonly own: Map<ProposedTable, PlacedTable>;
}

/** Each table as the base describes it, or the first scope that prints it, or else as it was proposed. */
function describeTables(
  base: Reading | undefined,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  year: number,
): Described {
  const all: Described = { chosen: new Map(), described: new Map(), own: new Map() };
  const descriptions = new Map<string, FormatTable>();
  for (const [table, proposal] of proposed) {
    const baseFit = base?.fits.get(table);
    const first = baseFit?.table.id ?? table.tableId;
    // A unit that prints a table otherwise than its department has a table of its own.
    for (let n = 1; n <= MOST_KINDS; n++) {
      const id = n === 1 ? first : `${first}-${n}`;
      if (n > 1 && isListTable(first)) break;
      const known = descriptions.get(id) ?? (n === 1 ? baseFit?.table : undefined);
      const asDescribed = known
        ? adoptKnown(proposal, table, known, base?.format.unit, year)
        : withId(proposal, id);
      if (!asDescribed) continue;
      const renamed = { ...table, tableId: id };
      if (!known) all.own.set(asDescribed, renamed);
      const description = known ?? formatTableSchema.safeParse(asDescribed.format).data;
      if (description) descriptions.set(id, description);
      all.chosen.set(renamed, table);
      all.described.set(renamed, asDescribed);
      break;
    }
  }
  return all;
}

const listIds = (tables: Iterable<{ readonly id: string }>): string[] => [...tables].map(({ id }) => id);

/** All ids, those of the base first. */
const joinIds = (known: readonly string[], own: readonly string[]): string[] => [
  ...new Set([...known, ...own]),
];

/** A document with a format of its own, which changes the one that describes most of it. */
export function makeNew(
  base: Reading | undefined,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
  disclosed: Disclosed,
  { taken, names }: Choice,
): Chosen {
  const { chosen, described, own } = describeTables(base, proposed, disclosed.year);
  const held = base?.format;
  const ownIds = listIds([...own.keys()].map(({ format }) => format));
  const heldTables = held?.tableIds ?? [];
  const allTables = joinIds(
    heldTables,
    ownIds.filter((id) => !isListTable(id)),
  );
  const heldLists = listIds(held?.lists ?? []);
  const allLists = joinIds(heldLists, [
    ...listIds(lists.map(({ format }) => format)),
    ...ownIds.filter(isListTable),
  ]);
  const id = formatId(disclosed, taken);
  // What the base has already, the new format does not say again.
  const added = (all: string[], known: readonly string[]) => (all.length > known.length ? all : undefined);
  const printed = {
    base: held?.id,
    tables: own,
    tableIds: added(allTables, heldTables),
    listIds: added(allLists, heldLists),
  };
  return {
    format: {
      id,
      isKnown: false,
      base: held?.id,
      format: formatJson(id, disclosed, printed, names),
      own: [...own.keys(), ...lists.filter((list) => !base?.fits.has(list))],
      tableIds: allTables,
      described,
      lists: lists.map((list) => adoptIf(list, base?.fits.get(list))),
      differences: base?.differences ?? [],
    },
    chosen,
  };
}
