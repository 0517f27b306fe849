import type { Archive } from "../../archive/archive.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { isFigure, isPrinted } from "../../schema/format/columns.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { isOfSheets } from "./makeDocument.ts";

/** The bearer that begins a title: a format that import proposes calls units' tables what it calls the department's. */
const BEARER = /^(20\d\d年)?(?:部门|单位)/;

/**
 * Every amount of a disclosure's tables by what is printed around it: the scope's place, the table's title, the words of the row, the headings from the
 * outermost on (a unit that publishes alone is read as the department); of lists those that are printed as tables, and of a list without
 * amounts its rows. Ids of measures and rows, which an import chooses by itself, are no part of it. Sorted; amounts with the same words
 * around them stand in order.
 */
export function listFigures(archive: Archive, entry: DisclosureEntry): string[] {
  return archive
    .readScopes(entry)
    .flatMap(({ tables, listTables }, scope) =>
      [...tables, ...listTables.filter((list) => !isOfSheets(list))]
        .filter(({ status }) => status !== "not-published")
        .flatMap(({ title, parts }) =>
          parts.flatMap(({ part: { columns }, rows }) =>
            rows.flatMap(({ cells }) => {
              const words = columns
                .filter((column) => isPrinted(column) && !isFigure(column) && column.role !== "row-number")
                .map(({ id }) => normalizeLabel(cells[id] ?? ""));
              const around = [
                String(scope),
                normalizeLabel(title).replace(BEARER, "$1"),
                [...new Set(words)].filter(Boolean).join(" "),
              ];
              if (!columns.some(isFigure)) return [around.join(" | ")];
              return columns
                .filter(isFigure)
                .filter(({ id }) => (cells[id] ?? "") !== "")
                .map(({ id, heading }) =>
                  [...around, heading.map(normalizeLabel).join(" / "), cells[id]].join(" | "),
                );
            }),
          ),
        ),
    )
    .sort();
}

/** Every figure that the explanations of a disclosure state, by scope and kind. Sorted. */
export function listStated(archive: Archive, entry: DisclosureEntry): string[] {
  return archive
    .readScopes(entry)
    .flatMap(({ lists }, scope) =>
      lists.facts.map(({ key, direction, value, unit }) =>
        [String(scope), key, direction, value + unit].join(" | "),
      ),
    )
    .sort();
}
