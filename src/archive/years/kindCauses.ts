import { findWhole, isMeasure } from "../../schema/format/columns.ts";
import { rowPath } from "../paths/paths.ts";
import { readAmount } from "../scope/amounts.ts";
import type { ScopeView } from "../scope/tables.ts";
import { type Explained, explainChange, type Pair, type YearAmount } from "./causes.ts";

/** What the total row of a table prints in a column. */
interface Printed {
  readonly name: string;
  readonly amount: YearAmount | undefined;
}

/** The total row of a table by its columns. */
interface Totals {
  readonly whole: Printed;
  /** The columns that make up the whole, such as basic and project expenditure, by the ids that all formats have in common. */
  readonly parts: ReadonlyMap<string, Printed>;
}

/**
 * The change of a table's total between two years by the kinds of spending that its columns are; undefined where they cannot be compared, or
 * where the table has but one.
 */
export function explainKinds(before: ScopeView, now: ScopeView, tableId: string): Explained | undefined {
  const [earlier, later] = [readTotals(before, tableId), readTotals(now, tableId)];
  const total = earlier && later && pairUp(earlier.whole, later.whole);
  if (!total) return undefined;
  const ids = [...new Set([...later.parts.keys(), ...earlier.parts.keys()])];
  if (ids.length < 2) return undefined;
  const compared = ids.map((id) => {
    const [a, b] = [earlier.parts.get(id), later.parts.get(id)];
    const name = (b ?? a)?.name ?? "";
    const isPrinted = a?.amount !== undefined || b?.amount !== undefined;
    return { pair: pairUp(a, b), name, isPrinted };
  });
  const unmatched = compared.filter(({ pair, isPrinted }) => !pair && isPrinted).map(({ name }) => name);
  return explainChange(
    total,
    compared.flatMap(({ pair }) => pair ?? []),
    unmatched,
  );
}

function pairUp(before: Printed | undefined, now: Printed | undefined): Pair | undefined {
  return before?.amount && now?.amount
    ? { code: "", name: now.name, before: before.amount, now: now.amount }
    : undefined;
}

function readTotals(scope: ScopeView, tableId: string): Totals | undefined {
  const table = scope.tables.find(({ id }) => id === tableId);
  for (const part of table?.parts ?? []) {
    const column = findWhole(part.part);
    const row = part.rows.find(({ type, code, figureOf }) => type === "total" && code === "" && !figureOf);
    if (!table || !column || !row) continue;
    const path = rowPath(scope.entry, scope.id, tableId, row.id);
    const read = (each: typeof column): Printed => {
      const amount = readAmount(scope, { table, part, row, column: each });
      return { name: each.heading.at(-1) ?? "", amount: amount && { ...amount, path } };
    };
    const own = part.part.columns
      .filter(isMeasure)
      .filter(({ role, figureOf }) => role === "part" && !figureOf);
    return { whole: read(column), parts: new Map(own.map((each) => [each.id, read(each)])) };
  }
  return undefined;
}
