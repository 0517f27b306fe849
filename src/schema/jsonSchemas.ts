import { z } from "zod";
import { bureauSchema } from "./bureau.ts";
import { disclosureSchema } from "./disclosure.ts";
import { factKindsSchema } from "./facts.ts";
import { formatSchema, formatTableSchema, tableChangesSchema } from "./format.ts";
import { importReportSchema } from "./importReport.ts";
import { changesSchema } from "./openData/changes.ts";
import { generalRulesSchema, rulesFileSchema } from "./ruleFiles.ts";
import { siteSchema } from "./site/siteFile.ts";
import { statutoryTablesSchema } from "./statutoryTables.ts";

const SCHEMAS = {
  bureau: bureauSchema,
  changes: changesSchema,
  disclosure: disclosureSchema,
  facts: factKindsSchema,
  format: formatSchema,
  "format-table": formatTableSchema,
  "format-table-changes": tableChangesSchema,
  rules: rulesFileSchema,
  "general-rules": generalRulesSchema,
  "statutory-tables": statutoryTablesSchema,
  "import-report": importReportSchema,
  site: siteSchema,
};

/** The JSON Schemas of the data files by file name, as editors read them: what may be left out is not required. */
export function makeJsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, { io: "input" }),
    ]),
  );
}
