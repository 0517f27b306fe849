import { normalizeLabel } from "../../text/labels.ts";
import { measureId } from "../headings/measureId.ts";

/** Share of the pairs of characters that two headings must have in common to be the same in other words. */
const ALIKE = 0.5;

/** A heading path as it is compared. */
export const headingKey = (heading: readonly string[]): string => heading.map(normalizeLabel).join("/");

/** Whether two headings over words, such as 科目名称 and 功能科目名称, say the same. */
export function isSameWording(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [lastOf(one), lastOf(other)];
  return headingKey(one) === headingKey(other) || a === b || likeness(a, b) > ALIKE;
}

/**
 * Whether two headings over figures mean the same measure: by the names that measures have (`headings.json`), by the id that the format gave it,
 * or, where no list knows one of them, by their words.
 */
export function isSameMeasure(
  printed: readonly string[],
  known: { readonly id: string; readonly heading: readonly string[] },
): boolean {
  if (headingKey(printed) === headingKey(known.heading)) return true;
  const [own, other] = [namedMeasure(printed), namedMeasure(known.heading)];
  if (own !== null && (own === known.id || own === other)) return true;
  if (own !== null && other !== null) return false;
  return likeness(lastOf(printed), lastOf(known.heading)) > ALIKE;
}

/** The measure that a heading path names; null where no list has it. */
function namedMeasure(heading: readonly string[]): string | null {
  const id = measureId([...heading]);
  return id.startsWith("x_") ? null : id;
}

const lastOf = (heading: readonly string[]): string => normalizeLabel(heading.at(-1) ?? "");

/** Pairs of neighbouring characters that two texts share, as a share of all (Dice). */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = a.filter((pair) => b.includes(pair)).length;
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2));
}
