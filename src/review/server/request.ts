import { z } from "zod";
import type { Decision } from "../decision.ts";
import type { UnplacedNumber } from "../documents/rereading.ts";

const cell = z.strictObject({ scope: z.string(), file: z.string(), row: z.string(), field: z.string() });

/** The most characters of what a person types about a cell. */
const LONGEST_NOTE = 300;

/** What a page asks for when a person has decided something, or takes the last step back. */
const requestSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept"), cells: z.array(cell).min(1) }),
  z.strictObject({ kind: z.literal("accept-table"), scope: z.string(), file: z.string() }),
  z.strictObject({
    kind: z.literal("correct"),
    cell,
    value: z.string().max(LONGEST_NOTE),
    /** Which number of the page it is, of those that import put into no cell. */
    number: z.int().min(0).optional(),
  }),
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

/** What a page asks for; undefined where the text is nothing of that kind. `unplaced` are the numbers that are in no cell. */
export function readRequest(
  text: string,
  unplaced: readonly UnplacedNumber[],
): Decision | { readonly kind: "undo" } | undefined {
  const asked = requestSchema.safeParse(parse(text)).data;
  if (asked?.kind !== "correct") return asked;
  const { number, ...decision } = asked;
  const found = number === undefined ? undefined : unplaced[number];
  return found ? { ...decision, printedAt: found } : decision;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
