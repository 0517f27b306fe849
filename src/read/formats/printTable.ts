import type { FigureOf } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";
import type { Phase } from "../../schema/vocabulary.ts";

/** Words of a format with the fiscal year and the one before in the places that they have for them. */
export const fillYears = (text: string, year: string, lastYear: string): string =>
  text.replaceAll("{year}", year).replaceAll("{lastYear}", lastYear);

/** A table of a format as the disclosure of a year and phase prints it: years stand in its words, and figures of that year and phase are its own. */
export function printTable(table: FormatTable, year: number, phase: Phase): FormatTable {
  const print = (text: string): string => fillYears(text, String(year), String(year - 1));
  const own = <T extends { readonly figureOf?: FigureOf | undefined }>(place: T): T =>
    place.figureOf && (place.figureOf.year ?? 0) === 0 && (place.figureOf.phase ?? phase) === phase
      ? { ...place, figureOf: undefined }
      : place;
  return {
    ...table,
    titles: {
      department: print(table.titles.department),
      ...(table.titles.unit && { unit: print(table.titles.unit) }),
    },
    parts: table.parts.map((part) => ({
      ...own(part),
      columns: part.columns.map((column) => own({ ...column, heading: column.heading.map(print) })),
      lines: part.lines.map((line) => own({ ...line, label: print(line.label) })),
    })),
  };
}
