import { shareOf } from "../../money.ts";
import { findWhole } from "../../schema/format.ts";
import { type Amount, readAmount } from "../scope/amounts.ts";
import type { ScopeView } from "../scope/tables.ts";

/** The statutory table of all expenditure by functional subject, which budgets and final accounts both have. */
const TABLE = "expenditure";

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
  const before = listWholes(budget);
  const after = listWholes(final);
  const codes = new Set([...after.keys(), ...before.keys()]);
  return [...codes].flatMap((code): ExecutionLine[] => {
    const [planned, spent] = [before.get(code), after.get(code)];
    const row = (spent ?? planned)?.row;
    if (!row) return [];
    return [
      {
        code,
        label: row.label,
        budget: planned,
        final: spent,
        rate: planned && spent && shareOf(spent.yuan, planned.yuan, 100),
      },
    ];
  });
}

/** The whole amount of each functional subject, and of the table under an empty code; of several rows with one code none. */
function listWholes(scope: ScopeView): ReadonlyMap<string, Amount> {
  const table = scope.tables.find(({ id }) => id === TABLE);
  const rows = (table?.parts ?? []).flatMap((part) => {
    const column = findWhole(part.part);
    return column && table
      ? part.rows.flatMap((row) => {
          const isTotal = row.type === "total" && row.code === "";
          return isTotal || row.codeKind === "functional"
            ? [{ code: row.code, amount: readAmount(scope, { table, part, row, column }) }]
            : [];
        })
      : [];
  });
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return new Map(
    [...byCode].flatMap(([code, [first, ...others]]) =>
      first?.amount && others.length === 0 ? [[code, first.amount] as const] : [],
    ),
  );
}
