import { joinFigureOf } from "../../schema/format/columns.ts";
import type { FigureOf } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";

/** The key of a year and phase, as a format's tables say them of figures that are not the disclosure's own. */
export const printFigureOf = ({ year = 0, phase }: FigureOf): string =>
  phase === undefined ? String(year) : `${year} ${phase}`;

/** The years and phases of figures in tables that are not the disclosure's own, each once. */
export function listReprinted(tables: readonly FormatTable[]): FigureOf[] {
  const all = tables.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      [undefined, ...part.lines].flatMap((line) =>
        part.columns.flatMap((column) => joinFigureOf(part, line, column) ?? []),
      ),
    ),
  );
  return [...new Map(all.map((figureOf) => [printFigureOf(figureOf), figureOf])).values()];
}

/** Whether a table prints figures of another year or phase. */
export const hasReprinted = (table: FormatTable): boolean => listReprinted([table]).length > 0;
