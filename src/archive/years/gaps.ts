import type { YearLine, YearTable } from "./yearTable.ts";

/** The subjects that a year prints and the one before does not, and the reverse, where no known change of the classification says why. */
export interface Gap {
  /** Index of the year's column. */
  readonly column: number;
  /** The widest of them: what is below a subject that begins or ends does so, too. */
  readonly began: readonly YearLine[];
  readonly ended: readonly YearLine[];
}

/** Between which years of one bureau subjects begin or end. */
export function listGaps({ columns, lines }: YearTable): Gap[] {
  return columns.flatMap((column, index): Gap[] => {
    if (index === 0 || column.isApart || column.successions.length > 0) return [];
    const isPrinted = ({ cells }: YearLine, year: number): boolean => cells[year]?.whole !== undefined;
    const open = lines.filter(({ cells }) => cells[index]?.breaks.length === 0);
    const began = keepWidest(open.filter((line) => isPrinted(line, index) && !isPrinted(line, index - 1)));
    const ended = keepWidest(open.filter((line) => !isPrinted(line, index) && isPrinted(line, index - 1)));
    return began.length + ended.length > 0 ? [{ column: index, began, ended }] : [];
  });
}

const keepWidest = (lines: readonly YearLine[]): YearLine[] =>
  lines.filter(({ code }) => !lines.some((above) => above.code !== code && code.startsWith(above.code)));
