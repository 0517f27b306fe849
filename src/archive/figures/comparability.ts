import { fill } from "../../text/fill.ts";

/**
 * Traits of one of several compared things, in the words of the page: pages hand them to their script as
 * JSON.
 */
export interface Traits {
  /** Traits in which it may differ from the others, such as its year, each with its values. */
  readonly differs: Readonly<Record<string, readonly string[]>>;
  /** Traits that call for a note if any of the things has them, such as a blank cell. */
  readonly has: readonly string[];
}

/** The notes of a page on what is compared, each under the name of the trait that calls for it. */
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

/**
 * The limits of comparing some things: a note for each trait in which they differ, and for each that one of
 * them has.
 */
export function listNotes(texts: NoteTexts, compared: readonly Traits[]): string[] {
  const differing = Object.entries(texts.differs).flatMap(([trait, text]) => {
    const values = [...new Set(compared.flatMap(({ differs }) => differs[trait] ?? []))];
    return values.length > 1 ? [fill(text, { values: nameValues(texts, values) })] : [];
  });
  const had = new Set(compared.flatMap(({ has }) => has));
  return [
    ...differing,
    ...Object.entries(texts.has).flatMap(([trait, text]) => (had.has(trait) ? [text] : [])),
    ...texts.always,
  ];
}

function nameValues({ comma, more }: NoteTexts, values: readonly string[]): string {
  const named = values.slice(0, NAMED).join(comma);
  return values.length > NAMED ? fill(more, { values: named, count: String(values.length) }) : named;
}
