import type { Records } from "../read/records.ts";

/** The printed figures of one scope (a department or a unit), as rules of reconciliation (勾稽) take them. */
export interface Book extends Omit<Records, "restored" | "open"> {
  /** Keys of the cells that are restored or uncertain: no relation proves them. */
  readonly restored: ReadonlySet<string>;
  /** Keys of the cells that stay open: whatever they hold, nothing can be said of it. */
  readonly open: ReadonlySet<string>;
  /** Yuan in one unit of money, by its printed name. */
  readonly yuan: ReadonlyMap<string, string>;
  /** Signs and words with which printed target values begin (≥, 不低于 …), and the operator of each. */
  readonly operators: readonly { readonly printed: string; readonly operator: string }[];
  /** Whether blank cells are taken, too, as zeros: only where a left-out amount is looked for. */
  readonly withBlanks?: boolean;
  /** Books of the units that the department consolidates and that have tables of their own. */
  readonly units: readonly Book[];
  /** Folder of another disclosure than the one in hand: its cells are not taken for this one's. */
  readonly folder?: string | undefined;
  /** The same scope in the same phase of the year before, where we hold that. */
  readonly previous?: Book | undefined;
  /** The same scope in the disclosures whose figures this one prints again, as far as we hold them, by `printFigureOf`. */
  readonly others: ReadonlyMap<string, Book>;
}
