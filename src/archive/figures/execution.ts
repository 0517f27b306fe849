import { shareOf } from "../../money.ts";
import type { Amount } from "../scope/amounts.ts";
import type { ScopeView } from "../scope/tables.ts";
import { listCommonWholes, listWholes, SUBJECT_TABLES, type Whole } from "../years/wholes.ts";

/** What a year's money is called before it is spent, in the order in which it is settled. `initial` and `adjusted` are printed in the final accounts. */
export const PLANS = ["budget", "initial", "adjusted"] as const;
export type Plan = (typeof PLANS)[number];

/** A subject, or the whole, in the budget of a year and in its final accounts. */
export interface ExecutionLine {
  /** Empty for the whole. */
  readonly code: string;
  readonly label: string;
  /** Undefined where none has such a row, or no number in it. */
  readonly planned: Readonly<Record<Plan, Amount | undefined>>;
  readonly final: Amount | undefined;
  /** What was spent in per cent of the plan that rates are of, two decimals; undefined where either is not there or the plan is zero. */
  readonly rate: string | undefined;
}

/** A year's plans and what was spent of them, subject by subject. */
export interface Execution {
  /** The plans that any line has. */
  readonly plans: readonly Plan[];
  /** The plan that rates are of: the last that is settled. */
  readonly base: Plan;
  /** As the final accounts print them. */
  readonly lines: readonly ExecutionLine[];
  /** Subjects that have no row, or more than one, on the other side. */
  readonly alone: { readonly budget: readonly Whole[]; readonly final: readonly Whole[] };
}

/** Undefined where there is nothing to hold what was spent against: no budget is held, and the final accounts print none. */
export function compareExecution(budget: ScopeView | undefined, final: ScopeView): Execution | undefined {
  const sources = budget ? readBoth(budget, final) : readFinal(final);
  if (!sources) return undefined;
  const { spent, planned } = sources;
  const plans = PLANS.filter((plan) => planned[plan].size > 0);
  const base = plans.at(-1);
  if (base === undefined) return undefined;
  const all = [...spent.values()].map(({ code, label }): ExecutionLine => {
    const of = (plan: Plan): Amount | undefined => readSingle(planned[plan].get(code));
    const [settled, paid] = [of(base), readSingle(spent.get(code))];
    return {
      code,
      label,
      planned: { budget: of("budget"), initial: of("initial"), adjusted: of("adjusted") },
      final: paid,
      rate: settled && paid && shareOf(paid.yuan, settled.yuan, 100),
    };
  });
  const isPaired = ({ planned: own, final: paid }: ExecutionLine): boolean =>
    paid !== undefined && PLANS.some((plan) => own[plan]);
  const paired = new Set(all.filter(isPaired).map(({ code }) => code));
  const listAlone = (wholes: ReadonlyMap<string, Whole>): Whole[] =>
    [...wholes.values()].filter(({ code, amount }) => amount && !paired.has(code));
  return {
    plans,
    base,
    lines: all.filter(isPaired),
    alone: { budget: listAlone(planned.budget), final: listAlone(spent) },
  };
}

type Wholes = ReadonlyMap<string, Whole>;
interface Sources {
  readonly spent: Wholes;
  readonly planned: Readonly<Record<Plan, Wholes>>;
}

/** The table that both have, with what the final accounts print there of the budget. */
function readBoth(budget: ScopeView, final: ScopeView): Sources | undefined {
  const common = listCommonWholes([budget, final], "functional");
  const [planned, spent] = common?.wholes ?? [];
  return (
    common && planned && spent && { spent, planned: { ...readPlans(final, common.tableId), budget: planned } }
  );
}

/** The widest table in which the final accounts print a budget beside what was spent. */
function readFinal(final: ScopeView): Sources | undefined {
  const choices = SUBJECT_TABLES.functional.map((tableId) => ({
    spent: listWholes(final, tableId, "functional"),
    planned: { budget: new Map(), ...readPlans(final, tableId) },
  }));
  return choices.find(({ planned }) => planned.initial.size > 0 || planned.adjusted.size > 0);
}

const readPlans = (final: ScopeView, tableId: string): Record<"initial" | "adjusted", Wholes> => ({
  initial: listWholes(final, tableId, "functional", "budget"),
  adjusted: listWholes(final, tableId, "functional", "adjusted"),
});

/** The amount of a subject's one row; of several none. */
const readSingle = (whole: Whole | undefined): Amount | undefined =>
  whole?.rows === 1 ? whole.amount : undefined;
