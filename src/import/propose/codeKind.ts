import type { CodeKind } from "../../schema/format/roles.ts";
import classifications from "./codeKinds.json" with { type: "json" };

/** The first digit of the codes of a classification, the digits that they have, and words of headings over them: the first that fits counts. */
interface Classification {
  kind: CodeKind;
  begins: string;
  digits: number[];
  headings: string[];
}
const KINDS = classifications as Classification[];

/** Digits that codes of a classification have at the most, those of a place's own among them: longer ones tell projects apart. */
const MOST_DIGITS = 9;

/** The classification that most codes are of; null where they are of none. */
export function codeKindOf(codes: string[]): CodeKind | null {
  const [most] = KINDS.map(({ kind, begins }) => ({
    kind,
    count: codes.filter((code) => code.startsWith(begins) && code.length <= MOST_DIGITS).length,
  })).sort((a, b) => b.count - a.count);
  return most && most.count * 2 > codes.length ? most.kind : null;
}

/** The classification that the headings over a column of codes name. */
export function codeKindOfHeading(heading: string[]): CodeKind {
  const text = heading.join("");
  return KINDS.find(({ headings }) => headings.some((word) => text.includes(word)))?.kind ?? "functional";
}

/** The lengths that codes of a classification may have: its own, and those that are printed. */
export function digitsOf(kind: CodeKind, codes: string[]): number[] {
  const own = KINDS.find((one) => one.kind === kind)?.digits ?? [];
  return [...new Set([...own, ...codes.map((code) => code.length)])].sort((a, b) => a - b);
}
