import type { Format } from "../../read/formats/format.ts";
import type { FormatTable } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { ProposedFormat } from "./format.ts";
import { labelOf } from "./lines.ts";
import type { ProposedTable } from "./table.ts";

/**
 * The format that describes a document already: it has each of its tables with the same columns under the same headings, and a place for
 * each of its rows. Null where none does.
 */
export function findFormat(proposed: ProposedFormat, formats: Iterable<Format>, year: number): Format | null {
  const fitting = [...formats].filter(
    (format) =>
      format.fiscalYear <= year &&
      [...proposed.tables, ...proposed.printedLists, ...proposed.lists].every((table) => fits(table, format)),
  );
  return fitting.sort((a, b) => b.fiscalYear - a.fiscalYear || a.tables.length - b.tables.length)[0] ?? null;
}

function fits({ format: wanted, rows }: ProposedTable, { tables, lists, unit }: Format): boolean {
  const table = [...tables, ...lists].find(({ id }) => id === wanted.id);
  if (!table || (table.unit ?? unit) !== (wanted["unit"] ?? unit)) return false;
  // Rows that have codes of their own may be counted all the same.
  if (table.rowKey.join() !== "row_number" && table.rowKey.join() !== (wanted["rowKey"] as string[]).join())
    return false;
  const parts = wanted["parts"] as FormatTable["parts"];
  if (parts.length !== table.parts.length) return false;
  return parts.every((part, n) => {
    const known = table.parts[n];
    if (!known || idOf(known) !== idOf(part) || !holdsColumns(known, part, isListTable(table.id)))
      return false;
    const labels = new Set(known.lines.map(({ label }) => normalizeLabel(label)));
    const own = rows.filter(({ block }) => block.id === idOf(part));
    return (
      known.items !== undefined || own.every(({ placed }) => labels.has(normalizeLabel(labelOf(placed))))
    );
  });
}

type Part = FormatTable["parts"][number];

const idOf = (part: Part): string => part.id ?? part.side;

/** Columns that no page prints: a format may have them where a document needs none. */
const UNPRINTED = ["level", "row-type", "unit", "count-unit", "as-of"];

type Column = Part["columns"][number];

const headOf = ({ role, heading }: Column): string => JSON.stringify([role, heading.map(normalizeLabel)]);

/** The columns of a known part that are printed, or that a document has besides. */
export function printedColumns(known: Part, wanted: Part): Column[] {
  const needed = new Set(wanted.columns.map(headOf));
  return known.columns.filter((column) => !UNPRINTED.includes(column.role) || needed.has(headOf(column)));
}

/**
 * Whether a part has each column of another, in order, with the same role under the same headings, and no other that is printed. Those of
 * a list may have other ids.
 */
function holdsColumns(known: Part, wanted: Part, isList: boolean): boolean {
  const head = (column: Column) => `${isList ? "" : column.id} ${headOf(column)}`;
  return printedColumns(known, wanted).map(head).join() === wanted.columns.map(head).join();
}

/** A format id that no folder of formats has: the id itself, else with a number. */
export function freeFormatId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(free)) return free;
  }
}
