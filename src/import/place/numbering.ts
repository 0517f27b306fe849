import styles from "./numbering.json" with { type: "json" };

/** A kind of numbers before a name: what opens and closes it, and the signs that it counts with. */
interface Style {
  opens: string;
  counts: string;
  longest: number;
  closes: string;
}

/** Kinds of numbers before a name, such as 一、 and （1）, in the order in which one usually stands within another. */
const PATTERNS = (styles as Style[]).map(({ opens, counts, longest, closes }) => {
  const own = `[${counts}]{1,${longest}}`;
  const start = opens ? `[${opens}]` : "";
  // 1.5 is an amount, 1. a number.
  const end = closes ? `\\s*[${closes}]${opens ? "" : "(?!\\d)"}` : "";
  return new RegExp(`^${start}${own}${end}`);
});

/** The kind of the number that a name begins with, as an index; -1 for none. */
export const numberStyle = (name: string): number => PATTERNS.findIndex((pattern) => pattern.test(name));
