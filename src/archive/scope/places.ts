import { type CellAddress, sheetRow } from "../../address.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { Term } from "../../reconciliation/relation.ts";
import type { ScopeView } from "./tables.ts";

/** The cells to look at of a relation that does not hold: what stands alone on a side. Addends are many, and each may be right. */
export function listRelationPlaces({ left, right, combination }: Evaluated): CellAddress[] {
  const single = (terms: readonly Term[]): readonly Term[] => (terms.length === 1 ? terms : []);
  const alone = combination === "sum" ? [...single(left), ...single(right)] : single(right);
  return (alone.length > 0 ? alone : [...left, ...right]).map(({ cell }) => cell.address);
}

/** 第4张, 第1、3张: how notes call performance sheets, by the numbers that the document gives them. */
const NAMED_SHEETS = /第(\d+(?:、\d+)*)张/g;

/** The performance sheets that a note names, as rows of the scope's sheets. */
export function listNamedSheets({ id, lists }: ScopeView, note: string): CellAddress[] {
  const held = new Set(lists.projects.map(({ row }) => row.sheet));
  const named = [...note.matchAll(NAMED_SHEETS)].flatMap(([, numbers = ""]) => numbers.split("、"));
  return [...new Set(named)]
    .filter((sheet) => held.has(sheet))
    .map((sheet) => ({ scope: id, table: "projects", row: sheetRow(sheet), field: "label" }));
}
