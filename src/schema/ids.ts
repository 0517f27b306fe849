import { z } from "zod";

/** The message of a pattern is the id of its wording in `src/text` (diagnostics.expectations). */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug")
  .max(100);
/** Id of a part of a table; empty where the table has one. */
export const partId = z.union([z.literal(""), slug]);
/** Column and measure ids, which head the columns of data files. */
export const columnId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "column-id")
  .max(100);
/** At most 15: every such number is exact in JavaScript and in a 64-bit integer. */
export const digits = z.string().regex(/^\d+$/, "digits").max(15);
/** The tables of one budget: of the department, of a unit by its code, or of a unit without a code by its place in `bureau.json`. */
export const scopeId = z.string().regex(/^(department|\d{1,15}|unit-[1-9]\d{0,2})$/, "scope");
/** A division code (行政区划代码): six digits (GB/T 2260) down to counties, nine (GB/T 10114) for towns and streets, 000000 for the country. */
export const divisionCode = z.string().regex(/^\d{6}(\d{3})?$/, "division-code");
/** A day of the calendar. */
export const date = z.iso.date("day");
/** A day of the calendar, or the word `unknown`: never guessed. */
export const dateOrUnknown = z.union([z.literal("unknown"), z.iso.date("date")]);
export const text = z.string().min(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "sha256");
/** Of published descriptions: where another published file stands. */
export const address = text.describe("Address, relative to that of this file");
/** Lets an editor find the JSON Schema that completes and checks the file as it is typed. */
export const schemaAddress = z.string().describe("Address of the JSON Schema of this file").optional();
