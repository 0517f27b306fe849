import { z } from "zod";

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a lower-case ASCII slug such as xingtai-healthcare-security");
/** Column and measure ids, which head the columns of data files. */
export const columnId = z.string().regex(/^[a-z]+(_[a-z]+)*$/, "a lower-case column id such as carry_over");
export const digits = z.string().regex(/^\d+$/, "digits only");
/** A calendar date, or the word `unknown`: never guessed. */
export const dateOrUnknown = z.union([z.literal("unknown"), z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2025-02-18, or unknown")]);
export const text = z.string().min(1);
/** Lets an editor find the JSON Schema that completes and checks the file as it is typed. */
export const schemaAddress = z.string().describe("Address of the JSON Schema of this file").optional();
