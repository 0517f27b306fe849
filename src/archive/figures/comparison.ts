import { compareAmounts, exact, shareOf } from "../../money.ts";
import { levelOf } from "../../read/regionCodes.ts";
import { normalizeLabel, stripNumbering } from "../../text/labels.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { findPassThrough, type PassThrough } from "../peers/passThrough.ts";
import { countStaff, type Staff } from "../peers/staff.ts";
import { findListTable, type ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import type { Traits } from "./comparability.ts";
import { type Dominant, findDominant } from "./dominant.ts";
import { type Concept, type Figure, findToldFigure } from "./figures.ts";

/** A department's disclosure as it is compared with others: no rows, for all of a site are kept. */
export interface Compared {
  readonly entry: DisclosureEntry;
  /**
   * The figures that the department's own scope prints or states, one for each concept, in the order of the concepts.
   */
  readonly figures: readonly Figure[];
  /** The number of budget units (预算单位) that it lists; undefined where it lists none. */
  readonly members: number | undefined;
  /** Printed nature and grade of the bureau itself, such as 行政 正科级; empty where not printed. */
  readonly rank: string;
  /** The project that is most of its expenditure, if one is. */
  readonly dominant: Dominant | undefined;
  /** Undefined where the explanation states none. */
  readonly staff: Staff | undefined;
  /** What it only passes on; undefined where its tables do not tell. */
  readonly passThrough: PassThrough | undefined;
}

export function describeDepartment(scope: ScopeView): Compared {
  const { entry } = scope;
  const units = findListTable(scope, "units")?.rows ?? [];
  const own = units.find(({ label }) => label.startsWith(entry.bureau.name));
  return {
    entry,
    figures: entry.shared.statutory.concepts.map((concept) => findToldFigure(scope, concept)),
    members: units.length > 0 ? units.length : undefined,
    rank: ["nature", "grade"].flatMap((column) => own?.cells[column] || []).join(" "),
    dominant: findDominant(scope),
    staff: countStaff(scope),
    passThrough: findPassThrough(scope),
  };
}

export function pickFigure({ figures }: Compared, conceptId: string): Figure {
  const figure = figures.find((candidate) => candidate.conceptId === conceptId);
  if (!figure) throw new Error(`No concept ${conceptId}`);
  return figure;
}

/**
 * The share of a concept in its whole (`whole` in `data/statutory-tables.json`), in per cent; empty where
 * either has no number or the whole is zero.
 */
export function writeConceptShare(ui: Ui, compared: Compared, { id, whole }: Concept): string {
  if (whole === undefined) return "";
  const [part, all] = [pickFigure(compared, id).yuan, pickFigure(compared, whole).yuan];
  return part === "" || all === "" ? "" : writeShare(ui, shareOf(part, all, 100), part);
}

/** A share of two decimals as it is read: one that rounds to zero and is not zero says so. Empty for none. */
export function writeShare(ui: Ui, percent: string | undefined, amount: string): string {
  if (percent === undefined) return "";
  return exact.isZero(percent) && !exact.isZero(amount)
    ? ui.compare.tiny
    : fill(ui.compare.percent, { percent });
}

/** One of each bureau: its newest year. `compared` has each bureau's newest first. */
export function pickNewest<T extends { readonly entry: DisclosureEntry }>(compared: readonly T[]): T[] {
  return [...Map.groupBy(compared, ({ entry }) => entry.id).values()].flatMap(([newest]) => newest ?? []);
}

/** Those of the concepts that the format of any of the compared prints. */
export function listComparedConcepts(concepts: readonly Concept[], compared: readonly Compared[]): Concept[] {
  return concepts.filter(({ id }) =>
    compared.some((each) => pickFigure(each, id).absence !== "not-in-format"),
  );
}

/** The largest by their exact amount; those of one size as they came. */
export function pickLargest<T extends { readonly yuan: string }>(amounts: readonly T[], count: number): T[] {
  return amounts
    .filter(({ yuan }) => yuan !== "")
    .toSorted((a, b) => compareAmounts(b.yuan, a.yuan))
    .slice(0, count);
}

/** Traits of a disclosure some of whose figures are compared with another's. */
export function describeTraits(ui: Ui, { entry, members }: Compared, figures: readonly Figure[]): Traits {
  const marked = figures.flatMap(
    ({ absence, provenance }) => absence ?? (provenance === "printed" ? [] : [provenance]),
  );
  return {
    differs: {
      ...describeEntry(ui, entry),
      members: [
        members === undefined ? ui.compare.noMembers : fill(ui.compare.members, { count: String(members) }),
      ],
      money: [...new Set(figures.flatMap(({ unit }) => unit || []))],
    },
    has: [...new Set(marked)],
  };
}

/** Traits of a disclosure that is compared in one concept; the printed name of the concept is one. */
export function describeConceptTraits(ui: Ui, compared: Compared, conceptId: string): Traits {
  const figure = pickFigure(compared, conceptId);
  const { differs, has } = describeTraits(ui, compared, [figure]);
  return {
    differs: {
      ...differs,
      name: figure.printedName === "" ? [] : [normalizeLabel(stripNumbering(figure.printedName))],
    },
    has,
  };
}

/** Traits of a disclosure that matter whatever is compared. */
export function describeEntry(
  ui: Ui,
  entry: DisclosureEntry,
): Readonly<Record<"year" | "format" | "level", readonly string[]>> {
  return {
    year: [fill(ui.bureau.year, { year: entry.fiscalYear })],
    format: [entry.format.name],
    level: [ui.levelsOfGovernment[levelOf(entry.bureau.region.code)]],
  };
}
