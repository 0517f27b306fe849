import { fill } from "../../text/fill.ts";
import words from "../../text/reviewing.json" with { type: "json" };
import type { Language } from "../../text/ui.ts";

export type Words = typeof words.zh;

/** The words of the review in each language. */
export const WORDS: Readonly<Record<Language, Words>> = words;

/** A template filled with values, numbers as they are written. */
export const say = (template: string, values: Readonly<Record<string, string | number>>): string =>
  fill(template, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
