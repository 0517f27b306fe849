import { fill, TEXTS } from "../../text/text.ts";
import type { SourceProblem } from "./source.ts";

/** What was found and what to do, in one language. */
export interface ProblemWords {
  readonly found: string;
  readonly mend: string;
}

/** Words for why a file cannot be read: those of its cause, where it has some, else of its reason. */
export function describeProblem(
  { reason, values }: SourceProblem,
  language: keyof typeof TEXTS,
): ProblemWords {
  const { unread, limits } = TEXTS[language].import;
  const cause = values["cause"] as keyof typeof unread;
  const { found, mend } = unread[cause] ?? unread[reason];
  const limit = limits[values["limit"] as keyof typeof limits] ?? "";
  return { found: fill(found, { ...values, limit }), mend: fill(mend, { ...values, limit }) };
}
