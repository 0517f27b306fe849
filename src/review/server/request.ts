import { z } from "zod";
import type { Decision } from "../decision.ts";

const cell = z.strictObject({ scope: z.string(), file: z.string(), row: z.string(), field: z.string() });

/** The most characters of what a person types about a cell. */
const LONGEST_NOTE = 300;

/** What a page asks for when a person has decided something, or takes the last step back. */
const requestSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept"), cells: z.array(cell).min(1) }),
  z.strictObject({ kind: z.literal("accept-table"), scope: z.string(), file: z.string() }),
  z.strictObject({ kind: z.literal("correct"), cell, value: z.string().max(LONGEST_NOTE) }),
  z.strictObject({
    kind: z.literal("illegible"),
    cell,
    note: z
      .string()
      .max(LONGEST_NOTE)
      .regex(/^[^\p{Cc}]*$/u),
  }),
  z.strictObject({ kind: z.literal("finish") }),
  z.strictObject({ kind: z.literal("undo") }),
]);

/** What a page asks for; undefined where the text is nothing of that kind. */
export function readRequest(text: string): Decision | { kind: "undo" } | undefined {
  try {
    return requestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
