import { diffArrays } from "diff";
import { listTables, pairTables } from "../../archive/scope/replaced.ts";
import type { TableView } from "../../archive/scope/tables.ts";
import { nameRow } from "../../archive/words/names.ts";
import type { Row } from "../../read/csv/rows.ts";
import { blockOf, isFigure } from "../../schema/format/columns.ts";
import type { Found } from "../change.ts";
import { locateScope, type ScopePair } from "./pair.ts";
import { listAddress } from "./tables.ts";

/** What differs in the tables of a scope beside their cells: rows elsewhere, rows under other anchors, columns, headings. */
export function compareShapes(pair: ScopePair): Found[] {
  const published = listTables(pair.old);
  return [...listTables(pair.present)].flatMap(([id, now]) => {
    const before = published.get(id);
    return before && before.rows.length > 0 && now.rows.length > 0
      ? [
          ...listMoved(pair, before, now),
          ...listAnchors(pair, before, now),
          ...compareColumns(pair, before, now),
        ]
      : [];
  });
}

interface Kept {
  readonly before: Row;
  readonly now: Row;
}

/** The rows that both have, part by part. */
const listKept = (before: TableView, now: TableView): Kept[] =>
  pairTables(before, now).flatMap(({ before: old, now: row }) =>
    old && row ? [{ before: old, now: row }] : [],
  );

const describe = (pair: ScopePair, table: TableView, line?: number) => {
  const at = locateScope(pair.now, pair.present);
  return {
    ...at,
    table: table.id,
    names: { ...at.names, table: table.name },
    place: { file: table.record.file, line },
  };
};

/** Rows that stand elsewhere among those of their part that were there before: as few as explain the order. */
function listMoved(pair: ScopePair, before: TableView, now: TableView): Found[] {
  const parts = Map.groupBy(listKept(before, now), ({ now: row }) => row.block);
  return [...parts.values()].flatMap(pickMoved).map((row) => {
    const at = describe(pair, now, row.line);
    return { ...at, kind: "row-moved", row: row.id, names: { ...at.names, row: nameRow(row) } };
  });
}

function pickMoved(kept: readonly Kept[]): Row[] {
  const present = kept.map(({ before }) => before.line);
  const parts = diffArrays(
    [...present].sort((a, b) => a - b),
    present,
  );
  const moved = new Set(parts.filter(({ added }) => added).flatMap(({ value }) => value));
  return kept.flatMap(({ before, now }) => (moved.has(before.line) ? [now] : []));
}

/** Rows whose address is another one: who has linked or cited it comes to another row, or to none. */
function listAnchors(pair: ScopePair, before: TableView, now: TableView): Found[] {
  const changed = listKept(before, now).filter(({ before: old, now: row }) => old.id !== row.id);
  const [first] = changed;
  if (!first) return [];
  const at = describe(pair, now, first.now.line);
  const ids = new Set(now.rows.map(({ id }) => id));
  return [
    {
      ...at,
      kind: "anchors-moved",
      row: first.now.id,
      names: { ...at.names, row: nameRow(first.now), count: String(changed.length) },
      from: first.before.id,
      to: first.now.id,
      lost: changed
        .filter(({ before: old }) => !ids.has(old.id))
        .flatMap(({ before: old }) => listAddress(pair, before.id, old.id)),
    },
  ];
}

/** Columns that came or went, and printed headings that changed. */
function compareColumns(pair: ScopePair, before: TableView, now: TableView): Found[] {
  const at = describe(pair, now);
  return now.parts.flatMap(({ part }) => {
    const old = before.parts.find((other) => blockOf(other.part) === blockOf(part))?.part.columns ?? [];
    const headings = new Map(old.map((column) => [column.id, column.heading.join("/")]));
    const name = (column: string): Found["names"] => ({ ...at.names, column });
    const present = part.columns.flatMap(({ id, heading }): Found[] => {
      const [from, to] = [headings.get(id), heading.join("/")];
      headings.delete(id);
      if (from === to) return [];
      const changed = { ...at, field: id, names: name(to), to };
      return [
        from === undefined
          ? { ...changed, kind: "column-added" }
          : { ...changed, kind: "heading-changed", from },
      ];
    });
    const gone = [...headings].map(
      ([id, from]): Found => ({
        ...at,
        kind: "column-lost",
        field: id,
        names: name(from),
        from,
        needsReason: old.some((column) => column.id === id && isFigure(column)),
      }),
    );
    return [...gone, ...present];
  });
}
