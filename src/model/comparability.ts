import { fill } from "../text/fill.ts";

/** What one of several compared things has, in the words of the page: pages hand it to their script as JSON. */
export interface Traits {
  /** What may differ, such as its year, each with its values. */
  readonly differs: Readonly<Record<string, readonly string[]>>;
  /** What must be said if any has it, such as a blank cell. */
  readonly has: readonly string[];
}

/** What a page says of what is compared, each under the name of the trait that calls for it. */
export interface NoteTexts {
  /** Said where more than one value occurs; `{values}` are these. */
  readonly differs: Readonly<Record<string, string>>;
  /** Said where any of the compared has it. */
  readonly has: Readonly<Record<string, string>>;
  /** Said of every comparison. */
  readonly always: readonly string[];
  /** Between values. */
  readonly comma: string;
  /** Many values: `{values}` are the first of them, `{count}` says how many there are. */
  readonly more: string;
}

/** Values that a note names; more than these are counted. */
const NAMED = 6;

/** What is and is not comparable among some things, plainly: a note for each trait in which they differ, and for each that one of them has. */
export function listNotes(texts: NoteTexts, compared: readonly Traits[]): string[] {
  const differing = Object.entries(texts.differs).flatMap(([trait, text]) => {
    const values = [...new Set(compared.flatMap(({ differs }) => differs[trait] ?? []))];
    return values.length > 1 ? [fill(text, { values: nameValues(texts, values) })] : [];
  });
  const had = new Set(compared.flatMap(({ has }) => has));
  return [...differing, ...Object.entries(texts.has).flatMap(([trait, text]) => (had.has(trait) ? [text] : [])), ...texts.always];
}

function nameValues({ comma, more }: NoteTexts, values: readonly string[]): string {
  const named = values.slice(0, NAMED).join(comma);
  return values.length > NAMED ? fill(more, { values: named, count: String(values.length) }) : named;
}
