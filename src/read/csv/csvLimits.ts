import type { Issue } from "../../schema/issue.ts";
import { LIMITS, makeLimitIssue } from "../files/limits.ts";
import { makePlaceFinder } from "../files/place.ts";

/** The first place where a CSV text holds more than is taken: lines, columns, or the length of a cell. It is not parsed for that. */
export function findCsvExcess(file: string, text: string): Issue | undefined {
  const placeAt = makePlaceFinder(file, text);
  let lines = 1;
  let columns = 1;
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const mark = text[at];
    if (mark === '"' && (quoted || at === start)) quoted = !quoted || text[at + 1] === '"';
    // A quotation mark that is written twice is one character of the cell.
    if (mark === '"' && quoted && at > start) at += 1;
    const ends = mark === undefined || (!quoted && (mark === "," || mark === "\n"));
    if (at - start > LIMITS.text && (ends || quoted))
      return makeLimitIssue("text", placeAt(start), at - start);
    if (mark === "\n") lines += 1;
    if (lines > LIMITS.rows + 1 && at + 1 < text.length)
      return makeLimitIssue("rows", placeAt(at + 1), lines);
    if (!ends) continue;
    columns = mark === "," ? columns + 1 : 1;
    start = at + 1;
    if (columns > LIMITS.columns) return makeLimitIssue("columns", placeAt(start), columns);
  }
  return undefined;
}
