import { isListTable } from "../../schema/lists.ts";
import type { PlacedTable } from "../place/placed.ts";
import { adoptTable } from "./adopt.ts";
import type { Chosen } from "./chosen.ts";
import { fillList } from "./fillList.ts";
import type { Fit } from "./fit.ts";
import type { Reading } from "./readAs.ts";
import type { ProposedTable } from "./table.ts";

/** A document as the known format prints it that describes all its tables. */
export function useKnown(
  { format, fits }: Reading,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
): Chosen {
  const chosen = new Map<PlacedTable, PlacedTable>();
  const described = new Map<PlacedTable, ProposedTable>();
  for (const [table, own] of proposed) {
    const fit = fits.get(table);
    if (!fit) continue;
    const renamed = { ...table, tableId: fit.table.id };
    chosen.set(renamed, table);
    described.set(renamed, adoptPrinted(own, fit, table));
  }
  return {
    format: {
      id: format.id,
      isKnown: true,
      base: format.id,
      format: {},
      own: [],
      tableIds: format.tableIds,
      described,
      lists: lists.map((list) => adoptIf(list, fits.get(list))),
      differences: [],
    },
    chosen,
  };
}

/** A printed table or list as a known format describes it. */
export const adoptPrinted = (own: ProposedTable, fit: Fit, table: PlacedTable): ProposedTable =>
  isListTable(fit.table.id) ? fillList(adoptTable(own, fit), fit, table) : adoptTable(own, fit);

/** A list as the format that it fits describes it, or as it was proposed. */
export const adoptIf = (own: ProposedTable, fit: Fit | undefined): ProposedTable =>
  fit ? adoptTable(own, fit) : own;
