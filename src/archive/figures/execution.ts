import { shareOf } from "../../money.ts";
import type { Amount } from "../scope/amounts.ts";
import type { ScopeView } from "../scope/tables.ts";
import { listCommonWholes, type Whole } from "../years/wholes.ts";

/** A subject, or the whole, in the budget of a year and in its final accounts. */
export interface ExecutionLine {
  /** Empty for the whole. */
  readonly code: string;
  readonly label: string;
  /** Undefined where one of the two has no such row, or no number in it. */
  readonly budget: Amount | undefined;
  readonly final: Amount | undefined;
  /** What was spent in per cent of the budget, two decimals; undefined where either is not there or the budget is zero. */
  readonly rate: string | undefined;
}

/** Budget and final accounts subject by subject: as the final accounts print them, then what only the budget has. */
export function compareExecution(budget: ScopeView, final: ScopeView): ExecutionLine[] {
  const [before, after] = listCommonWholes([budget, final], "functional")?.wholes ?? [];
  if (!before || !after) return [];
  const codes = new Set([...after.keys(), ...before.keys()]);
  return [...codes].flatMap((code): ExecutionLine[] => {
    const [inBudget, inFinal] = [before.get(code), after.get(code)];
    const label = (inFinal ?? inBudget)?.label;
    if (label === undefined) return [];
    const [planned, spent] = [inBudget, inFinal].map(readSingle);
    return [
      {
        code,
        label,
        budget: planned,
        final: spent,
        rate: planned && spent && shareOf(spent.yuan, planned.yuan, 100),
      },
    ];
  });
}

/** The amount of a subject's one row; of several none. */
const readSingle = (whole: Whole | undefined): Amount | undefined =>
  whole?.rows === 1 ? whole.amount : undefined;
