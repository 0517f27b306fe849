import type { FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";
import { listFirstLooks, type Placed, place } from "../csv/inSight.ts";
import { listOddColumns } from "../typed/typedColumns.ts";

/** What has to be known of all lines of a file before its first is written. */
export interface Outline {
  readonly lines: number;
  /** Lines in which a column is first seen with a look. */
  readonly firsts: readonly Placed[];
  /** Columns of money in which an amount is no whole number of fen. */
  readonly odd: readonly string[];
}

/** The outline of some lines of a file; `yuan` says what each unit of money is worth. */
export const outlineRows = (
  schema: FileSchema,
  rows: TidyFile["rows"],
  yuan: ReadonlyMap<string, string>,
): Outline => ({
  lines: rows.length,
  firsts: listFirstLooks(place(rows)),
  odd: listOddColumns(schema, rows, yuan),
});

/** The outline of a file whose pieces have these. */
export function joinOutlines(outlines: Iterable<Outline>): Outline {
  let lines = 0;
  const firsts: Placed[] = [];
  const odd = new Set<string>();
  for (const each of outlines) {
    for (const { line, row } of each.firsts) firsts.push({ line: lines + line, row });
    for (const name of each.odd) odd.add(name);
    lines += each.lines;
  }
  return { lines, firsts: listFirstLooks(firsts), odd: [...odd] };
}
