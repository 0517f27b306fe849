import words from "./words.json" with { type: "json" };

/** What a printed heading may say of what stands below it: `words.json` holds the words of each. */
export type HeadingKind = keyof typeof words;

/** Words by which a heading is told: one that it is, begins with, ends with or has; none of `none`. */
interface Words {
  is?: string[];
  begins?: string[];
  ends?: string[];
  has?: string[];
  none?: string[];
}

/** Whether a heading says something of what stands below it. */
export function says(kind: HeadingKind, heading: string): boolean {
  const { is = [], begins = [], ends = [], has = [], none = [] }: Words = words[kind];
  return (
    (is.includes(heading) ||
      begins.some((word) => heading.startsWith(word)) ||
      ends.some((word) => heading.endsWith(word)) ||
      has.some((word) => heading.includes(word))) &&
    !none.some((word) => heading.includes(word))
  );
}
