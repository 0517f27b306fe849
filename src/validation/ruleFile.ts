import { z } from "zod";

const text = z.string().min(1);

/** What is said of a rule in one language; `{placeholders}` are filled from an issue's values. */
const words = z.strictObject({
  /** What holds where the rule is kept, for the lists in the data guides (Markdown). */
  about: text,
  found: text,
  expected: text,
  mend: text,
  /** Likely causes that only this rule tells of, by id; those of several rules stand in `src/text`. */
  causes: z.record(z.string(), text).optional(),
});

/** `rule.json` of a rule's folder. */
export const ruleFile = z.strictObject({
  /** An error stops the build; a warning asks for a look. */
  severity: z.enum(["error", "warning"]),
  /** An oddity that a print can have. All other rules tell of mistakes of ours, which no disclosure can acknowledge. */
  acknowledgeable: z.literal(true).optional(),
  /** Asks for what only a person can say: not reported in a disclosure that a program read and no person has looked at. */
  needsReview: z.literal(true).optional(),
  /** Rules that a fault brings with it: they are not reported beside it. */
  explains: z
    .strictObject({
      /** On the same row. */
      row: z.array(z.string()).optional(),
      /** Anywhere in the same table. */
      table: z.array(z.string()).optional(),
    })
    .optional(),
  zh: words,
  en: words,
});

export type RuleFile = z.infer<typeof ruleFile>;
