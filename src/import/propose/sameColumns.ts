import type { Column } from "../../schema/format/part.ts";
import { headingKey, isSameMeasure, isSameWording } from "./sameHeading.ts";

/** A column as a proposal describes it. */
export type OwnColumn = Pick<Column, "id" | "heading" | "role" | "figureOf">;

const UNPRINTED: ReadonlySet<Column["role"]> = new Set(["level", "row-type", "summary"]);
const WORDS: ReadonlySet<Column["role"]> = new Set([
  "label",
  "paired-label",
  "third-label",
  "unit-name",
  "text",
  "category",
]);
const FIGURES: ReadonlySet<Column["role"]> = new Set([
  "part",
  "subtotal",
  "total",
  "of-which",
  "change",
  "rate",
  "completion",
  "count",
  "price",
  "memo",
]);

export const isPrinted = ({ role }: Pick<Column, "role">): boolean => !UNPRINTED.has(role);

/** The columns of a format by those that a document prints, or the first pair that differs. */
export type Aligned =
  | { columns: ReadonlyMap<string, string> }
  | { printed: OwnColumn | undefined; known: Column | undefined };

/**
 * Pairs the columns of a printed block with those of a format, in order: each of both must have its partner. `isFilled` says whether the print has
 * anything in a column: an empty one goes by its heading alone.
 */
export function alignColumns(
  own: readonly OwnColumn[],
  known: readonly Column[],
  isFilled: (id: string) => boolean,
): Aligned {
  const [printed, held] = [own.filter(isPrinted), known.filter(isPrinted)];
  const single = [printed, held].every(
    (columns) => columns.filter(({ role }) => FIGURES.has(role)).length === 1,
  );
  const columns = new Map<string, string>();
  for (let n = 0; n < Math.max(printed.length, held.length); n++) {
    const [one, other] = [printed[n], held[n]];
    if (!one || !other || !isSame(one, other, single, isFilled(one.id)))
      return { printed: one, known: other };
    columns.set(one.id, other.id);
  }
  return { columns };
}

function isSame(own: OwnColumn, known: Column, single: boolean, filled: boolean): boolean {
  if (!filled && (isSameMeasure(own.heading, known) || isSameWording(own.heading, known.heading)))
    return true;
  if (JSON.stringify(own.figureOf ?? {}) !== JSON.stringify(known.figureOf ?? {})) return false;
  if (FIGURES.has(own.role) && FIGURES.has(known.role)) return single || isSameMeasure(own.heading, known);
  if (own.role === known.role && own.role !== "text") return true;
  const isBlank = [own, known].some(({ heading }) => headingKey(heading) === "");
  return (
    WORDS.has(own.role) && WORDS.has(known.role) && (isBlank || isSameWording(own.heading, known.heading))
  );
}

/** Pairs the columns of a list: the format may have others, which stay blank. */
export function pairColumns(own: readonly OwnColumn[], known: readonly Column[]): Aligned {
  const columns = new Map<string, string>();
  const free = () => known.filter(({ id }) => ![...columns.values()].includes(id));
  for (const one of own) {
    const open = free();
    const found =
      open.find(({ id, role }) => id === one.id && role === one.role) ??
      open.find(
        (other) => FIGURES.has(one.role) && FIGURES.has(other.role) && isSameMeasure(one.heading, other),
      ) ??
      open.find(({ role }) => role === one.role && role !== "text" && !FIGURES.has(role)) ??
      open.find((other) => other.role === one.role && isSameWording(one.heading, other.heading));
    // What no page prints, a list says only where its format has a column for it.
    if (!found && !isPrinted(one)) continue;
    if (!found) return { printed: one, known: undefined };
    columns.set(one.id, found.id);
  }
  return { columns };
}
