import type { Issue } from "../../../../src/schema/issue.ts";
import { describeIssue } from "../../../../src/validation/describeIssue.ts";
import { renderAnnotations, renderMarkdown, renderTerminal } from "../../../../src/validation/report.ts";

/** Characters that a terminal or a browser obeys, or that no one sees. */
const OBEYED = /[\p{Cc}\p{Bidi_Control}]/u;

/** Holds that every issue names a place and has words in both languages, which show all they quote. Throws at the first that has not. */
export function checkIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    const { rule, place, zh, en } = describeIssue(issue);
    const numbers = [place.line, place.column].filter((number) => number !== undefined);
    if (place.file === "" || numbers.some((number) => !Number.isInteger(number) || number < 1))
      throw new Error(`${rule} names no place: ${JSON.stringify(place)}`);
    for (const [part, text] of Object.entries(zh).concat(Object.entries(en))) {
      if (OBEYED.test(text))
        throw new Error(`${rule} quotes a character that is obeyed and not shown, in ${part}`);
      if (text === "" && part !== "cause") throw new Error(`${rule} has no words for ${part}`);
    }
  }
  renderTerminal(issues);
  renderMarkdown(issues);
  renderAnnotations(issues);
}
