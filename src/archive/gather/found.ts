import { TEXTS } from "../../text/text.ts";
import type { Language } from "../../text/ui.ts";
import { type Page, splitByWeight } from "../paths/paging.ts";
import { type Cause, groupCauses } from "../scope/causes.ts";
import { WEIGHTS, type Weight } from "../scope/findings.ts";
import type { Ledger } from "../scope/ledger.ts";
import type { DisclosureEntry } from "../site.ts";
import { writeFinding } from "../words/findingText.ts";

/** Findings of one kind: those of one rule, odd wordings, or what readers noted. Findings with one cause count once. */
export interface FoundKind {
  /** Id of the rule, `wording` or `noted`. */
  readonly id: string;
  /** The rule's title; empty of the others. */
  readonly title: string;
  readonly count: number;
  /** The first of them in words. */
  readonly told: readonly FoundText[];
}

/** Findings of one kind that are told of each scope; its ledger has all. */
const TOLD = 8;

/** What does not add up in one scope of a disclosure, in numbers: no relations, for all of a site are kept. */
export interface Found {
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly kinds: readonly FoundKind[];
  /** All findings, and those of them that no person has looked at yet. */
  readonly count: number;
  readonly open: number;
  /** The weightiest finding that a person has looked at, in words; undefined where there is none. */
  readonly heaviest: FoundText | undefined;
}

/** A finding as a list of a whole site tells it. */
export interface FoundText {
  readonly id: string;
  readonly weight: Weight;
  readonly text: Readonly<Record<Language, string>>;
}

export function countFound({ scope, rules, findings }: Ledger): Found {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const causes = groupCauses(findings);
  const groups = Map.groupBy(causes, nameKind);
  return {
    entry: scope.entry,
    scope: scope.id,
    kinds: [...groups].map(([id, all]) => ({
      id,
      title: titles.get(id) ?? "",
      count: all.length,
      told: all.slice(0, TOLD).map(tellFinding),
    })),
    count: causes.length,
    open: causes.filter(([{ state }]) => state === "open").length,
    heaviest: findHeaviest(causes),
  };
}

function findHeaviest(causes: readonly Cause[]): FoundText | undefined {
  const cause = causes.find(([{ state }]) => state === "explained");
  return cause && tellFinding(cause);
}

function tellFinding([finding]: Cause): FoundText {
  const write = (language: Language): string => writeFinding(TEXTS[language].ui, language, finding);
  return { id: finding.id, weight: finding.weight, text: { zh: write("zh"), en: write("en") } };
}

/** The weightiest findings of a site, one of each scope; of one weight those of the newest year first. */
export function pickHeaviest(found: readonly Found[], most: number): (Found & { heaviest: FoundText })[] {
  const rank = (each: { heaviest: FoundText }): number => WEIGHTS.indexOf(each.heaviest.weight);
  return found
    .flatMap((each) => (each.heaviest ? [{ ...each, heaviest: each.heaviest }] : []))
    .toSorted((a, b) => rank(a) - rank(b) || b.entry.fiscalYear.localeCompare(a.entry.fiscalYear))
    .slice(0, most);
}

const nameKind = ([{ kind, relation }]: Cause): string => relation?.address.rule ?? kind;

/** The findings of several scopes: those that a person has looked at, and those that are open. */
export function sumFound(found: readonly Pick<Found, "count" | "open">[]): {
  explained: number;
  open: number;
} {
  const all = found.reduce((sum, { count }) => sum + count, 0);
  const open = found.reduce((sum, each) => sum + each.open, 0);
  return { explained: all - open, open };
}

/** A kind of findings with the scopes that have any, as they came. */
export interface KindView extends Omit<FoundKind, "told"> {
  readonly scopes: readonly (Pick<FoundKind, "count" | "told"> & { readonly found: Found })[];
}

/** The kinds of findings that a site has, the most frequent first. */
export function listKinds(found: readonly Found[]): KindView[] {
  const all = found.flatMap((each) => each.kinds.map((kind) => ({ kind, found: each })));
  return [...Map.groupBy(all, ({ kind }) => kind.id)]
    .map(([id, places]) => ({
      id,
      title: places[0]?.kind.title ?? "",
      count: places.reduce((sum, { kind }) => sum + kind.count, 0),
      scopes: places.map(({ kind: { count, told }, found }) => ({ found, count, told })),
    }))
    .sort((a, b) => b.count - a.count);
}

/** Scopes with findings as pages of at most `size` findings; a scope is never split, and one with more stands alone. */
export const splitFound = (found: readonly Found[], size: number): Page<Found>[] =>
  splitByWeight(
    found.filter(({ count }) => count > 0),
    size,
    ({ count }) => count,
  );
