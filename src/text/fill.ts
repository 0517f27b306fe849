/**
 * A template with its `{placeholders}` filled; `{count:check|checks}` is the first word where the count is 1, else the second. A placeholder
 * without a value is a mistake in the caller. Apart from the texts, so that scripts of pages need not load them.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
      return (value === "1" ? one : many) ?? value;
    },
  );
}
