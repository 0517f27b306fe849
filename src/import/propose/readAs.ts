import type { Format } from "../../read/formats/format.ts";
import type { FormatTable } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { bareTitle } from "../find/title.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Difference } from "./chosen.ts";
import { type Fit, fitTable, isMisfit, type Misfit } from "./fit.ts";
import type { Disclosed } from "./format.ts";
import type { ProposedTable } from "./table.ts";
import { withoutYear } from "./wording.ts";

/** The tables of a document, read as those of a format. */
export interface Reading {
  format: Format;
  fits: ReadonlyMap<PlacedTable | ProposedTable, Fit>;
  differences: Difference[];
}

/** Whether a format is of the document's place and phase. */
export function mayDescribe({ regionCode, phase }: Format, { bureau, phase: own }: Disclosed): boolean {
  return phase === own && bureau.region.code.startsWith(regionCode.replace(/(00)+$/, ""));
}

/** Those that describe most come first, then those of the nearest year, then the smallest. */
export const byNearness =
  ({ year }: Disclosed) =>
  (a: Reading, b: Reading): number =>
    b.fits.size - a.fits.size ||
    Math.abs(a.format.fiscalYear - year) - Math.abs(b.format.fiscalYear - year) ||
    a.format.tables.length - b.format.tables.length;

/** What a format describes of the proposed tables and lists of a document, and what is printed otherwise. */
export function readAs(
  format: Format,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
  year: number,
  unlike: ReadonlySet<string>,
): Reading {
  const fits = new Map<PlacedTable | ProposedTable, Fit>();
  const differences: Difference[] = [];
  const taken = new Set<string>();
  const read = (key: PlacedTable | ProposedTable, own: ProposedTable, scope: string, title: string) => {
    const table = findTable(format, own.format.id, title, year);
    const id = `${scope}/${table?.id ?? own.format.id}`;
    const fit: Fit | Misfit =
      !table || taken.has(id)
        ? { why: "table", printed: title, known: "" }
        : unlike.has(id)
          ? { why: "validation", printed: title, known: "" }
          : fitTable(own, table, format.unit, year);
    if (isMisfit(fit)) differences.push({ table: title, ...fit });
    else {
      fits.set(key, fit);
      taken.add(id);
    }
  };
  for (const [table, own] of proposed) read(table, own, table.scope, table.title);
  for (const list of lists)
    read(list, list, DEPARTMENT, (list.format["titles"] as { department: string }).department);
  return { format, fits, differences };
}

/** The table or list of a format that a title names, or else one of that id. */
function findTable(
  { tables, lists }: Format,
  id: string,
  title: string,
  year: number,
): FormatTable | undefined {
  const key = (text: string) => normalizeLabel(bareTitle(withoutYear(text, year)));
  const held = isListTable(id) ? lists : tables;
  return (
    held.find(({ titles: { department, unit } }) =>
      [department, unit].some((known) => known !== undefined && key(known) === key(title)),
    ) ?? held.find((table) => table.id === id)
  );
}
