import { z } from "zod";
import { column, line, part } from "./format/part.ts";
import { columnId, digits, partId, schemaAddress, slug, text } from "./ids.ts";
import { LIST_TABLES } from "./lists.ts";
import { PHASES } from "./vocabulary.ts";

/** Printed decimals of amounts; `any` where they differ from cell to cell. */
export const decimals = z.union([z.int().min(0).max(6), z.literal("any")]);

const table = {
  $schema: schemaAddress,
  id: slug.describe("Table id in statutory-tables.json"),
  titles: z
    .strictObject({
      department: text.describe("Printed title for the department; {year} is the fiscal year"),
      unit: text.describe("Printed title for a unit's own table").optional(),
    })
    .describe("Printed titles by scope"),
  name: text
    .describe("What sentences call the table, where not by its name in statutory-tables.json")
    .optional(),
  mayBeEmpty: z.boolean().describe("Whether the table may be printed empty"),
  unit: text.describe("Unit of the amounts where it differs from the format's").optional(),
  decimals: decimals
    .describe("Printed decimals where they differ from the format's; any: each cell has its own")
    .optional(),
  rowKey: z
    .array(columnId)
    .min(1)
    .describe("Columns that tell the rows apart and make the row id; a row without a code takes its number"),
};

/** `data/formats/<format>/tables/<table>.json`: how one statutory table is printed. */
export const formatTableSchema = z.strictObject({
  ...table,
  parts: z.array(part).min(1).describe("One part, or one for each block of a side-by-side table"),
});

/** Changes to a list of columns or lines, each named by its id in the inherited table. */
const changesTo = <Entry extends z.ZodType>(id: z.ZodString, entry: Entry) =>
  z.strictObject({
    without: z.array(id).describe("Those that are not printed any more").default([]),
    replace: z
      .record(id, entry)
      .describe("Those that are printed otherwise, by the id of the one replaced")
      .default({}),
    before: z
      .record(id, z.array(entry))
      .describe("New ones, by the id of the one that they stand before")
      .default({}),
    after: z
      .record(id, z.array(entry))
      .describe("New ones, by the id of the one that they stand after")
      .default({}),
  });

/** The same file where it changes the inherited table instead of replacing it: only what differs. */
export const tableChangesSchema = z.strictObject({
  ...table,
  titles: table.titles.optional(),
  mayBeEmpty: table.mayBeEmpty.optional(),
  rowKey: table.rowKey.optional(),
  changes: z
    .array(
      z.strictObject({
        side: partId.describe("Part that changes, by its id"),
        columns: changesTo(columnId, column).optional(),
        lines: changesTo(slug, line).optional(),
      }),
    )
    .describe("Changes to the parts of the inherited table"),
});

/** `data/formats/<format>/format.json`: a province's and year's set of tables. */
export const formatSchema = z.strictObject({
  $schema: schemaAddress,
  id: slug.describe("Id of the format, the name of its folder"),
  name: text.describe("Name for readers"),
  province: text.describe("Province that prescribes the format"),
  regionCode: digits.length(6).describe("The province's division code"),
  fiscalYear: z.int().describe("Fiscal year that the format was observed for"),
  phase: z
    .enum(PHASES)
    .describe("Phase that it prints: budget, or final for final accounts; inherited, else budget")
    .optional(),
  extends: slug
    .describe("Format that this one changes: its tables stand unless a file here replaces or changes them")
    .optional(),
  unit: text.describe("Unit of all amounts; inherited").optional(),
  decimals: decimals.describe("Printed decimals; inherited").optional(),
  tables: z.array(slug).describe("Table ids in printed order; inherited").optional(),
  lists: z
    .array(z.enum(LIST_TABLES))
    .describe("Lists that it prints beside the tables, each described in `tables/`; inherited")
    .optional(),
  ownTables: z
    .record(slug, text)
    .describe("Tables that statutory-tables.json does not have: name by id; inherited")
    .optional(),
  ownMeasures: z
    .record(columnId, text)
    .describe("Measures that it does not have: name by id; inherited")
    .optional(),
});

export type FormatTable = z.infer<typeof formatTableSchema>;
export type TableChanges = z.infer<typeof tableChangesSchema>;
export type FormatFile = z.infer<typeof formatSchema>;
export type Decimals = z.infer<typeof decimals>;
