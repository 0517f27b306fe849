import { z } from "zod";
import { digits, divisionCode, schemaAddress, slug, text } from "./ids.ts";
import { SUCCESSIONS } from "./vocabulary.ts";

/** `data/bureaus/<bureau>/bureau.json`: a department that publishes. */
export const bureauSchema = z.strictObject({
  $schema: schemaAddress,
  name: text.describe("Full name as the bureau prints it"),
  shortName: text.describe("Place name for lists and headings, unique among the bureaus"),
  region: z
    .strictObject({
      code: divisionCode.describe(
        "Administrative division code: six digits (GB/T 2260), nine (GB/T 10114) for a town or street, 000000 for the whole country",
      ),
      path: z.array(text).min(1).describe("Province, city and district, from the widest to the narrowest"),
    })
    .describe("Where the bureau is"),
  departmentCode: digits
    .describe(
      "The department's code in its disclosures, where they print one; unique only within one treasury",
    )
    .optional(),
  functions: z
    .array(slug)
    .min(1)
    .describe("What it does, ids of data/functions.csv, where its name does not say so")
    .optional(),
  units: z
    .array(
      z.strictObject({
        code: digits.describe("The unit's code, where the disclosures print one").optional(),
        name: text.describe("The unit's printed name"),
      }),
    )
    .default([])
    .describe("Budget units (预算单位) that the disclosures print"),
  predecessors: z
    .array(
      z.strictObject({
        name: text.describe("Its full name"),
        id: slug.describe("Its folder in data/bureaus, where we hold disclosures of it").optional(),
        until: z
          .string()
          .regex(/^20\d\d$/, "year")
          .describe("Last fiscal year for which it published"),
        how: z
          .enum(SUCCESSIONS)
          .describe(
            "renamed: it has this name now; merged: it is part of this bureau; split: this bureau was a part of it",
          ),
      }),
    )
    .default([])
    .describe("Bureaus that this one continues"),
});

export type Bureau = z.infer<typeof bureauSchema>;
