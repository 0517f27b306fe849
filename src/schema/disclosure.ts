import { z } from "zod";
import { acknowledgedFindingSchema, answerSchema, notedFindingSchema } from "./findings.ts";
import { decimals } from "./format.ts";
import { columnId, date, dateOrUnknown, schemaAddress, scopeId, slug, text } from "./ids.ts";
import { PHASES } from "./vocabulary.ts";

/** What a disclosure prints of a table or a list; `not-entered` tells of us, not of the print. */
export const TABLE_STATUSES = ["filled", "printed-empty", "not-published", "not-entered"] as const;

/** The statuses of which a table or list has no file. */
export const hasFile = (status: TableStatus): boolean => status === "filled" || status === "printed-empty";

const tableEntry = z.strictObject({
  status: z
    .enum(TABLE_STATUSES)
    .describe(
      "filled; printed-empty (with its printed reason); not-published (with the reason we know); not-entered (we have not entered it yet)",
    ),
  reason: text.describe("The reason printed under an empty table, or why the table is missing").optional(),
  notes: z.array(text).default([]).describe("Notes printed under the table, Markdown"),
  unit: text.describe("Unit of the table's amounts where it differs from the disclosure's").optional(),
  decimals: decimals
    .describe("Printed decimals of the table's amounts where they differ from the disclosure's")
    .optional(),
  page: text
    .describe(
      "Page of the source document on which the table begins, as printed there; without it, it is not known",
    )
    .optional(),
  source: slug.describe("The source document that prints the table, where it is not the scope's").optional(),
});

export const LISTS_WITH_STATUS = ["projects", "procurement", "assets", "units", "explanation"] as const;

const listEntry = tableEntry.pick({ status: true, reason: true, notes: true, source: true });

const scope = z.strictObject({
  source: slug
    .describe("The source document that prints the scope, where it is not the disclosure's first")
    .optional(),
  tables: z.record(slug, tableEntry).describe("Every table of the format by its id, with its status"),
  lists: z
    .partialRecord(z.enum(LISTS_WITH_STATUS), listEntry)
    .default({})
    .describe(
      "Lists beside the tables that are printed empty, not published, or have notes; the others are filled",
    ),
});

/** An oddity of the print that validation would stop at or warn of, accepted with a reason. */
const acknowledgement = z.strictObject({
  rule: slug.describe("Id of the validation rule"),
  file: text.describe("File, relative to the disclosure's folder"),
  row: text.describe("Row id, where the oddity stands in a row").optional(),
  field: columnId.describe("Column id, where it stands in a cell").optional(),
  as: z.literal("as_printed").default("as_printed").describe("as_printed: the source prints it so"),
  reason: text.describe("Why it is right to keep it, for readers"),
});

/** A cell that a revision corrected: `from` and `to` as the file had and got them, empty for a blank cell. */
const correctedCell = z.strictObject({
  file: text.describe("File, relative to the disclosure's folder"),
  row: text.describe("Row id, as restored.csv names rows"),
  field: columnId.describe("Column id"),
  from: z.string().describe("What the cell held before"),
  to: z.string().describe("What it holds since"),
});

export const STRUCTURE_CHANGES = ["added", "removed", "moved"] as const;

/** What a revision added, removed or moved: without `row` and `field` a file or a folder, with one of them a row or a column of it. */
const structureChange = z.strictObject({
  file: text.describe("File or folder, relative to the disclosure's folder"),
  row: text.describe("Row id, as restored.csv names rows; of a removed row, the one that it had").optional(),
  field: columnId.describe("Column id").optional(),
  change: z.enum(STRUCTURE_CHANGES),
});

/** A correction of ours after the disclosure came in: the print itself never changes here. */
export const revisionSchema = z.strictObject({
  date: date.describe("Day of the correction"),
  summary: text.describe("What was wrong and how it was found, for readers"),
  cells: z.array(correctedCell).default([]).describe("Every cell of a table or list that it changed"),
  structure: z
    .array(structureChange)
    .default([])
    .describe("Every row, column, table or unit that it added, removed or moved"),
});

/** A text that the bureau published first and has replaced. What it printed lies in `replaced/<source>`, where it is entered. */
const replacedText = z.strictObject({
  source: slug.describe("Id of the earlier document in data/sources/INDEX.csv"),
  reason: text.describe("What the bureau changed, as far as we know, for readers"),
});

/** What a program read and not yet looked at by a person: a disclosure without this entry is reviewed. */
const review = z
  .strictObject({
    state: z
      .enum(["unreviewed", "partly"])
      .describe("unreviewed: no person has looked at any of it; partly: at some of its files"),
    tool: slug.describe("The program that read it"),
    reviewed: z
      .array(text)
      .default([])
      .describe(
        "The files that a person has compared with the document, relative to the disclosure's folder",
      ),
  })
  .refine(({ state, reviewed }) => (state === "partly") === reviewed.length > 0, {
    path: ["state"],
    error: "state-of-reviewed",
  });

/** `data/bureaus/<bureau>/<year>/disclosure.json`: one bureau, one fiscal year, one phase. */
export const disclosureSchema = z
  .strictObject({
    $schema: schemaAddress,
    format: slug.describe("Id of the format in data/formats"),
    phase: z.enum(PHASES).describe("budget (预算), or final (决算), whose folder is called `<year>-final`"),
    source: slug.describe("Id of the source document in data/sources/INDEX.csv").optional(),
    sources: z
      .array(slug)
      .min(2)
      .describe("In its place, where it was published in several files: the ids of all, the main one first")
      .optional(),
    replaces: z
      .array(replacedText)
      .default([])
      .describe("Texts that the bureau published before and replaced by this one (修订版), the oldest first"),
    review: review.describe("Whether a person has looked at it; without it, one has").optional(),
    approved: dateOrUnknown
      .describe("Day on which the finance department approved the budget (批复), or unknown")
      .optional(),
    published: dateOrUnknown.describe("Date of publication, or unknown"),
    unit: text.describe("Unit of all amounts where it differs from the format's").optional(),
    decimals: decimals.describe("Printed decimals where they differ from the format's").optional(),
    scopes: z
      .record(scopeId, scope)
      .describe(
        "`department` (consolidated) and the codes of units with tables of their own; `unit-1`, by its place in `bureau.json`, for one whose " +
          "code is not printed",
      ),
    findings: z
      .array(acknowledgedFindingSchema)
      .default([])
      .describe("Relations that the print breaks, each with an explanation"),
    noted: z
      .array(notedFindingSchema)
      .default([])
      .describe("Contradictions that arithmetic cannot see, noted by a reader"),
    answers: z.array(answerSchema).default([]).describe("What the bureau answered to findings, one for each"),
    acknowledged: z
      .array(acknowledgement)
      .default([])
      .describe("Oddities of the print, each with its reason"),
    revisions: z
      .array(revisionSchema)
      .default([])
      .describe("Our corrections since the disclosure came in, one for each day, the oldest first"),
  })
  .refine(({ source, sources }) => (source === undefined) !== (sources === undefined), {
    path: ["source"],
    error: "one-source",
  });

export type Disclosure = z.infer<typeof disclosureSchema>;
export type TableStatus = (typeof TABLE_STATUSES)[number];
export type TableEntry = z.infer<typeof tableEntry>;
export type ListWithStatus = (typeof LISTS_WITH_STATUS)[number];
export type ListEntry = z.infer<typeof listEntry>;
export type Revision = z.infer<typeof revisionSchema>;
export type CorrectedCell = z.infer<typeof correctedCell>;
export type StructureChange = z.infer<typeof structureChange>;
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** The source documents of a disclosure, the main one first. */
export const listSourceIds = ({ source, sources }: Pick<Disclosure, "source" | "sources">): string[] =>
  sources ?? (source === undefined ? [] : [source]);
