import type { CellPlace } from "./disclosure.ts";

/** Where a number is printed: the document, the page, and the box in points, where it has places. */
export interface PrintedAt {
  readonly source: string;
  readonly page: number;
  readonly box: Readonly<Record<"left" | "top" | "right" | "bottom", number>> | undefined;
}

/** What a person says of cells after comparing them with the document. */
export type Decision =
  /** They hold what is printed: one cell, or those of a row. */
  | { readonly kind: "accept"; readonly cells: readonly CellPlace[] }
  /** The whole table is as printed, with its headings, names and blank cells. */
  | { readonly kind: "accept-table"; readonly scope: string; readonly file: string }
  /** Another amount is printed; `printedAt` where the person has shown it on the page. */
  | {
      readonly kind: "correct";
      readonly cell: CellPlace;
      readonly value: string;
      readonly printedAt?: PrintedAt;
    }
  /** Something is printed there that nobody can make out; `note` says what can be seen. */
  | { readonly kind: "illegible"; readonly cell: CellPlace; readonly note: string }
  /** Every table has been compared, and nothing is left to mend. */
  | { readonly kind: "finish" };

export type RefusalReason =
  | "no-cell"
  | "not-an-amount"
  | "lost"
  | "open-left"
  | "nothing-left"
  | "tables-left"
  | "not-valid"
  | "changed"
  | "nothing-to-undo";

/** Why a decision is not taken: an id of a message, and what it shows. Nothing is written. */
export class DecisionRefused extends Error {
  override readonly name = "DecisionRefused";
  readonly reason: RefusalReason;
  readonly values: Readonly<Record<string, string>>;

  constructor(reason: RefusalReason, values: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}
