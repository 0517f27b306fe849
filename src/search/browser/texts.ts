/** Words of the script; they stand in the page, in the page's language. `{placeholders}` are filled here. */
export interface Texts {
  readonly kinds: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<string, string>>;
  readonly searching: string;
  readonly failed: string;
  readonly found: string;
  readonly takenAs: string;
  readonly alsoCalled: string;
  readonly none: string;
  readonly suggestions: string;
  readonly bureaus: string;
  readonly hits: string;
  readonly allHits: string;
  readonly more: string;
  readonly any: string;
  readonly option: string;
  readonly added: string;
  readonly offered: string;
  readonly whole: string;
}

export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
