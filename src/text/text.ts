import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

/** What diagnostics say of a rule; `{placeholders}` are filled from an issue's values. */
export interface RuleText {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

export const TEXTS = { zh, en };

/** A template with its `{placeholders}` filled; a placeholder without a value is a mistake in the caller. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return value;
  });
}
