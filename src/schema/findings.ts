import { z } from "zod";
import { date, scopeId, slug, text } from "./ids.ts";

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

/** What came of a bureau's answer: it explained what it printed, or it published a corrected text. */
export const ANSWER_OUTCOMES = ["explained", "corrected"] as const;

/** What a bureau answered to a finding. */
export const answerSchema = z.strictObject({
  finding: text.describe("Id of the finding: of its relation, or `noted.<scope>.<id>`"),
  date: date.describe("Day of the answer"),
  source: text.describe("Where the answer can be read: an address, or a letter with its number"),
  answer: text.describe("What it says, in our own words"),
  outcome: z
    .enum(ANSWER_OUTCOMES)
    .describe("explained: what is printed stands; corrected: the source was corrected"),
});

export type Answer = z.infer<typeof answerSchema>;
export type AcknowledgedFinding = z.infer<typeof acknowledgedFindingSchema>;
export type NotedFinding = z.infer<typeof notedFindingSchema>;
