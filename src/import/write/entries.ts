import { LISTS_WITH_STATUS } from "../../schema/disclosure.ts";
import { isListTable } from "../../schema/lists.ts";
import type { Draft } from "../draft.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import { FIGURES, type PlacedTable } from "../place/placed.ts";

/** What a scope has of each table of the format; lists that were not read are not entered yet. */
export function scopeOf(draft: Draft, scope: string, sources: string[]): Record<string, unknown> {
  const placed = [...draft.placed.keys()].filter((table) => table.scope === scope);
  const own = placed.filter(({ tableId }) => !isListTable(tableId));
  const lists = placed.filter(({ tableId }) => isListTable(tableId));
  const ids = draft.format.tableIds;
  const read = new Set([
    ...(scope === DEPARTMENT ? draft.format.lists.map(({ format }) => format.id) : []),
    ...lists.map(({ tableId }) => tableId),
  ]);
  return {
    tables: {
      ...Object.fromEntries(ids.map((id) => [id, { status: "not-published", reason: "文件中没有这张表。" }])),
      ...Object.fromEntries(own.map((table) => [table.tableId, entryOf(draft, table, sources)])),
    },
    lists: Object.fromEntries([
      ...LISTS_WITH_STATUS.filter((id) => !read.has(id)).map(
        (id) => [id, { status: "not-entered" }] as const,
      ),
      ...lists.map((table) => [table.tableId, listEntryOf(table)] as const),
    ]),
  };
}

/** How far a list that is printed like a table is filled: one of units has no figures. */
function listEntryOf({ tableId, blocks, notes }: PlacedTable): Record<string, unknown> {
  const isFilled = tableId === "units" || !isEmpty(blocks);
  return isFilled ? { status: "filled" } : { status: "printed-empty", reason: reasonOf(notes) };
}

const isEmpty = (blocks: PlacedTable["blocks"]): boolean =>
  !blocks.some(({ rows, columns }) =>
    rows.some(({ cells }) => columns.some(({ id, role }) => FIGURES.has(role) && cells.get(id))),
  );

const isNote = (note: string): boolean => NOTE.test(note.trim()) && note.trim().length <= LONGEST_NOTE;

/** Why a table is empty, as the first note below it says. */
const reasonOf = (notes: string[]): string => notes.find(isNote)?.trim() ?? "表中没有数字，也没有印出原因。";

function entryOf(draft: Draft, table: PlacedTable, sources: string[]): Record<string, unknown> {
  const source = sources[table.file];
  return {
    ...(isEmpty(table.blocks)
      ? { status: "printed-empty", reason: reasonOf(table.notes) }
      : { status: "filled" }),
    page: String(table.pages[0] ?? 1),
    ...(draft.files.length > 1 && table.file > 0 && source ? { source } : {}),
  };
}

/** Lines below a table that are notes of it, not text that follows it. */
const NOTE =
  /^[（(]?(?:注|备注|附注)\s*\d?\s*[:：]|^[（(]?(?:本表|本部门|本单位|我局|我单位).{0,40}(?:无|没有|未|不涉及)|^[（(]无.{0,40}[)）]$|^[（(]?说明\s*[:：]/;
const LONGEST_NOTE = 300;
