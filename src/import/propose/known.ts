import type { Format } from "../../read/formats/format.ts";
import type { FormatTable } from "../../schema/format.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { ProposedFormat } from "./format.ts";
import type { ProposedTable } from "./table.ts";

/**
 * The format that describes a document already: it has each of its tables with the same columns under the same headings, and a place for
 * each of its rows. Null where none does.
 */
export function findFormat(proposed: ProposedFormat, formats: Iterable<Format>, year: number): Format | null {
  const fitting = [...formats].filter((format) => format.fiscalYear <= year && [...proposed.tables, ...proposed.lists].every((table) => fits(table, format)));
  return fitting.sort((a, b) => b.fiscalYear - a.fiscalYear || a.tables.length - b.tables.length)[0] ?? null;
}

function fits({ format: wanted, rows }: ProposedTable, { tables, lists, unit }: Format): boolean {
  const table = [...tables, ...lists].find(({ id }) => id === wanted.id);
  if (!table || (table.unit ?? unit) !== (wanted["unit"] ?? unit)) return false;
  if (JSON.stringify(table.rowKey) !== JSON.stringify(wanted["rowKey"])) return false;
  const parts = wanted["parts"] as FormatTable["parts"];
  if (parts.length !== table.parts.length) return false;
  return parts.every((part, n) => {
    const known = table.parts[n];
    if (!known || known.side !== part.side || headsOf(known) !== headsOf(part)) return false;
    const labels = new Set(known.lines.map(({ label }) => normalizeLabel(label)));
    const own = rows.filter(({ block }) => block.id === ((part as { id?: string }).id ?? part.side));
    return known.items !== undefined || own.every(({ values }) => labels.has(normalizeLabel(values["label"] ?? "")));
  });
}

function headsOf({ columns }: Pick<FormatTable["parts"][number], "columns">): string {
  return JSON.stringify(columns.map(({ id, role, heading }) => [id, role, heading.map(normalizeLabel)]));
}
