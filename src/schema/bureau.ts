import { z } from "zod";
import { digits, schemaAddress, text } from "./ids.ts";

/** `data/bureaus/<bureau>/bureau.json`: a department that publishes. */
export const bureauSchema = z.strictObject({
  $schema: schemaAddress,
  name: text.describe("Full name as the bureau prints it"),
  shortName: text.describe("Place name for lists and headings, unique among the bureaus"),
  region: z
    .strictObject({
      code: digits.length(6).describe("Administrative division code (GB/T 2260), six digits"),
      path: z.array(text).min(1).describe("Province, city and district, from the widest to the narrowest"),
    })
    .describe("Where the bureau is"),
  departmentCode: digits.describe("The department's code in its disclosures, where they print one; unique only within one treasury").optional(),
  units: z
    .array(
      z.strictObject({ code: digits.describe("The unit's code, where the disclosures print one").optional(), name: text.describe("The unit's printed name") }),
    )
    .default([])
    .describe("Budget units (预算单位) that the disclosures print"),
});

export type Bureau = z.infer<typeof bureauSchema>;
