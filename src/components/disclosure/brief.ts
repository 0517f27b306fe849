import brief from "../../archive/figures/brief.json" with { type: "json" };
import { figurePath, listPrintedFigures } from "../../archive/figures/figures.ts";
import { listShares } from "../../archive/figures/overview.ts";
import { factPath, rowPath } from "../../archive/paths/paths.ts";
import type { FactView } from "../../archive/scope/lists.ts";
import { findSection } from "../../archive/scope/summaries.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { translateMarkdown } from "../../archive/words/translations.ts";
import { compareAmounts, exact, isAmount, shareOf, toYuan } from "../../money.ts";
import type { Language } from "../../text/ui.ts";

/** A printed figure of money, and where it is printed within the site. */
export interface BriefFigure {
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
  readonly path: string;
  /** Per cent of the whole, two decimals; undefined where the whole is not known or nothing. */
  readonly share: string | undefined;
}

/** A change against the year before, as the disclosure states it. */
export interface BriefChange {
  readonly direction: "increase" | "decrease" | "none";
  readonly figure: BriefFigure;
  /** Per cent of the year before; `stated` where the disclosure prints it, else computed from the stated change and whole. */
  readonly rate?: { readonly percent: string; readonly stated: boolean };
}

/** A disclosure in one screen: `brief.json` names the concepts and kinds of facts that it is read from. */
export interface Brief {
  readonly total: BriefFigure | undefined;
  readonly change: BriefChange | undefined;
  readonly sources: readonly BriefFigure[];
  readonly uses: readonly BriefFigure[];
  readonly threePublic: {
    readonly total: BriefFigure | undefined;
    readonly change: BriefChange | undefined;
    readonly parts: readonly BriefFigure[];
  };
}

/** The whole of a disclosure and its change, for a line in a list. */
export function findTotal(scope: ScopeView): Pick<Brief, "total" | "change"> {
  const total = findBriefFigure(scope, brief.total);
  return { total, change: findChange(scope, brief.changes, total) };
}

export function makeBrief(scope: ScopeView): Brief {
  const { total, change } = findTotal(scope);
  const whole = total && toYuanOf(scope, total);
  const { threePublic } = brief;
  const publicTotal = findBriefFigure(scope, threePublic.total);
  return {
    total,
    change,
    sources: listShares(scope, brief.sources)
      .filter(({ amount }) => !exact.isZero(amount))
      .toSorted((a, b) => compareAmounts(b.amount, a.amount))
      .map(({ table, row, amount, unit, share }) => ({
        name: row.label,
        amount,
        unit,
        path: rowPath(scope.entry, scope.id, table.id, row.id),
        share,
      })),
    uses: listBriefFigures(scope, brief.uses, whole),
    threePublic: {
      total: publicTotal,
      change: findChange(scope, threePublic.changes, publicTotal),
      parts: listBriefFigures(scope, threePublic.parts),
    },
  };
}

const listBriefFigures = (scope: ScopeView, ids: readonly string[], whole?: string): BriefFigure[] =>
  ids.map((id) => findBriefFigure(scope, id, whole)).filter((figure) => figure !== undefined);

/** A concept's amount where its table prints one, else the figure of that kind that the explanation states. `whole` is in yuan. */
function findBriefFigure(scope: ScopeView, id: string, whole?: string): BriefFigure | undefined {
  const [printed] = listPrintedFigures(scope, [id]);
  const stated = findFact(scope, id);
  const figure = printed
    ? {
        amount: printed.amount,
        unit: printed.unit,
        path: figurePath(scope.entry, scope.id, printed),
      }
    : stated && {
        amount: stated.value,
        unit: stated.unit,
        path: factPath(scope.entry, scope.id, stated.fact_id),
      };
  if (!figure) return undefined;
  const yuan = toYuanOf(scope, figure);
  const share = whole !== undefined && yuan !== undefined ? shareOf(yuan, whole, 100) : undefined;
  return {
    name: scope.entry.shared.statutory.concepts.find((concept) => concept.id === id)?.name ?? id,
    ...figure,
    share,
  };
}

/** The first figure of a kind that the explanation states of the scope as a whole. */
const findFact = (scope: ScopeView, key: string): FactView | undefined =>
  scope.lists.facts.find((fact) => fact.key === key && !fact.projectId && isAmount(fact.value));

function toYuanOf(
  { entry }: ScopeView,
  { amount, unit }: Pick<BriefFigure, "amount" | "unit">,
): string | undefined {
  const yuan = entry.shared.yuan.get(unit);
  return yuan && toYuan(amount, yuan);
}

function findChange(
  scope: ScopeView,
  kinds: readonly { readonly key: string; readonly rate?: string }[],
  printed: BriefFigure | undefined,
): BriefChange | undefined {
  const { keys } = scope.entry.shared.facts;
  for (const { key, rate } of kinds) {
    const fact = findFact(scope, key);
    if (!fact?.direction) continue;
    const { direction } = fact;
    const kind = keys.find(({ id }) => id === key);
    const figure = {
      name: kind?.name ?? key,
      amount: fact.value,
      unit: fact.unit,
      path: factPath(scope.entry, scope.id, fact.fact_id),
      share: undefined,
    };
    if (rate === undefined) return { direction, figure };
    const stated = findFact(scope, rate);
    if (stated) return { direction, figure, rate: { percent: stated.value, stated: true } };
    const whole = (kind?.changeOf !== undefined && findBriefFigure(scope, kind.changeOf)) || printed;
    const percent = whole && computeRate(direction, toYuanOf(scope, figure), toYuanOf(scope, whole));
    return { direction, figure, ...(percent === undefined ? {} : { rate: { percent, stated: false } }) };
  }
  return undefined;
}

/** A change as per cent of the year before, from amounts in yuan; undefined without a year before. */
function computeRate(
  direction: BriefChange["direction"],
  change: string | undefined,
  whole: string | undefined,
): string | undefined {
  if (direction === "none" || change === undefined || whole === undefined) return undefined;
  const before = direction === "increase" ? exact.subtract(whole, change) : exact.add(whole, change);
  return compareAmounts(before, "0") > 0 ? shareOf(change, before, 100) : undefined;
}

/** As many reasons as leave room for the rest on a phone's screen. */
const MOST_REASONS = 3;

/**
 * Why it changed, in the page's language, from our summary's section of that heading: the first items of its first list, where a change
 * is stated apart; else all of it. `more` says whether the section goes on.
 */
export function findReasons(
  language: Language,
  scope: ScopeView,
  heading: string,
  hasChange: boolean,
): { markdown: string; more: boolean } {
  const section = findSection(scope.lists.explanation, heading).trim();
  const list = hasChange ? /^- .*(?:\n(?:- | ).*)*/m.exec(section) : null;
  if (!list) return { markdown: translateMarkdown(scope.entry.shared, language, section), more: false };
  const items = translateMarkdown(scope.entry.shared, language, list[0]).split(/\n(?=- )/);
  const isLast = section.slice(list.index + list[0].length).trim() === "";
  return { markdown: items.slice(0, MOST_REASONS).join("\n"), more: !isLast || items.length > MOST_REASONS };
}
