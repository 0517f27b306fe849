import { findCellPath } from "../../archive/paths/cellPaths.ts";
import { disclosurePath, tablePath } from "../../archive/paths/paths.ts";
import { compareTexts, type ReplacedCell, type ReplacedTable } from "../../archive/scope/replaced.ts";
import type { TableView } from "../../archive/scope/tables.ts";
import { nameRow } from "../../archive/words/names.ts";
import { isAmount, subtractPrinted } from "../../money.ts";
import { isFigure, unitOfFigure } from "../../schema/format/columns.ts";
import type { Found } from "../change.ts";
import { locateScope, type ScopePair } from "./pair.ts";

/** Cells and rows of the tables and lists of a scope, and whole tables, that are not as they were published. */
export function compareTables(pair: ScopePair): Found[] {
  return compareTexts(pair.old, pair.present).flatMap((table) => describeTable(pair, table));
}

function describeTable(pair: ScopePair, { before, now, cells }: ReplacedTable): Found[] {
  if (before && now) {
    const rows = Map.groupBy(cells, (cell) => cell.now ?? cell.before);
    return [...rows.values()].flatMap((own) => describeRow(pair, before, now, own));
  }
  const table = now ?? before;
  if (!table) return [];
  const held = now ? pair.now : pair.before;
  const at = {
    ...locateScope(held, now ? pair.present : pair.old),
    table: table.id,
    place: { file: table.record.file },
  };
  const names = { ...at.names, table: table.name, count: String(table.rows.length) };
  if (!now) {
    const lost = isGone(pair, table.id) ? [tablePath(pair.before.entry, pair.old.id, table.id)] : [];
    return [{ ...at, kind: "table-lost", names, lost }];
  }
  const published = [...pair.old.tables, ...pair.old.listTables].find(({ id }) => id === table.id);
  // What we had not entered yet was never said to be otherwise.
  const needsReason = published !== undefined && published.status !== "not-entered";
  return [{ ...at, kind: "table-added", names, needsReason }];
}

/** Whether a statutory table has no page any more. */
const isGone = ({ now, present, old }: ScopePair, table: string): boolean =>
  old.tables.some(({ id }) => id === table) && !now.entry.disclosure.scopes[present.id]?.tables[table];

/** A row that came or went is one change, whatever its cells hold. */
function describeRow(
  pair: ScopePair,
  before: TableView,
  now: TableView,
  cells: readonly ReplacedCell[],
): Found[] {
  const [first] = cells;
  if (!first) return [];
  if (first.before && first.now) return cells.map((cell) => describeCell(pair, now, cell));
  const isLost = first.now === undefined;
  const [row, table] = isLost ? [first.before, before] : [first.now, now];
  if (!row) return [];
  const at = locateScope(isLost ? pair.before : pair.now, isLost ? pair.old : pair.present);
  return [
    {
      ...at,
      kind: isLost ? "row-lost" : "row-added",
      table: table.id,
      row: row.id,
      names: { ...at.names, table: table.name, row: nameRow(row), values: listFigures(cells) },
      place: { file: table.record.file, line: row.line },
      lost: isLost && !now.rows.some(({ id }) => id === row.id) ? listAddress(pair, table.id, row.id) : [],
    },
  ];
}

/** The amounts of a row, as printed. */
const listFigures = (cells: readonly ReplacedCell[]): string =>
  cells
    .filter(({ column }) => isFigure(column))
    .map(({ before, from, to }) => (before ? from : to))
    .filter(isAmount)
    .join(" ");

/** Where the published row stood on the site. */
export function listAddress({ before, old }: ScopePair, table: string, row: string): string[] {
  const path = findCellPath(before.archive, before.entry, { scope: old.id, table, row, field: "" });
  return path === undefined || path === disclosurePath(before.entry) ? [] : [path];
}

function describeCell(
  pair: ScopePair,
  table: TableView,
  { before, now, column, from, to }: ReplacedCell,
): Found {
  const at = locateScope(pair.now, pair.present);
  const isNumber = isFigure(column);
  const csv = table.record.csv;
  return {
    ...at,
    kind: isNumber ? "amount-changed" : "text-changed",
    table: table.id,
    ...(now && { row: now.id }),
    field: column.id,
    names: {
      ...at.names,
      table: table.name,
      row: before ? nameRow(before) : "",
      column: column.heading.join("/"),
    },
    from,
    to,
    ...(isNumber && isAmount(from) && isAmount(to) && { difference: subtractPrinted(to, from) }),
    ...(isNumber && { unit: unitOfFigure(column, now?.unit || table.unit) }),
    place: {
      file: table.record.file,
      line: now?.line,
      column: csv && now && csv.place(now.line, csv.header.indexOf(column.id)).column,
    },
  };
}
