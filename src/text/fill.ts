/** A template with its `{placeholders}` filled; a placeholder without a value is a mistake in the caller. Apart from the texts, so that scripts of pages need not load them. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`No value for {${name}} in: ${template}`);
    return value;
  });
}
