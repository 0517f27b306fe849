import type { SubjectChange } from "../subjectChanges.ts";

/** The codes that one year prints; the whole of the table has an empty one. */
export interface PrintedCodes {
  readonly year: string;
  readonly codes: ReadonlySet<string>;
}

/** Subjects through changes of their classification. */
export interface Lineage {
  /** The newest code of each subject that any year prints, in order. */
  readonly codes: readonly string[];
  /** The changes that concern any of them, by year. */
  readonly changes: readonly SubjectChange[];
  /** The code that a subject had in a year. */
  readonly codeIn: (code: string, year: string) => string;
  /** The changes that concern a subject after one year, up to another. */
  readonly listBreaks: (code: string, after: string, until: string) => SubjectChange[];
  /** Whether a change leaves a subject what it was: only its name, or its code, is another. */
  readonly keeps: (change: SubjectChange) => boolean;
  /** Whether a subject is the same before and after changes that concern it. */
  readonly isSame: (code: string, breaks: readonly SubjectChange[]) => boolean;
}

/**
 * What the changes of one classification mean for subjects that are printed in these years. A subject that only moved to another code
 * stays one, where its codes do not meet; one that was merged or split ends there, and others begin.
 */
export function traceSubjects(years: readonly PrintedCodes[], all: readonly SubjectChange[]): Lineage {
  // What no year before printed has changed nothing that is shown here.
  const changes = all
    .filter(({ fromCode, year }) =>
      years.some((before) => before.year < year && [...before.codes].some((code) => isIn(code, fromCode))),
    )
    .toSorted((a, b) => (a.year + a.fromCode < b.year + b.fromCode ? -1 : 1));
  const plain = changes.filter((change) => isPlainMove(change, changes, years));
  const moves = new Map(plain.map((change) => [change.toCode, change]));
  const onward = new Map(plain.map(({ fromCode, toCode }) => [fromCode, toCode]));
  const newestOf = (code: string): string => {
    const next = onward.get(code);
    return next === undefined ? code : newestOf(next);
  };
  const codeIn = (code: string, year: string): string => {
    const move = moves.get(code);
    return move && year < move.year ? codeIn(move.fromCode, year) : code;
  };
  const isOwn = (code: string, { year, fromCode, toCode }: SubjectChange): boolean =>
    codeIn(code, String(Number(year) - 1)) === fromCode && codeIn(code, year) === toCode;
  const keeps = (change: SubjectChange): boolean =>
    change.change === "renamed" || moves.get(change.toCode) === change;
  return {
    codes: [...new Set(years.flatMap(({ codes }) => [...codes].map(newestOf)))].sort(),
    changes,
    codeIn,
    listBreaks: (code, after, until) =>
      changes.filter((change) => {
        if (change.year <= after || change.year > until || code === "") return false;
        if (isOwn(code, change)) return true;
        const [old, now] = [codeIn(code, after), codeIn(code, until)];
        // Money that moves within a subject changes nothing of it.
        return isRelated(change.fromCode, old) !== isRelated(change.toCode, now);
      }),
    keeps,
    isSame: (code, breaks) => breaks.every((change) => isOwn(code, change) && keeps(change)),
  };
}

/** Whether a code is another, or a subject below it. */
const isIn = (code: string, above: string): boolean => code.startsWith(above);

/** Whether a code is another, above it or below it. */
const isRelated = (a: string, b: string): boolean => isIn(a, b) || isIn(b, a);

/** Whether a subject went from one code to another whole and alone: no other change touches either, and no year prints them out of turn. */
function isPlainMove(
  change: SubjectChange,
  changes: readonly SubjectChange[],
  years: readonly PrintedCodes[],
): boolean {
  const { fromCode, toCode, year } = change;
  return (
    change.change === "moved" &&
    changes.every((other) => other === change || (other.fromCode !== fromCode && other.toCode !== toCode)) &&
    years.every((printed) => {
      const other = printed.year < year ? toCode : fromCode;
      return ![...printed.codes].some((code) => isIn(code, other));
    })
  );
}
