import { z } from "zod";
import { revisionSchema } from "../disclosure.ts";

/** Changes that are never right. */
export const NEVER_RIGHT = ["unreadable", "revision-lost", "revision-false"] as const;

/** Changes of what a disclosure prints: of a published one, each needs an entry in its `revisions`. */
export const OF_THE_PRINT = [
  "scope-lost",
  "table-lost",
  "column-lost",
  "row-lost",
  "amount-changed",
  "text-changed",
  "row-added",
  "row-moved",
  "table-added",
] as const;

/** The kinds of changes between two data folders, those that may not be missed first. */
export const CHANGE_KINDS = [
  ...NEVER_RIGHT,
  "bureau-lost",
  "bureau-moved",
  "disclosure-lost",
  "disclosure-replaced",
  ...OF_THE_PRINT,
  "anchors-moved",
  "relation-broken",
  "relation-mended",
  "relation-changed",
  "checks-lost",
  "checks-added",
  "finding-lost",
  "finding-added",
  "finding-changed",
  "restored-lost",
  "restored-added",
  "restored-changed",
  "value-changed",
  "heading-changed",
  "column-added",
  "summary-changed",
  "revision-added",
  "source-lost",
  "source-added",
  "source-changed",
  "scope-added",
  "disclosure-added",
  "bureau-added",
  "shared-changed",
] as const;

/** What may come of the reason that a change of a published disclosure needs. */
export const REASONS = ["not-needed", "given", "missing", "wrong"] as const;

const said = z.string();
const change = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  reason: z
    .enum(REASONS)
    .describe(
      "of a change that needs an entry in revisions: given, missing, or with another `from` than what was published",
    ),
  refused: z.boolean().describe("Whether it cannot be merged as it is"),
  bureau_id: said,
  disclosure: said.describe("Folder of the disclosure: 2025, 2024-final"),
  scope: said,
  table_id: said,
  row_id: said.describe("Of the present data; of what is gone, of the published"),
  field: said,
  from: said.describe("What was published; empty for a blank cell"),
  to: said.describe("What stands now"),
  difference: said.describe("Of two amounts, exact, with its sign"),
  unit: said,
  lost: z.array(z.string()).describe("Addresses below the base that lead nowhere now"),
  file: said.describe("Below the data folder"),
  line: z.int().nullable(),
  zh: said.describe("The change in a sentence"),
  en: said,
});

/** What `npm run diff -- BASE --as json` writes. */
export const changesSchema = z
  .strictObject({
    changes: z.array(change),
    suggestions: z
      .array(
        z.strictObject({
          file: said,
          replaces: z.boolean().describe("Whether it takes the place of the entry of its day"),
          entry: revisionSchema.extend({ summary: z.string().describe("Empty where it is to be written") }),
        }),
      )
      .describe("Entries of revisions that are missing"),
  })
  .describe(
    "What the present data say otherwise than those that were published; what does not apply is empty",
  );

export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type Reason = (typeof REASONS)[number];
export type ChangesFile = z.infer<typeof changesSchema>;
export type ChangeRecord = ChangesFile["changes"][number];
