import { listReprinted, printFigureOf } from "../read/formats/reprinted.ts";
import type { FolderName } from "../schema/disclosureFolder.ts";
import type { FormatTable } from "../schema/format.ts";
import type { FigurePhase, Phase } from "../schema/vocabulary.ts";
import type { Book } from "./book.ts";

/** The phase in which figures are published; what is executed so far is settled by final accounts, an adjusted budget has no text of its own. */
const PUBLISHED: Readonly<Record<FigurePhase, Phase | undefined>> = {
  budget: "budget",
  adjusted: undefined,
  executed: "final",
  final: "final",
};

/** The books of a scope in other disclosures of its bureau: that of the year before, and those whose figures its format prints again. */
export function findRelated(
  { fiscalYear, phase: own }: FolderName,
  tables: readonly FormatTable[],
  find: (name: FolderName) => Book | undefined,
): Pick<Book, "previous" | "others"> {
  const others = listReprinted(tables).flatMap((figureOf) => {
    const phase = figureOf.phase === undefined ? own : PUBLISHED[figureOf.phase];
    const other = phase && { fiscalYear: shiftYear(fiscalYear, figureOf.year ?? 0), phase };
    const isOwn = other?.fiscalYear === fiscalYear && other.phase === own;
    const book = other && !isOwn ? find(other) : undefined;
    return book ? [[printFigureOf(figureOf), book] as const] : [];
  });
  return { previous: find({ fiscalYear: shiftYear(fiscalYear, -1), phase: own }), others: new Map(others) };
}

const shiftYear = (fiscalYear: string, years: number): string => String(Number(fiscalYear) + years);
