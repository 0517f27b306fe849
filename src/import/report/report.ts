import type { ImportReport } from "../../schema/importReport.ts";
import { STATUSES } from "../../schema/vocabulary.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { Imported } from "../import.ts";
import type { Way } from "../place/placed.ts";
import { listScopes } from "../write/files.ts";
import { listOpen } from "../write/open.ts";
import { wayOfFact } from "../write/places.ts";
import { countNumbers } from "./numbers.ts";
import { listReadTables } from "./readTables.ts";
import { listUnread } from "./unreadPages.ts";
import { usedCells } from "./used.ts";

/** What an import read, proved and left: see `importReportSchema`. */
export function reportOf(imported: Imported, seconds: number, peakMb: number): ImportReport {
  const { draft, cells } = imported;
  const { files, printed, placed } = draft;
  const tables = listReadTables(imported);
  const used = new Set([
    ...[...placed].flatMap(([table, from]) => usedCells(from, table)),
    ...draft.sheets.sheets.flatMap((sheet) => [...sheet.used]),
  ]);
  const lines = new Set([...placed.values()].flatMap(({ captionLines }) => captionLines));
  const stated = new Map(
    [...Map.groupBy(draft.facts, ({ paragraph }) => paragraph)].map(([paragraph, facts]) => [
      paragraph,
      facts.map(({ value }) => value),
    ]),
  );
  const numbers = countNumbers(files, printed, used, lines, stated);
  const factWays = draft.facts.map((fact) => wayOfFact(imported.proof, fact));
  const nameOf = (file: number) => files[file]?.path ?? "";
  const none = Object.fromEntries(
    STATUSES.map((status) => [status, 0]),
  ) as ImportReport["tables"][number]["relations"];
  return {
    files: files.map(({ path, kind, pages, bytes, sha256 }) => ({
      path,
      kind,
      pages: pages.length,
      bytes,
      sha256,
      unread_pages: listUnread(pages),
      recognized_pages: pages.filter(({ recognized }) => recognized).map(({ number }) => number),
    })),
    disclosure: {
      bureau_id: draft.bureau.id,
      bureau_name: draft.bureau.name,
      place: draft.bureau.region.path,
      place_from: draft.bureau.placeFrom,
      fiscal_year: draft.year,
      phase: draft.phase,
      scopes: listScopes(draft),
    },
    format: formatOf(draft.format),
    tables: printed.map((table) => {
      const own = tables.get(table);
      const count = (way: Way) => own?.figures.filter((figure) => figure.way === way).length ?? 0;
      return {
        scope: own?.scope ?? DEPARTMENT,
        table_id: own?.id ?? null,
        title: table.title,
        pages: table.pages,
        rows: own?.rows ?? table.rows.length,
        amounts: own?.figures.length ?? 0,
        proved: count("proved"),
        certain: count("certain"),
        open: count("open"),
        relations: { ...none, ...own?.relations },
      };
    }),
    facts: {
      stated: factWays.length,
      proved: factWays.filter((way) => way === "proved").length,
      differing: draft.facts.filter(({ agrees }) => agrees === false).length,
    },
    numbers: { read: numbers.read, placed: numbers.placed, unplaced: numbers.unplaced.length },
    unplaced: numbers.unplaced.map(({ file, text, page, box, where }) => ({
      file: nameOf(file),
      text,
      page,
      box: box ?? null,
      where,
    })),
    open: listOpen(draft, imported.proof, cells).map(
      ({ scope, file, rowId, field, printed, candidates, why }) => ({
        file: `${scope}/${file}`,
        row_id: rowId,
        field,
        printed,
        candidates: [...candidates],
        why,
      }),
    ),
    seconds,
    peak_mb: peakMb,
  };
}

/** What the document's format is, and where it differs from the one that it changes. */
function formatOf({ id, isKnown, base, differences }: Imported["draft"]["format"]): ImportReport["format"] {
  return {
    id,
    proposed: !isKnown,
    extends: isKnown ? null : (base ?? null),
    differences: differences.map(({ table, why, printed, known }) => ({ table, why, printed, known })),
  };
}
