import { z } from "zod";
import { columnId, digits, schemaAddress, slug, text } from "./ids.ts";

const bothLanguages = z.strictObject({ zh: text, en: text });

const instrument = z.strictObject({
  id: slug,
  title: text.describe("Title of the law or rule"),
  number: text.describe("Document number").optional(),
  requires: bothLanguages.describe(
    "What it requires of a disclosure, in our own words; the instrument itself is the authority",
  ),
});

const table = z.strictObject({
  id: slug.describe("Table id, common to all formats; part of addresses"),
  name: text.describe("Short Chinese name"),
  english: text.describe("English name"),
  about: bothLanguages.describe("What the table tells, in plain words"),
  legalBasis: z.array(slug).describe("Instruments that require it; empty where it was added by local rules"),
  list: z
    .boolean()
    .describe(
      "Whether its rows are a list, such as projects, that readers may sort; without it their order says something",
    )
    .optional(),
});

const measure = z.strictObject({
  id: columnId.describe("Measure id, common to all formats"),
  name: text.describe("Short Chinese name"),
  about: text.describe("What the amounts in such a column mean"),
});

const concept = z.strictObject({
  id: slug.describe("Concept id, common to all formats"),
  name: text.describe("Chinese name"),
  english: text.describe("English name"),
  table: slug.describe("Table in which the concept is read"),
  whole: slug.describe("Concept of which shares of this one are told").optional(),
});

const unit = z.strictObject({
  id: text.describe("Printed unit"),
  yuan: digits.describe("Yuan in one unit"),
});

/** Names of pages beside those of tables, which no table may have for its id. */
export const PAGE_NAMES: readonly string[] = [
  "projects",
  "indicators",
  "flow",
  "procurement",
  "assets",
  "organization",
  "explanation",
  "reconciliation",
  "completeness",
  "data",
  "embed",
  "units",
];

/** `data/statutory-tables.json`: ids that all formats share. */
export const statutoryTablesSchema = z.strictObject({
  $schema: schemaAddress,
  instruments: z.array(instrument),
  tables: z.array(table),
  measures: z.array(measure),
  concepts: z.array(concept),
  units: z.array(unit),
});

export type StatutoryTables = z.infer<typeof statutoryTablesSchema>;
