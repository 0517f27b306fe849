/** What a line of a statutory table is: `of-which` (其中) repeats a share of another. */
export const ROW_TYPES = ["leaf", "subtotal", "total", "of-which"] as const;

/** How a cell came to its value: as the text shows it; completed by evidence; one of several that fit. */
export const PROVENANCES = ["printed", "restored", "uncertain"] as const;

/** What reconciliation says of a relation. */
export const STATUSES = ["balanced", "rounding", "mismatch", "not-applicable", "not-evaluated"] as const;

/** How a contradiction was found. */
export const FINDING_KINDS = ["mismatch", "wording", "noted"] as const;

/** Classifications whose codes are subjects (科目). */
export const SUBJECT_KINDS = ["functional", "department-economic", "government-economic"] as const;

export type RowType = (typeof ROW_TYPES)[number];
export type Provenance = (typeof PROVENANCES)[number];
export type Status = (typeof STATUSES)[number];
export type FindingKind = (typeof FINDING_KINDS)[number];
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
