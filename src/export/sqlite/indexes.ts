/** Columns by which lines are looked for, beside those that keys begin with. Each index makes the file larger. */
export const SQLITE_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  amounts: [["code_kind", "code"], ["concept_id", "fiscal_year"], ["label"]],
  figures: [["concept_id", "fiscal_year"], ["amount_id"]],
  facts: [["key", "fiscal_year"]],
  projects: [["project_name"]],
};
