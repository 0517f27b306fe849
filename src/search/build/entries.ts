import { type Entry, type Measure, SEPARATOR } from "../shared/document.ts";

/** The parts of an entry; those that it does not have are left out. */
export interface EntryParts {
  readonly anchor: string;
  readonly name: string;
  readonly codes?: readonly string[];
  readonly amounts?: readonly string[];
  /** Other texts by which it is found. */
  readonly more?: readonly string[];
  readonly unit?: string;
}

/** An entry as short as it can be: without blanks at the end and texts that it has already. */
export function makeEntry({
  anchor,
  name,
  codes = [],
  amounts = [],
  more = [],
  unit = "",
}: EntryParts): Entry {
  const others = [...new Set(more)].filter((text) => text && text !== name).join(SEPARATOR);
  const code = [...new Set(codes)].filter(Boolean).join(" ");
  const printed = amounts.slice(0, amounts.findLastIndex((amount) => amount !== "") + 1);
  if (unit) return [anchor, name, code, printed, others, unit];
  return others ? [anchor, name, code, printed, others] : [anchor, name, code, printed];
}

export function makeMeasure(name: string, unit?: string): Measure {
  return unit === undefined ? { name } : { name, unit };
}
