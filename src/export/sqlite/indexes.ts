/** Columns by which lines are looked for, beside those of keys. */
export const SQLITE_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  amounts: [["code_kind", "code"], ["concept_id", "fiscal_year"], ["label"]],
  figures: [["concept_id", "fiscal_year"]],
  facts: [["key", "fiscal_year"]],
  reconciliation: [["status"]],
  classification: [["kind", "code"]],
  projects: [["project_name"]],
};
