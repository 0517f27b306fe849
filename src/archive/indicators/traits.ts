import { parseSheetRow } from "../../address.ts";
import { compareAmounts } from "../../money.ts";
import { printTarget } from "../../read/targets.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { Ledger } from "../scope/ledger.ts";
import type { IndicatorView, ProjectView } from "../scope/lists.ts";

/**
 * What is worth a look in an indicator, each by an exact rule: its target holds no digit, or none is printed; a rule of the ledger finds
 * that its unit does not fit; other sheets of its scope have the same name and target; its least value is below the year before's.
 */
export const TRAITS = ["no-number", "odd-unit", "repeated", "lower"] as const;
export type Trait = (typeof TRAITS)[number];

/** Sheets of one scope from which on the same text in each counts as repeated: two may well share a purpose. */
export const REPEATED_FROM = 3;

/** Signs of targets that are to be reached: lower means less. */
const FLOORS: readonly string[] = [">=", ">"];

/** An indicator of a scope with what is worth a look in it. */
export interface Assessed {
  readonly project: ProjectView;
  readonly indicator: IndicatorView;
  /** The target as printed; empty where none is. */
  readonly printed: string;
  readonly traits: readonly Trait[];
  /** How many sheets of the scope have this name with this target. */
  readonly sheets: number;
  /** The target of the year before as printed, where it was higher; else empty. */
  readonly before: string;
}

/** The indicators of a scope in printed order; `before` are the sheets of the same scope in the year before, where they are held. */
export function assessIndicators(
  { scope, findings }: Ledger,
  before: readonly ProjectView[] = [],
): Assessed[] {
  const all = scope.lists.projects.flatMap((project) =>
    project.indicators.map((indicator) => ({ project, indicator, printed: print(indicator) })),
  );
  const sheets = Map.groupBy(all, nameText);
  const odd = new Set(
    findings
      .filter(({ kind }) => kind === "wording")
      .flatMap(({ places }) => places.map(({ row }) => row))
      .filter((row) => parseSheetRow(row)?.indicator !== undefined),
  );
  const findHigher = makeYearBefore(before);
  return all.map((each) => {
    const { project, indicator, printed } = each;
    const count = new Set(sheets.get(nameText(each))?.map((other) => other.project.id)).size;
    const higher = findHigher(project, indicator);
    const has: Readonly<Record<Trait, boolean>> = {
      "no-number": !/[\d?]/.test(printed.normalize("NFKC")),
      "odd-unit": odd.has(indicator.row.id),
      repeated: count >= REPEATED_FROM,
      lower: higher !== undefined,
    };
    return { ...each, traits: TRAITS.filter((trait) => has[trait]), sheets: count, before: higher ?? "" };
  });
}

const print = ({ part, row }: IndicatorView): string => printTarget(part, row);

const nameText = ({ indicator, printed }: Pick<Assessed, "indicator" | "printed">): string =>
  JSON.stringify([normalizeLabel(indicator.row.label), normalizeLabel(printed)]);

/** Finds the target of the year before that is above an indicator's: of a project and an indicator with the same names, sign and unit. */
function makeYearBefore(
  projects: readonly ProjectView[],
): (project: ProjectView, indicator: IndicatorView) => string | undefined {
  const name = ({ name: own }: ProjectView, { row, target }: IndicatorView): string =>
    JSON.stringify([normalizeLabel(own), normalizeLabel(row.label), target.operator, target.unit]);
  const held = Map.groupBy(
    projects.flatMap((project) => project.indicators.map((indicator) => ({ project, indicator }))),
    ({ project, indicator }) => name(project, indicator),
  );
  return (project, indicator) => {
    const { operator, number } = indicator.target;
    const found = held.get(name(project, indicator)) ?? [];
    const [only] = found;
    // Of several with one name none can be told to be the same.
    if (!only || found.length > 1 || !FLOORS.includes(operator)) return undefined;
    return compareAmounts(number, only.indicator.target.number) < 0 ? print(only.indicator) : undefined;
  };
}
