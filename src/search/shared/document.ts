export const KINDS = [
  "disclosure",
  "table",
  "row",
  "project",
  "indicator",
  "procurement",
  "asset",
  "unit",
  "fact",
  "finding",
  "prose",
  "page",
  "subject",
  "term",
  "bureau",
] as const;

/** The kind of thing that a hit is. */
export type Kind = (typeof KINDS)[number];

/**
 * One thing that can be found. `anchor` is added to the section's path; `codes` are separated by spaces; `amounts` stand in the order
 * of the section's measures, as printed, empty where nothing is; `more` are other texts by which it is found; `unit` differs from the section's.
 */
export type Entry = readonly [
  anchor: string,
  name: string,
  codes: string,
  amounts: readonly string[],
  more?: string,
  unit?: string,
];

export interface Measure {
  readonly name: string;
  /** Its unit, where that differs from the entry's. */
  readonly unit?: string;
}

/** Entries of one kind that share a page and headings. */
export interface Section {
  readonly kind: Kind;
  /** Id of the table, or of the kind. */
  readonly place: string;
  readonly title: string;
  /** Below the site's base path. */
  readonly path: string;
  /** Unit of the amounts, where neither entry nor measure says otherwise. */
  readonly unit: string;
  readonly measures: readonly Measure[];
  readonly entries: readonly Entry[];
}

/** Everything that can be found in one scope of a disclosure, or in one part of the site beside them. */
export interface SearchDocument {
  readonly sections: readonly Section[];
}

/** Other texts of an entry are kept in one string. */
export const SEPARATOR = "\n";
