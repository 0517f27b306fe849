import type { RuleId } from "./ruleIds.ts";

/** Where something stands: a path below the data folder, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What a schema asks of a value: the id of a phrase in `src/text`, with the values of its placeholders. */
export interface Expectation {
  readonly id: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Something wrong or odd in a data file. The rule's wording, in both languages, stands in
 * its folder in `src/validation/rules`; `values` fill its placeholders. `row` and `field` let a disclosure acknowledge it.
 */
export interface Issue {
  readonly rule: RuleId;
  readonly place: Place;
  readonly values: Readonly<Record<string, string>>;
  /** Any one of these fills the placeholder `expected`. */
  readonly expectations?: readonly Expectation[] | undefined;
  /** Id of a likely cause, where one can be told: of the rule, or in `src/text` (diagnostics.causes). */
  readonly cause?: string | undefined;
  /** Lines to copy into the file, which mend it once what they lack is filled in. */
  readonly lines?: readonly string[] | undefined;
  readonly row?: string | undefined;
  readonly field?: string | undefined;
  /** An oddity of a print that no person has looked at: a warning, whatever the rule says. */
  readonly isUnreviewed?: boolean | undefined;
  /** The fiscal year whose disclosure may be what is wrong: one in error there is not told of here too. */
  readonly yearBefore?: string | undefined;
}

export function makeIssue(
  rule: RuleId,
  place: Place,
  values: Record<string, string> = {},
  more: Partial<Issue> = {},
): Issue {
  return { rule, place, values, ...more };
}
