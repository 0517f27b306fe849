import stringify from "json-stringify-pretty-compact";

/** Characters of the longest line: a record of most lists fits. */
const LONGEST = 1000;

/** JSON as it is published: what fits on a line stands on one, the rest is indented; a line break at its end. */
export const writeJson = (value: unknown): string => `${stringify(value, { maxLength: LONGEST })}\n`;
