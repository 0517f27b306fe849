import { LIMITS, type LimitId } from "../files/limits.ts";

/** More than the parser is given, and where it stands. */
export interface MarkdownExcess {
  readonly limit: LimitId;
  readonly found: number;
  readonly line: number;
  readonly column: number;
}

/** What opens a quotation or a list at the beginning of a line. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** A level of a nested list is set in by four columns at most. */
const INDENT = 4;

/** The first place where Markdown holds more than is taken, found without parsing: nesting and marks cost the parser their square and more. */
export function findMarkdownExcess(markdown: string): MarkdownExcess | undefined {
  const lines = markdown.split("\n");
  if (lines.length > LIMITS["markdown-lines"])
    return { limit: "markdown-lines", found: lines.length, line: LIMITS["markdown-lines"] + 1, column: 1 };
  let directives = 0;
  let emphasis = 0;
  let brackets = 0;
  for (const [index, line] of lines.entries()) {
    const excess = (limit: LimitId, found: number): MarkdownExcess => ({
      limit,
      found,
      line: index + 1,
      column: 1,
    });
    // A block directive can hold the next one, however far below.
    if (line.includes(":::")) directives += 1;
    const depth = Math.max(countContainers(line), directives, Math.floor(countIndent(line) / INDENT));
    if (depth > LIMITS["markdown-depth"]) return excess("markdown-depth", depth);
    const isBlank = /^[ \t]*$/.test(line);
    emphasis = isBlank ? 0 : emphasis + countMarks(line, /[*_~`]/g);
    brackets = isBlank ? 0 : brackets + countMarks(line, /[[<!:]/g);
    if (emphasis > LIMITS["markdown-emphasis"]) return excess("markdown-emphasis", emphasis);
    if (brackets > LIMITS["markdown-marks"]) return excess("markdown-marks", brackets);
  }
  return undefined;
}

function countContainers(line: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (CONTAINER.test(line)) count += 1;
  return count;
}

function countIndent(line: string): number {
  let columns = 0;
  for (const mark of line) {
    if (mark === " ") columns += 1;
    else if (mark === "\t") columns += INDENT;
    else return columns;
  }
  return 0;
}

function countMarks(line: string, marks: RegExp): number {
  return line.match(marks)?.length ?? 0;
}
