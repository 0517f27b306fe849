import { isAmount, shareOf } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isMeasure } from "../../schema/format/columns.ts";
import { findConcept } from "../scope/amounts.ts";
import type { ScopeView, TableView } from "../scope/tables.ts";
import brief from "./brief.json" with { type: "json" };

/** Concepts that a citizen asks for first, in this order (`brief.json`). */
export const HEADLINE_CONCEPTS: readonly string[] = brief.headline;

/** A line of money with its share of the whole, for the page that tells a disclosure in short. */
export interface ShareLine {
  readonly table: TableView;
  readonly row: Row;
  readonly amount: string;
  readonly unit: string;
  /** Per cent of the whole, two decimals. */
  readonly share: string;
}

/** The lines that make up a concept's total, those with an amount: where the money comes from, or what it is for. */
export function listShares(scope: ScopeView, conceptId: string): ShareLine[] {
  const whole = findConcept(scope, conceptId);
  if (!whole) return [];
  const part = whole.table.parts.find(({ rows }) => rows.includes(whole.row));
  const measure =
    part && (findWhole(part.part) ?? part.part.columns.filter(isMeasure).find(({ figureOf }) => !figureOf));
  return (part?.rows ?? []).flatMap((row) => {
    const amount = row.cells[measure?.id ?? ""] ?? "";
    const share =
      isAmount(amount) && row.type === "leaf" && !row.figureOf
        ? shareOf(amount, whole.amount, 100)
        : undefined;
    return share === undefined ? [] : [{ table: whole.table, row, amount, unit: whole.unit, share }];
  });
}
