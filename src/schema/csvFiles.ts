import { z } from "zod";
import { columnId, date, dateOrUnknown, digits, divisionCode, sha256, slug, text } from "./ids.ts";
import { CODE_CHANGES, SUBJECT_KINDS, WAYS } from "./vocabulary.ts";

const wholeOrNone = z.string().regex(/^([1-9]\d{0,5})?$/, "whole-or-none");
/** From the page's left or top edge, in whole points (1/72 inch); pages are at most 200 inches wide. */
const pointOrNone = z.string().regex(/^(0|[1-9]\d{0,4})?$/, "point-or-none");
const SOURCE_KINDS = ["pdf", "word", "excel", "html", "text"] as const;

/** `data/sources/INDEX.csv`: every source document. */
export const sourceSchema = z.strictObject({
  source_id: slug.describe("Id that disclosures name"),
  title: text.describe("Title of the document"),
  publisher: text.describe("Who published it"),
  address: z
    .union([z.literal("unknown"), z.url({ protocol: /^https?$/, error: "address" })])
    .describe("Where it stands, or unknown"),
  date_read: dateOrUnknown.describe("Day on which we read it"),
  published: dateOrUnknown.describe("Day of publication, or unknown"),
  sha256: z.union([z.literal("unknown"), sha256]).describe("Hash of what we read"),
  sha256_of: text.describe("What the hash was taken of: the document, or the text extracted from it"),
  pages: wholeOrNone.describe(
    "Pages of the document, sheets of a workbook; empty where they are not known or there are none",
  ),
  kind: z.enum(["", ...SOURCE_KINDS]).describe("Kind of what we read; empty where it is not known"),
});

const yearOrNone = z.string().regex(/^(20\d\d)?$/, "year-or-none");

/** `data/classifications/<kind>.csv`: one line for each code and name that a subject has had. */
export const subjectSchema = z.strictObject({
  code: digits.describe("Subject code"),
  name: text.describe("Name as most often printed"),
  confidence: z
    .enum(["high", "medium", "low"])
    .describe("high: three or more documents agree, or the change is well known; low: check before use"),
  documents: digits.describe("Documents in which the code was seen; 0 where it is known otherwise"),
  years: z.string().describe("Fiscal years in which it was seen, separated by spaces"),
  from: yearOrNone.describe(
    "Fiscal year before which no code or name of this line holds; empty where none is known",
  ),
  until: yearOrNone.describe("Fiscal year after which it does not hold; empty where none is known"),
  variants: z
    .string()
    .describe(
      "Other ways in which this very name is printed, separated by semicolons; `normalizeSubjectName` knows the common ones",
    ),
  ground: z
    .string()
    .describe(
      "Where it is known from, in our own words; empty: from 199 published disclosures of 2025 and 2026",
    ),
});

/** `data/classifications/crosswalk.csv`: one line for each code that a subject went to. What keeps its code and changes its name is not listed. */
export const crosswalkSchema = z.strictObject({
  kind: z.enum(SUBJECT_KINDS).describe("Classification"),
  from_code: digits.describe("Code until the year before"),
  to_code: digits.describe("Code from that year on"),
  year: z
    .string()
    .regex(/^20\d\d$/, "year")
    .describe("First fiscal year of the new code"),
  change: z
    .enum(CODE_CHANGES)
    .describe(
      "moved: the whole subject has another code; merged: it is part of another subject; split: a line for each part",
    ),
  ground: text.describe("Where it is known from, in our own words"),
});

/** `data/classifications/economic-pairs.csv`: department and government economic codes printed on one row. */
export const economicPairSchema = z.strictObject({
  department_code: digits.describe("Department economic code"),
  government_code: digits.describe("Government economic code"),
  documents: digits.describe("Documents in which the pair was seen"),
});

/** `data/glosses.csv`: what names of subjects, tables and columns mean in English. */
export const glossSchema = z.strictObject({
  chinese: text.describe("Name as classifications, statutory-tables.json or a disclosure have it"),
  english: z
    .string()
    .regex(/^[A-Z][\x20-\x7E]*$/, "english")
    .describe("The same in plain English"),
  aliases: z
    .string()
    .regex(/^[\x20-\x7E]*$/, "english-words")
    .describe("Other English words by which it is looked for, separated by semicolons"),
});

/** `data/translations.csv`: our own Chinese words in English. */
export const translationSchema = z.strictObject({
  chinese: text.describe(
    "A text of ours, to the letter: a rule's words, a paragraph of a summary, an explanation; `{label}` and `{measure}` stand for any words",
  ),
  english: text.describe("The same in plain English, with the same placeholders and references"),
});

/** `data/regions.csv`: places (行政区划) by their codes. Their English is in `glosses.csv`. */
export const regionSchema = z.strictObject({
  code: divisionCode.describe(
    "Division code: six digits (GB/T 2260), nine (GB/T 10114) for a town or street, 000000 for the whole country",
  ),
  name: text.describe("Name in full, without the places above it"),
});

/** `data/functions.csv`: what bureaus do, and how their names say it. The English is in `glosses.csv`. */
export const functionSchema = z.strictObject({
  id: slug.describe("Id in addresses and in the ids of bureaus"),
  name: text.describe("What pages call it"),
  words: z
    .string()
    .regex(/^[^;；]+(;[^;；]+)*$/, "parts")
    .describe(
      "Parts of the names of bureaus that have it, separated by semicolons; the longest that fits counts",
    ),
});

/** `data/everyday-words.csv`: what people call things that budgets call otherwise. */
export const everydayWordSchema = z.strictObject({
  everyday: text.describe("A word as people say it, without the 费, 费用, 支出, 花费 or 开支 behind it"),
  formal: z
    .string()
    .regex(/^[^;；]+(;[^;；]+)*$/, "parts")
    .describe("What printed names have in its place, a part of a name each, separated by semicolons"),
});

/** `data/question-words.csv`: what people say when they ask for a figure, in any language. */
export const questionWordSchema = z.strictObject({
  said: text.describe("A word or phrase of a question"),
  means: slug.describe(
    "The concept or kind of figure that it asks for, by its id; or what it asks of one (`QUESTION_MEANINGS`)",
  ),
});

/** `…/<scope>/restored.csv`: what the text of the source does not show whole. */
export const restoredSchema = z.strictObject({
  file: text.describe("File of the cell, relative to the scope's folder"),
  row_id: z.string().describe("Row id of the cell; empty for a column heading"),
  field: text.describe("Column id of the cell"),
  printed: z.string().describe("What the text shows; empty where it shows nothing"),
  taken_as: text.describe("What we take it for"),
  alternatives: z
    .string()
    .describe(
      "Every value that fits, separated by semicolons, where more than one does; the cell is then uncertain",
    ),
  evidence: text.describe("Why, in our own words"),
});

/** `…/<scope>/places/<table-id>.csv`: where the rows and amounts of a table or list stand in a document, and how each came into its cell. */
export const placeSchema = z.strictObject({
  row_id: text.describe("Row id"),
  field: z.union([z.literal(""), columnId]).describe("Column id of an amount; empty for the whole row"),
  source: z.union([z.literal(""), slug]).describe("The source document, where it is not the table's"),
  page: wholeOrNone.describe(
    "Page in the file, counted from 1, not as printed; empty where the file has none",
  ),
  left: pointOrNone.describe(
    "Left edge, points from the page's left; the edges are empty where the file has no places",
  ),
  top: pointOrNone.describe("Upper edge, points from the page's top"),
  right: pointOrNone.describe("Right edge, points from the page's left"),
  bottom: pointOrNone.describe("Lower edge, points from the page's top"),
  way: z
    .enum(["", ...WAYS])
    .describe("How the amount came into its cell; empty where a person transcribed it, and for a row"),
  date_reviewed: z
    .union([z.literal(""), date])
    .default("")
    .describe("Day on which a person accepted or corrected it; the column may be left out"),
});

/** `…/<scope>/open.csv`: cells of which a program could not tell what stands in them, and no person has yet. */
export const openCellSchema = z.strictObject({
  file: text.describe("File of the cell, relative to the scope's folder"),
  row_id: text.describe("Row id of the cell"),
  field: columnId.describe("Column id of the cell"),
  printed: z.string().describe("What is printed at the place that is likely the cell's; empty for nothing"),
  candidates: z
    .string()
    .describe(
      "Every value that fits, separated by semicolons, an empty one for a blank cell; empty where none can be named",
    ),
  why: text.describe("Why it stays open, in our own words"),
});

/** `bureaus/<bureau>/seal.csv`: what its files said when a person last registered them; `npm run seal` writes it. */
export const sealSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[^\s,"]+$/, "sealed-file")
    .describe("File, relative to the bureau's folder"),
  part: z
    .string()
    .regex(/^(columns|[1-9]\d*)$/, "sealed-part")
    .describe("columns, or the number of the first line of twenty, the header not counted"),
  digests: z
    .string()
    .regex(/^([^\s,"]+:)?[0-9a-f]{4}( ([^\s,"]+:)?[0-9a-f]{4})*$/, "sealed-digests")
    .describe("The first four hexadecimal digits of the SHA-256 of each, columns with their names"),
});

export type Source = z.infer<typeof sourceSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type CrosswalkLine = z.infer<typeof crosswalkSchema>;
export type EconomicPair = z.infer<typeof economicPairSchema>;
export type Translation = z.infer<typeof translationSchema>;
export type BureauFunction = z.infer<typeof functionSchema>;
export type QuestionWord = z.infer<typeof questionWordSchema>;
export type Gloss = z.infer<typeof glossSchema>;
export type Restored = z.infer<typeof restoredSchema>;
export type PlaceLine = z.infer<typeof placeSchema>;
export type OpenCell = z.infer<typeof openCellSchema>;
