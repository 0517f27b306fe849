import { z } from "zod";
import { schemaAddress, slug, text } from "./ids.ts";

/** `data/facts.json`: what kinds of figures an explanation states, common to all formats. */
export const factKindsSchema = z.strictObject({
  $schema: schemaAddress,
  sections: z.array(z.strictObject({ id: slug, name: text.describe("Chinese name of the section") })),
  keys: z.array(
    z.strictObject({
      id: slug,
      name: text.describe("Chinese name of the figure"),
      changeOf: slug.describe("Key of the figure whose change against the year before this is").optional(),
      concept: slug.describe("Concept that the figure is, where it has another id").optional(),
    }),
  ),
  operators: z
    .array(
      z.strictObject({
        printed: text.describe("Sign or words before a target value"),
        operator: text.describe("What they mean"),
      }),
    )
    .describe("How printed target values begin, longest first"),
});

export type FactKinds = z.infer<typeof factKindsSchema>;
