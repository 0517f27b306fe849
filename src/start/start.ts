import type { Shared } from "../read/shared.ts";

/** Ids of what is said of a beginning; their words stand in `words.json`. */
export type NextStep =
  | "bureau"
  | "format"
  | "new-format"
  | "place"
  | "site"
  | "tables"
  | "unit"
  | "unit-tables";

/** What a beginning writes: whole new files, lines at the end of lists, and values in JSON files that are there. Paths lie in the data folder. */
export interface Start {
  readonly files: ReadonlyMap<string, string>;
  readonly lines?: ReadonlyMap<string, readonly string[]>;
  readonly changed?: ReadonlyMap<string, unknown>;
  /** What is still to be done by hand, in order. */
  readonly next: readonly { readonly id: NextStep; readonly values?: Readonly<Record<string, string>> }[];
}

/** Why nothing can be begun; the words stand in `words.json`, too. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(id: string, values: Readonly<Record<string, string>> = {}) {
    super(id);
    this.id = id;
    this.values = values;
  }
}

/** A data folder, and what its disclosures share. */
export interface Folder {
  readonly root: string;
  readonly shared: Shared;
}
