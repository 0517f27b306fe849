import type { Acknowledgement } from "../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";

/** The issues that no acknowledgement covers, and one for each acknowledgement that covers nothing. */
export function applyAcknowledged(folder: string, acknowledged: readonly Acknowledgement[], issues: readonly Issue[]): Issue[] {
  const covers = (entry: Acknowledgement, issue: Issue): boolean =>
    issue.rule === entry.rule &&
    issue.place.file === `${folder}/${entry.file}` &&
    (entry.row === undefined || issue.row === entry.row) &&
    (entry.field === undefined || issue.field === entry.field);
  const unused = acknowledged.filter((entry) => !issues.some((issue) => covers(entry, issue)));
  return [
    ...issues.filter((issue) => !acknowledged.some((entry) => covers(entry, issue))),
    ...unused.map((entry) =>
      makeIssue(
        "acknowledged-unused",
        { file: `${folder}/disclosure.json` },
        { found: [entry.rule, entry.file, entry.row, entry.field].filter(Boolean).join(" ") },
      ),
    ),
  ];
}
