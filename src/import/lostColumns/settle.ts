import { storedAmount } from "../place/amounts.ts";
import { wholeOf } from "../place/trees.ts";
import type { Arrangement } from "./arrange.ts";
import { kindRelations } from "./kinds.ts";
import type { LostTable } from "./lostTable.ts";
import { type NamedPart, nameParts, rowSums, ruleRelations, treeRelations } from "./relations.ts";
import { narrow, type Relation, type Ways } from "./search.ts";

/** What arithmetic leaves of the ways of each row of each table, and the rules by which. */
export interface Settlement {
  left: readonly (readonly (readonly Arrangement[])[])[];
  rules: ReadonlySet<string>;
}

/** Settles the columns of all tables of a text together, for some relations go from one to another. */
export function settle(tables: readonly LostTable[]): Settlement {
  const parts = nameParts(tables);
  const own = tables.map((table) =>
    table.ways.map((ways) =>
      keepSums(
        ways,
        parts.filter((part) => part.table === table),
      ),
    ),
  );
  const rows = tables.flatMap((table, n) =>
    (own[n] ?? []).map((ways) => amountsOf(ways, table.template.columns.length)),
  );
  const relations: Relation[] = [
    ...parts.flatMap(treeRelations),
    ...kindRelations(parts),
    ...ruleRelations(tables[0]?.template.format.rules ?? [], parts, (row, column) =>
      (rows[row] ?? []).every((amounts) => amounts[column] === 0n),
    ),
  ];
  const { left, rules } = narrow(rows, relations);
  let first = 0;
  const kept = tables.map((_, n) =>
    (own[n] ?? []).map((ways) => {
      const some = left[first++];
      return ways.filter((_way, at) => some?.has(at));
    }),
  );
  return { left: kept, rules };
}

/** The ways in which a row's totals are the sums of what they are said to sum; all, where none is so. */
function keepSums(ways: readonly Arrangement[], parts: readonly NamedPart[]): readonly Arrangement[] {
  const sums = parts.flatMap(rowSums);
  const holds = (way: Arrangement) => {
    const amount = (column: number) => wholeOf(storedAmount(way.get(column)?.text ?? "") ?? "");
    return sums.every(({ sum, parts: summed }) => {
      const rest = amount(sum) - summed.reduce((all, column) => all + amount(column), 0n);
      const tolerance = HALF * BigInt(summed.length + 1);
      return rest <= tolerance && -rest <= tolerance;
    });
  };
  const kept = ways.filter(holds);
  return kept.length > 0 ? kept : ways;
}

const HALF = 50_000_000n;

function amountsOf(ways: readonly Arrangement[], columns: number): Ways {
  return ways.map((way) =>
    Array.from({ length: columns }, (_, column) => {
      const item = way.get(column);
      return item?.kind === "figure" ? wholeOf(storedAmount(item.text) ?? "") : 0n;
    }),
  );
}
