/** What a line of a statutory table is: `of-which` (其中) repeats a share of another. */
export const ROW_TYPES = ["leaf", "subtotal", "total", "of-which"] as const;

/** How a cell came to its value: as the text shows it; completed by evidence; one of several that fit. */
export const PROVENANCES = ["printed", "restored", "uncertain"] as const;

/**
 * Why a concept has no number in a disclosure: its cell is blank, a dash, a slash or lost; its row is not printed; its table is printed empty or
 * not published, or not entered by us; its format has no such line or column at all.
 */
export const ABSENCES = [
  "blank",
  "dash",
  "inapplicable",
  "illegible",
  "no-row",
  "printed-empty",
  "not-published",
  "not-entered",
  "not-in-format",
] as const;

/** What reconciliation says of a relation. */
export const STATUSES = [
  "balanced",
  "rounding",
  "mismatch",
  "not-applicable",
  "not-evaluated",
  "restated",
] as const;

/** What a relation does with the figures on its left: their sum, their product, or the first as a percentage of the others' sum. */
export const COMBINATIONS = ["sum", "product", "percentage"] as const;

/** How its sides must stand to each other. */
export const COMPARISONS = ["equal", "at-most"] as const;

/** What a disclosure tells of its year: the budget (预算), or the final accounts (决算). */
export const PHASES = ["budget", "final"] as const;

/** What a figure may be of: a phase, the adjusted budget (调整预算), or what was executed so far (执行数). */
export const FIGURE_PHASES = [...PHASES, "adjusted", "executed"] as const;

/**
 * How a printed figure came into its cell when a program read it: a relation that did not place it proves it; the places on the page leave no
 * doubt; several cells or values fit; a person accepted or corrected it.
 */
export const WAYS = ["proved", "certain", "open", "accepted", "corrected"] as const;

/** Why a page of a document cannot be read, or not all of it: nothing of it is text; its fonts do not say which characters they show; a large picture. */
export const UNREAD_PAGES = ["no-text", "no-mapping", "picture"] as const;

/** Whether a person has looked at what a program read: at all of it, at some of it, at nothing. */
export const REVIEW_STATES = ["reviewed", "partly", "unreviewed"] as const;

/** Whether somebody has explained a contradiction, it may still be a slip of the program that read it, or the bureau has corrected its text since. */
export const FINDING_STATES = ["explained", "open", "corrected"] as const;
/** What a feed and the record of changes tell: a disclosure that came in, a correction of ours, what a bureau answered to a finding. */
export const NEWS_KINDS = ["added", "corrected", "answered"] as const;

/** How a bureau came from another: under a new name, from several, or from a part of one. */
export const SUCCESSIONS = ["renamed", "merged", "split"] as const;

/** How a contradiction was found. */
export const FINDING_KINDS = ["mismatch", "wording", "noted", "restated"] as const;

/** Levels of government, from the widest down; towns and streets (乡镇、街道) last. */
export const LEVELS = ["central", "province", "city", "county", "town"] as const;

/** Classifications whose codes are subjects (科目). */
export const SUBJECT_KINDS = ["functional", "department-economic", "government-economic"] as const;

/** Digits of a code at each level of a classification: 类, 款 and, in the functional one, 项. Places print digits of their own below. */
export const SUBJECT_LEVELS: Readonly<Record<SubjectKind, readonly number[]>> = {
  functional: [3, 5, 7],
  "department-economic": [3, 5],
  "government-economic": [3, 5],
};

/** What became of a subject that lost its code: another code, part of another subject, several subjects. */
export const CODE_CHANGES = ["moved", "merged", "split"] as const;

/** The same, or a new name under the same code. */
export const SUBJECT_CHANGES = ["renamed", ...CODE_CHANGES] as const;

export type RowType = (typeof ROW_TYPES)[number];
export type Provenance = (typeof PROVENANCES)[number];
export type Absence = (typeof ABSENCES)[number];
export type Combination = (typeof COMBINATIONS)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type Status = (typeof STATUSES)[number];
export type ReviewState = (typeof REVIEW_STATES)[number];
export type NewsKind = (typeof NEWS_KINDS)[number];
export type FindingState = (typeof FINDING_STATES)[number];
export type Phase = (typeof PHASES)[number];
export type FigurePhase = (typeof FIGURE_PHASES)[number];
export type Way = (typeof WAYS)[number];
export type FindingKind = (typeof FINDING_KINDS)[number];
export type Succession = (typeof SUCCESSIONS)[number];
export type Level = (typeof LEVELS)[number];
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type SubjectChangeKind = (typeof SUBJECT_CHANGES)[number];
export type UnreadPage = (typeof UNREAD_PAGES)[number];

/** What a phrase of a question says, beside what the question is about: how much, which is the largest, of which year. `nothing` only fills. */
export const QUESTION_MEANINGS = [
  "amount",
  "most",
  "least",
  "bureau",
  "change",
  "this-year",
  "last-year",
  "budget",
  "final",
  "nothing",
] as const;
export type QuestionMeaning = (typeof QUESTION_MEANINGS)[number];

/**
 * What a year's money is called before it is spent, in the order in which it is settled. `stated` is told by the explanation of the final
 * accounts, `initial` and `adjusted` are printed in their tables.
 */
export const PLANS = ["budget", "stated", "initial", "adjusted"] as const;
export type Plan = (typeof PLANS)[number];
