/**
 * Columns of a file whose cells repeat together: each combination is kept once, numbered, in a table of its own, and the lines name its
 * number. A view of the file's name puts them together again.
 */
export interface SharedColumns {
  readonly table: string;
  readonly columns: readonly string[];
  /** Those of them from which the others follow. */
  readonly key?: readonly string[];
}

/** The column by which lines name a combination. */
export const numberOf = ({ table }: SharedColumns): string => `${table}_number`;

/** What the lines of a relation and of its terms have in common. */
const RELATIONS: SharedColumns = {
  table: "relations",
  columns: ["bureau_id", "fiscal_year", "phase", "relation_id"],
  key: ["bureau_id", "fiscal_year", "phase", "relation_id"],
};

/** By file; the others, which are small, are tables as they are. */
export const SHARED_COLUMNS: Readonly<Record<string, readonly SharedColumns[]>> = {
  amounts: [
    {
      table: "amount_tables",
      columns: [
        "bureau_id",
        "disclosure_year",
        "disclosure_phase",
        "scope",
        "table_id",
        "table_title",
        "source_id",
      ],
      key: ["bureau_id", "disclosure_year", "disclosure_phase", "scope", "table_id"],
    },
    { table: "amount_columns", columns: ["measure_label", "measure_role", "unit", "phase", "way"] },
  ],
  reconciliation: [
    RELATIONS,
    {
      table: "relation_kinds",
      columns: [
        "scope",
        "kind",
        "tables",
        "status",
        "reason",
        "rule_id",
        "combination",
        "compare",
        "restatable",
      ],
    },
  ],
  relation_terms: [
    RELATIONS,
    {
      table: "compared_figures",
      columns: [
        "cell",
        "value",
        "unit",
        "worth",
        "decimals",
        "rounding",
        "value_text",
        "worth_text",
        "rounding_text",
      ],
    },
  ],
  places: [
    {
      table: "place_tables",
      columns: ["bureau_id", "fiscal_year", "phase", "scope", "table_id"],
      key: ["bureau_id", "fiscal_year", "phase", "scope", "table_id"],
    },
    { table: "place_kinds", columns: ["source_id", "page", "way", "date_reviewed"] },
  ],
};
