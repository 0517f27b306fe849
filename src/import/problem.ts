/** Why nothing was imported: an id of a message, and what it shows. */
export class ImportProblem extends Error {
  override readonly name = "ImportProblem";
  readonly reason: ImportReason;
  readonly values: Record<string, string>;

  constructor(reason: ImportReason, values: Record<string, string> = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

export type ImportReason =
  | "no-disclosure"
  /** None of its tables can be read, and pages cannot. */
  | "unread-pages"
  | "no-amounts"
  | "no-bureau"
  | "no-place"
  | "no-year"
  | "other-bureau"
  | "other-year"
  | "other-format"
  | "reviewed"
  | "not-valid";
