import type { Cell } from "../source/source.ts";
import { readHead, startOf } from "./head.ts";
import { headColumns, readIndicators } from "./indicators.ts";
import type { Run } from "./run.ts";
import type { Sheet } from "./sheet.ts";
import type { HeadedColumn } from "./spread.ts";

/** What was read of some rows. */
export interface Read {
  sheets: Sheet[];
  columns: HeadedColumn[];
}

/** Sheets that stand below each other: a head of labels with their values, then indicators. */
export function readSingle(run: Run): Read {
  const starts = run.flatMap((row, n) => (startOf(row) ? [n] : []));
  const read: Read = { sheets: [], columns: [] };
  for (const [index, start] of starts.entries()) {
    const rows = run.slice(start, starts[index + 1]);
    const heading = rows.findIndex((row) => headColumns(row) !== null);
    const used = new Set<Cell>();
    const headings = rows[heading];
    const columns = (headings && headColumns(headings)) ?? [];
    const head = readHead(heading < 0 ? rows : rows.slice(0, heading), used);
    if (!head) continue;
    for (const { cell } of headings?.cells ?? []) used.add(cell);
    read.columns.push(...columns);
    read.sheets.push({
      ...head,
      indicators: heading < 0 ? [] : readIndicators(rows.slice(heading + 1), columns, used),
      used,
    });
  }
  return read;
}
