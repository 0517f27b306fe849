import { normalizeLabel } from "../../text/labels.ts";
import type { Archive } from "../archive.ts";
import type { Contribution } from "../contribution.ts";
import { byPinyin, findInitial } from "../figures/pinyin.ts";
import type { ProjectView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import { type Assessed, assessIndicators, TRAITS, type Trait } from "./traits.ts";

/** One text of a scope: a name with its target, and every sheet of the scope that prints it. */
export interface IndicatorLine extends Pick<Assessed, "printed" | "traits" | "before"> {
  readonly name: string;
  /** Letter under which an index lists the name. */
  readonly initial: string;
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly sheets: readonly SheetPlace[];
}

/** Where an indicator is printed. */
export interface SheetPlace {
  readonly projectId: string;
  readonly projectName: string;
  readonly rowNumber: string;
}

/** The indicators of one scope in numbers. */
export interface IndicatorCounts {
  readonly entry: DisclosureEntry;
  readonly scope: string;
  /** Sheets that have indicators. */
  readonly sheets: number;
  readonly indicators: number;
  /** Indicators with each trait; `lower` is undefined where no year before is held. */
  readonly traits: Readonly<Record<Trait, number | undefined>>;
}

/** The indicators of a scope. */
export interface ScopeIndicators {
  readonly counts: IndicatorCounts;
  /** In printed order. */
  readonly lines: readonly IndicatorLine[];
}

/** What a disclosure contributes to the pages of indicators: its scopes that have any. */
export const INDICATORS: Contribution<Archive, ScopeIndicators[]> = {
  name: "indicators",
  make: (archive, entry) =>
    archive
      .readScopes(entry)
      .map((scope) => listIndicators(archive, scope))
      .filter(({ lines }) => lines.length > 0),
};

/** The indicators of a scope, held against the year before where that is at hand. */
export function listIndicators(archive: Archive, scope: ScopeView): ScopeIndicators {
  const { entry, id } = scope;
  const before = findBefore(archive, scope);
  const assessed = assessIndicators(archive.readLedger(scope), before);
  const texts = Map.groupBy(assessed, ({ indicator, printed }) =>
    JSON.stringify([indicator.row.label, printed]),
  );
  const count = (trait: Trait): number => assessed.filter(({ traits }) => traits.includes(trait)).length;
  return {
    counts: {
      entry,
      scope: id,
      sheets: new Set(assessed.map(({ project }) => project.id)).size,
      indicators: assessed.length,
      traits: {
        "no-number": count("no-number"),
        "odd-unit": count("odd-unit"),
        repeated: count("repeated"),
        lower: before && count("lower"),
      },
    },
    lines: [...texts.values()].flatMap((group) => makeLine(scope, group)),
  };
}

function makeLine({ entry, id }: ScopeView, group: readonly Assessed[]): IndicatorLine[] {
  const [first] = group;
  if (!first) return [];
  const { indicator, printed } = first;
  return [
    {
      name: indicator.row.label,
      initial: findInitial(indicator.row.label),
      printed,
      traits: TRAITS.filter((trait) => group.some(({ traits }) => traits.includes(trait))),
      before: group.find(({ before }) => before !== "")?.before ?? "",
      entry,
      scope: id,
      sheets: group.map(({ project, indicator: { row } }) => ({
        projectId: project.id,
        projectName: project.name,
        rowNumber: row.number,
      })),
    },
  ];
}

/** The sheets of the same scope and phase in the year before; undefined where none with indicators is held. */
function findBefore(archive: Archive, { entry, id }: ScopeView): readonly ProjectView[] | undefined {
  const year = String(Number(entry.fiscalYear) - 1);
  const before = archive.findDisclosure(entry.id, year, entry.disclosure.phase);
  if (!before?.disclosure.scopes[id]) return undefined;
  const { projects } = archive.readScope(before, id).lists;
  return projects.some(({ indicators }) => indicators.length > 0) ? projects : undefined;
}

/** Lists of indicators that go through all disclosures: those with each trait, and those that several bureaus have by one name. */
export const INDICATOR_LISTS = [...TRAITS, "shared"] as const;
export type IndicatorList = (typeof INDICATOR_LISTS)[number];

/** The lines of a list: `shared` by the pinyin of their names, so that targets of one name stand side by side; others as they came. */
export const pickLines = (lines: readonly IndicatorLine[], list: IndicatorList): IndicatorLine[] =>
  list === "shared" ? pickShared(lines) : lines.filter(({ traits }) => traits.includes(list));

function pickShared(lines: readonly IndicatorLine[]): IndicatorLine[] {
  const names = Map.groupBy(lines, ({ name }) => normalizeLabel(name));
  return [...names.values()]
    .filter((own) => new Set(own.map(({ entry }) => entry.id)).size > 1)
    .toSorted(([a], [b]) => (a && b ? byPinyin(a, b) : 0))
    .flat();
}
