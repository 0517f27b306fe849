import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";

/**
 * The most that readers take, several times what is known of real disclosures (a table of 2,000 rows, a document of 300 pages). What is
 * beyond is refused before it is parsed, so that no file can make a build hang or run out of memory.
 */
export const LIMITS = {
  /** Files and folders of the data folder, for instance 4,000 disclosures of 50. */
  files: 200_000,
  /** Bytes of the data folder, for instance 4,000 disclosures of 200 KB. */
  bytes: 1_000_000_000,
  /** Folders within each other; `formats/<format>/examples/…` needs the most. */
  "folder-depth": 12,
  /** Files of one disclosure: 20 for each of 100 units. */
  "disclosure-files": 2_000,
  /** Bytes of one disclosure, which is validated as a whole; the largest known has 92,000. */
  "disclosure-bytes": 10_000_000,
  /** Bureaus; a build of the example site and 5,000 without a disclosure takes 42 s of CPU time and 1.2 GB. */
  bureaus: 5_000,
  /** Formats, each of which is made ready for reading with all that it inherits. */
  formats: 500,
  /** Fixed lines of one part of a format's table; the most known are 34. */
  "format-lines": 1_000,
  /** Bytes of a CSV file: 20,000 rows of 400 bytes. */
  "csv-bytes": 8_000_000,
  /** Bytes of a JSON file; the largest known has 40,000. */
  "json-bytes": 4_000_000,
  /** Bytes of a Markdown file, about 66,000 Chinese characters; the longest known summary has 3,200. */
  "markdown-bytes": 200_000,
  /** Lines of a CSV file; the longest known real table has 2,000. 20,000 of procurement take 5 s of CPU time and 470 MB to validate. */
  rows: 20_000,
  /** Columns of a CSV file, or of a format's table; the widest known has 24. */
  columns: 200,
  /** Characters of a cell or of a text in JSON; the longest known has 960. */
  text: 10_000,
  /** Brackets within each other in JSON; the deepest known have 8. */
  "json-depth": 32,
  /** Values in a JSON file; the most known are 5,200. */
  "json-values": 50_000,
  /** Lists and quotations within each other in Markdown. */
  "markdown-depth": 6,
  /** Lines of a Markdown text. */
  "markdown-lines": 5_000,
  /** Marks of emphasis and code in one paragraph or list of Markdown: the parser takes time in their cube. */
  "markdown-emphasis": 60,
  /** Marks of links and references in one paragraph or list of Markdown, at which the parser takes time in their square. */
  "markdown-marks": 300,
} as const;

export type LimitId = keyof typeof LIMITS;

/** Something that exceeds a limit; `found` is how much of it there is, or at least how much. */
export function makeLimitIssue(limit: LimitId, place: Place, found: number): Issue {
  const expectations = [{ id: `limit-${limit}`, values: { limit: String(LIMITS[limit]) } }];
  return makeIssue("limit", place, { found: String(found) }, { expectations });
}
