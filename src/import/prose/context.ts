import { beginsSection } from "../../text/numbering.ts";
import type { ClauseReader, Said, Speaker } from "./clause.ts";
import type { Figure } from "./figures.ts";
import type { Kind } from "./kinds.ts";
import { END } from "./passage.ts";
import { countsReasons, givesReason, listPieces } from "./pieces.ts";

/** What prose has said so far, as far as the next figure may refer to it. */
export interface Context {
  /** Kinds that were named: figures of their parts may follow. */
  open: string[];
  /** What a change refers to: the last subject; at the beginning of a statement, that with which the one before began. */
  last: Kind | undefined;
  head: Kind | undefined;
  /** How many subjects the statement has. */
  subjects: number;
  /** Subjects before each open bracket. */
  brackets: (Kind | undefined)[];
  /** That figures are compared with the year before. */
  compared: boolean;
  /** That the words say why, or what for, and that they count their reasons. */
  reason: boolean;
  counted: boolean;
  /** What the figure before was said to be. */
  before: Said["is"] | "";
  /** Key and direction of the change right before, of which a rate may follow. */
  changed: { key: string; kind: Kind; direction: "increase" | "decrease" | "none" } | undefined;
  /** Kinds that the heading right above names. */
  headed: Kind[];
  /** That another year is spoken of. */
  otherYear: boolean;
  /** That the section speaks of a part of the department. */
  foreign: boolean;
}

export const freshContext = (): Context => ({
  open: [],
  last: undefined,
  head: undefined,
  subjects: 0,
  brackets: [],
  compared: false,
  reason: false,
  counted: false,
  before: "",
  changed: undefined,
  headed: [],
  otherYear: false,
  foreign: false,
});

/** Goes on from the statement of one figure to that of the next: a new section begins anew, with what its heading names. */
export function passStatements(between: string, context: Context, reader: ClauseReader): Context {
  const statements = between.split(END);
  if (statements.length === 1) return context;
  const section = statements.slice(1).findLast(beginsSection);
  const above = statements.length > 2 ? reader.readHeading(statements.at(-2) ?? "").kinds : [];
  if (section !== undefined) {
    const { kinds, others } = reader.readHeading(section);
    const open = kinds.filter(({ under }) => !under).map(({ kind }) => kind);
    return { ...freshContext(), open, foreign: others, headed: above };
  }
  const { open, head, subjects, compared, foreign } = context;
  // Of several parts that a statement names, the next one says which it means.
  const last = subjects === 1 || !head?.under ? head : undefined;
  return { ...freshContext(), open, head, last, compared, foreign, headed: above };
}

/** Goes over the parts before a figure; gives the last one. */
export function passPieces(
  figure: Figure,
  context: Context,
  { year }: Speaker,
  reader: ClauseReader,
): string {
  const pieces = listPieces(figure.gap);
  for (const [n, piece] of pieces.entries()) {
    if (givesReason(piece)) context.reason = true;
    if (context.reason && countsReasons(piece)) context.counted = true;
    if (reader.compares(piece.text)) context.compared = true;
    else if (n < pieces.length - 1 && figure.leads) context.otherYear ||= speaksOfOtherYear(piece.text, year);
    if (piece.mark === ";" && !context.counted) context.reason = false;
    if (piece.mark === "(") context.brackets.push(context.last);
    if (piece.mark === ")") context.last = context.brackets.pop() ?? context.last;
  }
  return pieces.at(-1)?.text ?? "";
}

function speaksOfOtherYear(text: string, year: number): boolean {
  const years = text.match(/20\d\d(?=年)/g) ?? [];
  return years.some((each) => Number(each) !== year) || /上年|去年/.test(text);
}
