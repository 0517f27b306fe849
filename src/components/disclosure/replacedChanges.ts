import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import { disclosurePath, tablePath } from "../../archive/paths/paths.ts";
import { compareTexts, type ReplacedTable } from "../../archive/scope/replaced.ts";
import { listScopes, type ScopeView } from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import type { Ui } from "../../text/ui.ts";
import { nameTableCell } from "../changes/cellPlaces.ts";

/** What a bureau changed when it replaced a text: where, in words and as an address below the base, and how. */
export interface ReplacedChange {
  readonly name: string;
  readonly path: string;
  /** What stood in the cell and stands there since, empty for a blank one; of a whole table, whether it came or went. */
  readonly what: { readonly from: string; readonly to: string } | "came" | "went";
}

/** Every cell that differs between a replaced text and the present one, scope by scope, in the order of the present text. */
export function listReplacedChanges(
  ui: Ui,
  archive: Archive,
  present: DisclosureEntry,
  replaced: DisclosureEntry,
): ReplacedChange[] {
  const [old, now] = [replaced, present].map(listScopes);
  const scopes = new Set([...(now ?? []), ...(old ?? [])]);
  return [...scopes].flatMap((id) => {
    const before = old?.includes(id) ? archive.readScope(replaced, id) : undefined;
    const standing = now?.includes(id) ? archive.readScope(present, id) : undefined;
    return compareTexts(before, standing).flatMap((table) =>
      describeTable(ui, archive, present, { before, now: standing }, table),
    );
  });
}

interface Texts {
  readonly before: ScopeView | undefined;
  readonly now: ScopeView | undefined;
}

function describeTable(
  ui: Ui,
  archive: Archive,
  present: DisclosureEntry,
  scopes: Texts,
  { before, now, cells }: ReplacedTable,
): ReplacedChange[] {
  const [scope, table] = now ? [scopes.now, now] : [scopes.before, before];
  if (!scope || !table) return [];
  const isShown = present.disclosure.scopes[scope.id]?.tables[table.id] !== undefined;
  const path = isShown ? tablePath(present, scope.id, table.id) : disclosurePath(present);
  if (!before || !now) {
    const name = scope.id === "department" ? table.name : `${scope.name} ${table.name}`;
    return [{ name, path, what: now ? "came" : "went" }];
  }
  return cells.flatMap(({ before: old, now: row, column, from, to }) => {
    const of = row ? scopes.now : scopes.before;
    const id = row?.id ?? old?.id ?? "";
    const name = of && nameTableCell(ui, of, table.id, id, column.id);
    const place = { scope: scope.id, table: table.id, row: id, field: column.id };
    return name === undefined
      ? []
      : [{ name, path: (row && findCellPath(archive, present, place)) ?? path, what: { from, to } }];
  });
}
