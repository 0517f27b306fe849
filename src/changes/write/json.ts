import { writeJson } from "../../read/canonical.ts";
import type { ChangeRecord, ChangesFile } from "../../schema/openData/changes.ts";
import { type Change, isRefused } from "../change.ts";
import type { Suggestion } from "../revisions/suggest.ts";
import { writeChange } from "./words.ts";

/** A change as programs read it. */
export function describeChange(change: Change): ChangeRecord {
  const { kind, reason, place } = change;
  return {
    kind,
    reason,
    refused: isRefused(change),
    bureau_id: change.bureau ?? "",
    disclosure: change.folder ?? "",
    scope: change.scope ?? "",
    table_id: change.table ?? "",
    row_id: change.row ?? "",
    field: change.field ?? "",
    from: change.from ?? "",
    to: change.to ?? "",
    difference: change.difference ?? "",
    unit: change.unit ?? "",
    lost: [...(change.lost ?? [])],
    file: place.file,
    line: place.line ?? null,
    zh: writeChange(change, "zh"),
    en: writeChange(change, "en"),
  };
}

/** All changes, and the entries that are missing. */
export const writeChangesJson = (changes: readonly Change[], suggestions: readonly Suggestion[]): string =>
  writeJson({ changes: changes.map(describeChange), suggestions } satisfies {
    [K in keyof ChangesFile]: unknown;
  });
