import { z } from "zod";
import { LISTS_WITH_STATUS, TABLE_STATUSES } from "./disclosure.ts";
import { CODE_KINDS, COLUMN_ROLES, SIDES } from "./format/roles.ts";
import { address, columnId, slug, text } from "./ids.ts";
import { bureausFile, disclosuresFile } from "./openData/bureaus.ts";
import { openCellsFile, restoredFile } from "./openData/cells.ts";
import { SCOPE_KEY } from "./openData/columns.ts";
import { assetsFile, factsFile, procurementFile, unitsFile } from "./openData/lists.ts";
import { indicatorsFile, projectsFile } from "./openData/projects.ts";
import { findingsFile, reconciliationFile } from "./openData/reconciliation.ts";
import { moneyUnitsFile } from "./openData/registries.ts";
import type { ColumnName, FileSchema } from "./openData/types.ts";
import { publishedVersionSchema, publishedVersionsSchema } from "./versions/published.ts";
import { FIGURE_PHASES, PHASES, ROW_TYPES } from "./vocabulary.ts";

/** Lists beside the tables, by the name of their tidy file. */
export const PUBLISHED_LISTS = [
  projectsFile,
  indicatorsFile,
  procurementFile,
  assetsFile,
  unitsFile,
  factsFile,
  findingsFile,
  restoredFile,
  openCellsFile,
] as const;

/** A line of a tidy file as an object: every column but those left out, each a printed string. */
function record<const F extends FileSchema>(file: F, without: readonly string[] = []) {
  const columns = file.columns.filter(({ name }) => !without.includes(name));
  const shape = Object.fromEntries(columns.map(({ name, en }) => [name, z.string().describe(en)]));
  return z.strictObject(shape as Record<ColumnName<F>, z.ZodString>);
}

const list = (file: FileSchema) => z.array(record(file, SCOPE_KEY)).describe(`One for ${file.en}`);

const cells = z
  .array(text)
  .describe(
    "Cells on this side: scope, table or list, row and column, with slashes between; `-` before one that is subtracted",
  );

const relation = record(reconciliationFile, SCOPE_KEY).extend({ left_cells: cells, right_cells: cells });

/** Only of figures that are not the disclosure's own. */
const otherYear = {
  fiscal_year: z
    .string()
    .regex(/^\d{4}$/)
    .describe("Fiscal year of figures of another year or phase than the disclosure's")
    .optional(),
  phase: z.enum(FIGURE_PHASES).describe("Their phase").optional(),
};

const column = z.strictObject({
  column_id: columnId.describe("Id of the column; a measure's is common to all provinces"),
  heading: z.array(text).min(1).describe("Printed headings above the column, the outermost first"),
  role: z
    .enum(COLUMN_ROLES)
    .describe("What the column tells; part, subtotal, total and of-which are measures"),
  unit: z.string().describe("Unit of its amounts; empty for a column of text"),
  ...otherYear,
});

const row = z.strictObject({
  row_id: text.describe("Anchor of the row on the table's page"),
  row_number: text.describe("Printed number, else the position in its side, from 1"),
  row_type: z.enum(ROW_TYPES).describe("of-which repeats a share of another row"),
  parent_row_id: z.string().describe("Row that this one is part of, or empty"),
  code_kind: z.enum(CODE_KINDS).describe("What the row's code is"),
  cells: z.record(columnId, z.string()).describe("Every cell as printed, by column id; blank is empty"),
  ...otherYear,
});

const table = z.strictObject({
  table_id: slug.describe("Id of the table, common to all provinces"),
  table_title: text.describe("Printed title"),
  order: z.int().min(1).describe("Position in print"),
  status: z.enum(TABLE_STATUSES),
  reason: z.string().describe("Printed reason of an empty table, or known reason of a missing one"),
  notes: z.array(text).describe("Notes printed under the table, Markdown"),
  unit: text.describe("Printed unit of the amounts"),
  parts: z
    .array(
      z.strictObject({
        side: z.enum(SIDES).describe("revenue or expenditure in a side-by-side table, else empty"),
        block: z.string().describe("Id of the block, where a table has more of them than sides; else empty"),
        columns: z.array(column).min(1),
        rows: z.array(row),
      }),
    )
    .min(1)
    .describe("One part, or one for each block of a side-by-side table"),
});

const listStatus = z.strictObject({
  list: z.enum(LISTS_WITH_STATUS).describe("Name of the list; explanation is the text beside the tables"),
  status: z.enum(TABLE_STATUSES),
  reason: z.string().describe("Printed reason of an empty list, or known reason of a missing one"),
  notes: z.array(text).describe("Notes printed with the list, Markdown"),
});

/** `…/data/disclosure.json`: one scope of a disclosure, whole. */
export const publishedDisclosureSchema = z
  .strictObject({
    contract: text.describe("Version of the public contract"),
    scope: text.describe("department, or a unit's code"),
    scope_name: text.describe("Name of the bureau or the unit"),
    bureau: record(bureausFile),
    disclosure: record(disclosuresFile),
    tables: z.array(table).describe("Statutory tables in printed order"),
    lists: z.array(listStatus).describe("Whether what stands beside the tables was published"),
    projects: list(projectsFile),
    indicators: list(indicatorsFile),
    procurement: list(procurementFile),
    assets: list(assetsFile),
    units: list(unitsFile),
    facts: list(factsFile),
    findings: list(findingsFile),
    restored: list(restoredFile),
    open: list(openCellsFile),
    reconciliation: z.array(relation).describe(`One for ${reconciliationFile.en}`),
    money_units: z.array(record(moneyUnitsFile)).describe(`One for ${moneyUnitsFile.en}`),
  })
  .describe("One scope of a budget disclosure: amounts and all other cells are strings, as printed");

/** `/data/disclosures.json`: every scope of every disclosure, and where its files are. */
export const disclosureIndexSchema = z
  .strictObject({
    contract: text.describe("Version of the public contract"),
    disclosures: z.array(
      z.strictObject({
        bureau_id: slug,
        fiscal_year: z.string().regex(/^\d{4}$/),
        phase: z.enum(PHASES).describe("budget, or final for final accounts"),
        scope: text,
        title: text.describe("Title of the page"),
        page: address,
        json: address,
        workbook: address,
        csv: z
          .record(slug, address)
          .describe("CSV files by name: tidy files, and tables wide as printed by table id"),
      }),
    ),
  })
  .describe("Where the files of every disclosure are");

export type PublishedDisclosure = z.infer<typeof publishedDisclosureSchema>;
export type DisclosureIndex = z.infer<typeof disclosureIndexSchema>;

const PUBLISHED = {
  "published-disclosure": publishedDisclosureSchema,
  "disclosure-index": disclosureIndexSchema,
  version: publishedVersionSchema,
  versions: publishedVersionsSchema,
} as const;

export const PUBLISHED_SCHEMA_NAMES = Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[];

/** The JSON Schema of a published JSON file. */
export const makePublishedSchema = (name: keyof typeof PUBLISHED): unknown => z.toJSONSchema(PUBLISHED[name]);
