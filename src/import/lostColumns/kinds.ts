import { type NamedPart, oneDimension } from "./relations.ts";
import type { Relation } from "./search.ts";

/** Kinds of appropriated money: ids of measures, and of the lines of a summary by which each comes in. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  general: ["general", "carry-over-general"],
  fund: ["fund", "carry-over-fund"],
  state_capital: ["state-capital", "carry-over-state-capital"],
};
const SUMMARY = "fiscal-appropriation";
const OUT = "total-expenditure";

/**
 * What holds of each kind of appropriated money: as much goes out as comes in, and no row of another table that parts the same kinds has more of one.
 */
export function kindRelations(parts: readonly NamedPart[]): Relation[] {
  const summary = parts.filter(({ table }) => table.template.table.id === SUMMARY);
  const revenue = summary.find(({ part }) => part.side === "revenue");
  const expenditure = summary.find(({ part }) => part.side === "expenditure");
  const out = expenditure?.rows.find(({ line }) => line === OUT);
  const amount = revenue?.figures.values().next().value;
  if (!revenue || !expenditure || !out || amount === undefined) return [];
  return Object.entries(KINDS).flatMap(([kind, lines]) => {
    const column = expenditure.figures.get(kind);
    if (column === undefined) return [];
    const came = revenue.rows.filter(({ line }) => lines.includes(line));
    const balance = oneDimension([
      { row: out.row, column, minus: true },
      ...came.map(({ row }) => ({ row, column: amount, minus: false })),
    ]);
    const others = parts.filter(
      (part) => part.table !== expenditure.table && Object.keys(KINDS).every((id) => part.figures.has(id)),
    );
    const within = others.flatMap(({ rows, figures }) =>
      rows.map(
        ({ row }): Relation => ({
          ...oneDimension([
            { row, column: figures.get(kind) ?? 0, minus: false },
            { row: out.row, column, minus: true },
          ]),
          atMost: true,
        }),
      ),
    );
    return [...(came.length > 0 ? [balance] : []), ...within];
  });
}
