import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

export { fill } from "./fill.ts";

/** What diagnostics say of a rule; `{placeholders}` are filled from an issue's values. */
export interface RuleText {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

export const TEXTS = { zh, en };
