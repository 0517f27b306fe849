import { shareOf } from "../../money.ts";
import { PLANS, type Plan } from "../../schema/vocabulary.ts";
import type { Amount } from "../scope/amounts.ts";
import type { FactView } from "../scope/lists.ts";
import type { ScopeView } from "../scope/tables.ts";
import { listCommonWholes, listWholes, SUBJECT_TABLES, type Whole } from "../years/wholes.ts";
import { type Planned, readStated, STATED_TABLE } from "./statedPlan.ts";

/** A subject, or the whole, in the budget of a year and in its final accounts. */
export interface ExecutionLine {
  /** Empty for the whole. */
  readonly code: string;
  readonly label: string;
  /** Undefined where none has such a row, or no number in it. */
  readonly planned: Readonly<Record<Plan, Planned | undefined>>;
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
  /** Subjects that have no row, or more than one, on the other side, and none below them that has one. */
  readonly alone: { readonly budget: readonly Whole[]; readonly final: readonly Whole[] };
  /** Budgets that the explanation states of subjects which are not, or not once, in the table. */
  readonly unplaced: readonly FactView[];
}

/** Undefined where there is nothing to hold what was spent against: no budget is held, and the final accounts tell of none. */
export function compareExecution(budget: ScopeView | undefined, final: ScopeView): Execution | undefined {
  const sources = budget ? readBoth(budget, final) : readFinal(final);
  if (!sources) return undefined;
  const { spent, budgeted, planned, unplaced } = sources;
  const plans = PLANS.filter((plan) => planned[plan].size > 0 || (plan === "budget" && budgeted.size > 0));
  const base = plans.at(-1);
  if (base === undefined) return undefined;
  const all = [...spent.values()].map(({ code, label }): ExecutionLine => {
    const of = (plan: Plan): Planned | undefined => planned[plan].get(code);
    const [settled, paid] = [of(base), readSingle(spent.get(code))];
    return {
      code,
      label,
      planned: {
        budget: of("budget"),
        stated: of("stated"),
        initial: of("initial"),
        adjusted: of("adjusted"),
      },
      final: paid,
      rate: settled && paid && shareOf(paid.yuan, settled.yuan, 100),
    };
  });
  const isPaired = ({ planned: own, final: paid }: ExecutionLine): boolean =>
    paid !== undefined && PLANS.some((plan) => own[plan]);
  const paired = all.filter(isPaired).map(({ code }) => code);
  const listAlone = (wholes: Wholes): Whole[] =>
    [...wholes.values()].filter(({ code, amount }) => amount && !hasPaired(code, paired));
  return {
    plans,
    base,
    lines: all.filter(isPaired),
    alone: { budget: listAlone(budgeted), final: listAlone(spent) },
    unplaced,
  };
}

/** Whether a subject, or one below it, has a partner. */
const hasPaired = (code: string, paired: readonly string[]): boolean =>
  paired.some((other) => other === code || (code !== "" && other.startsWith(code)));

type Wholes = ReadonlyMap<string, Whole>;
type Plans = Readonly<Record<Plan, ReadonlyMap<string, Planned>>>;
interface Sources {
  readonly spent: Wholes;
  /** The rows of the budget itself. */
  readonly budgeted: Wholes;
  readonly planned: Plans;
  readonly unplaced: readonly FactView[];
}

/** The table that both have, with what the final accounts tell of the budget. */
function readBoth(budget: ScopeView, final: ScopeView): Sources | undefined {
  const common = listCommonWholes([budget, final], "functional");
  const [budgeted, spent] = common?.wholes ?? [];
  return common && budgeted && spent && makeSources(final, common.tableId, spent, budgeted);
}

/** The widest table of which the final accounts tell a budget beside what was spent. */
const readFinal = (final: ScopeView): Sources | undefined =>
  SUBJECT_TABLES.functional
    .map((tableId) => makeSources(final, tableId, listWholes(final, tableId, "functional"), new Map()))
    .find(({ planned }) => PLANS.some((plan) => planned[plan].size > 0));

function makeSources(final: ScopeView, tableId: string, spent: Wholes, budgeted: Wholes): Sources {
  const stated = tableId === STATED_TABLE ? readStated(final, spent) : undefined;
  return {
    spent,
    budgeted,
    planned: {
      budget: readSingles(budgeted),
      stated: stated?.placed ?? new Map(),
      initial: readSingles(listWholes(final, tableId, "functional", "budget")),
      adjusted: readSingles(listWholes(final, tableId, "functional", "adjusted")),
    },
    unplaced: stated?.unplaced ?? [],
  };
}

/** The amount of a subject's one row; of several none. */
const readSingle = (whole: Whole | undefined): Amount | undefined =>
  whole?.rows === 1 ? whole.amount : undefined;

const readSingles = (wholes: Wholes): ReadonlyMap<string, Planned> =>
  new Map(
    [...wholes].flatMap(([code, whole]) => {
      const cell = readSingle(whole);
      return cell ? [[code, { ...cell, cell }] as const] : [];
    }),
  );
