import { stripNumbering } from "../../text/labels.ts";
import { numberStyle } from "../../text/numbering.ts";

/** Part of a character's width from which a name counts as moved in. */
const INDENTED = 0.6;

/** A printed name and how far it is moved in. */
export interface Name {
  label: string;
  indent: number;
  /** Whether it is a sum: one that stands by itself, or one that heads its parts. */
  sum?: "alone" | "head" | undefined;
}

/** The depth of each name, from 0, by its number and its indent. */
export function levelsOf(names: Name[]): number[] {
  const styles = stylesOf(names);
  /** The names that the next one may stand within, with their indents. */
  const within: { level: number; indent: number; style: number | null; share: boolean; anew?: true }[] = [];
  /** Kinds of numbers that have come before. */
  const counted = new Set<number>();
  return names.map(({ label, indent, sum }) => {
    if (sum) {
      within.length = 0;
      if (sum === "head") within.push({ level: 0, indent: -INDENTED, style: -1, share: false });
      return 0;
    }
    const style = styleOf(label, styles);
    // What is printed below 其中, without a number and further in, goes on with it.
    if (
      style === null &&
      !isShare(label) &&
      within.at(-1)?.share &&
      indent > (within.at(-1)?.indent ?? 0) - INDENTED
    )
      return within.length - 1;
    const begun = style === null ? -1 : within.findIndex((one) => one.anew && one.style === style);
    if (begun >= 0) {
      within.length = begun + 1;
      return begun;
    }
    // Numbers that begin anew below a name without one are its parts.
    const last = within.at(-1);
    if (
      style !== null &&
      isFirst(label) &&
      last &&
      last.style === null &&
      !last.share &&
      within.length === 1 &&
      counted.has(style)
    ) {
      within.push({ level: 1, indent, style, share: false, anew: true });
      return 1;
    }
    if (style !== null) counted.add(style);
    while (within.length > 0 && !standsWithin(style, indent, within.at(-1))) within.pop();
    const above = within.at(-1);
    const level = above ? above.level + 1 : 0;
    within.push({ level, indent, style, share: isShare(label) });
    return level;
  });
}

/** The styles of numbers that a list uses, in the order in which they first come: the first is the outermost. */
function stylesOf(names: Name[]): number[] {
  const found: number[] = [];
  for (const { label } of names) {
    const style = rawStyle(label);
    if (style >= 0 && !found.includes(style)) found.push(style);
  }
  return found;
}

function rawStyle(label: string): number {
  const own = label.replace(INTRODUCTION, "").trim();
  return numberStyle(own);
}

/** Whether a name has a number before it. */
export const isNumbered = (label: string): boolean => rawStyle(label) >= 0;

/** Whether the number of a name is the first of its kind. */
function isFirst(label: string): boolean {
  return /^\s*(?:其中[:：]?\s*)?[（(]?[一1①]\s*[)）、.．]?(?![一二三四五六七八九十\d])/.test(label);
}

/** How deep the number of a name is among the styles of its list; null without a number. */
function styleOf(label: string, styles: number[]): number | null {
  const style = rawStyle(label);
  return style < 0 ? null : styles.indexOf(style);
}

function standsWithin(
  style: number | null,
  indent: number,
  above: { indent: number; style: number | null } | undefined,
): boolean {
  if (!above) return false;
  if (style !== null && above.style !== null) return style > above.style;
  return indent - above.indent >= INDENTED;
}

/** 其中 before a number of a list only introduces the list. */
const INTRODUCTION = /^\s*其中[:：]?\s*(?=[（(]?[一1]\s*[)）、.．])/;

/** Whether a name says that it is part of what stands before it: 其中：. */
export function isShare(label: string): boolean {
  return /^\s*其中[:：]?/.test(label) && !INTRODUCTION.test(label);
}

/** A name without its number, for looking it up. */
export function bareName(label: string): string {
  return stripNumbering(label).replace(/\s+/g, "");
}
