import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";

/** A name in a format's files that names nothing; what it may be follows from its kind. */
export function makeReferenceIssue(place: Place, kind: string, found: string): Issue {
  return makeIssue("format-reference", place, { kind, found }, { expectations: [{ id: `known-${kind}` }] });
}
