import { z } from "zod";
import { scopeId, slug, text } from "./ids.ts";

/** A relation that the print breaks, accepted with an explanation for citizens. */
export const acknowledgedFindingSchema = z.strictObject({
  relation: text.describe("Id of the relation, as npm run validate names it"),
  explanation: text.describe("What a citizen should know, in our own words"),
});

/** A contradiction that arithmetic cannot see, noted by a reader. */
export const notedFindingSchema = z.strictObject({
  id: slug.describe("Id, unique in the disclosure"),
  scope: scopeId.describe("Scope in which it stands"),
  statement: text.describe("What contradicts what, with quotations of at most 30 characters"),
  explanation: text.describe("What a citizen should know, in our own words"),
});

export type AcknowledgedFinding = z.infer<typeof acknowledgedFindingSchema>;
export type NotedFinding = z.infer<typeof notedFindingSchema>;
