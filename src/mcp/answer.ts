import { parseFolder } from "../schema/disclosureFolder.ts";
import type { Holdings, Line } from "./holdings.ts";

/** What a tool answers: lines as the data have them; where there are none, what is not held and what is. */
export interface Answer {
  readonly found: readonly Line[];
  /** Whether there are more lines than `found` has. */
  readonly more?: boolean;
  readonly not_held?: string;
  /** What is held instead, for the next question. */
  readonly held?: readonly Line[];
}

/** Lines of one answer, at the most. */
export const MOST = 50;

export const like = (text: string): string => `%${text.replace(/[%_\\]/g, "\\$&")}%`;

export function answer(lines: readonly Line[], otherwise: () => Omit<Answer, "found">): Answer {
  if (lines.length === 0) return { found: [], ...otherwise() };
  return { found: lines.slice(0, MOST), ...(lines.length > MOST ? { more: true } : {}) };
}

export const AMOUNT = `a.amount_id, a.bureau_id, b.name AS bureau, a.fiscal_year, a.phase, a.disclosure_year, a.disclosure_phase, a.scope,
  a.table_title, a.code, a.label, a.measure_label, a.row_type, a.measure_role, a.amount_text AS printed, a.unit, a.provenance, a.source_id, a.page`;

/** Lines of amounts, each with the address of its row. */
export const withLinks = (holdings: Holdings, lines: readonly Line[]): Line[] =>
  lines.map((line) => ({ ...line, link: holdings.linkAmount(String(line["amount_id"])) ?? "" }));

/** Years and phases that are held of a bureau. */
export const listHeld = (holdings: Holdings, bureau: string): Line[] =>
  holdings.ask(
    "SELECT bureau_id, fiscal_year, phase, scopes FROM disclosures WHERE bureau_id = ? ORDER BY fiscal_year, phase",
    bureau,
  );

export interface OfDisclosure {
  readonly bureau_id: string;
  /** Folder of a disclosure: `2025`, or `2025-final`. */
  readonly year: string;
}

/** Why a disclosure cannot be asked; undefined where it is held. */
export function missDisclosure(holdings: Holdings, { bureau_id, year }: OfDisclosure): Answer | undefined {
  const name = parseFolder(year);
  const held = listHeld(holdings, bureau_id);
  const isHeld = held.some(
    (line) => String(line["fiscal_year"]) === name?.fiscalYear && line["phase"] === name.phase,
  );
  return isHeld ? undefined : { found: [], not_held: `no disclosure ${bureau_id}/${year}`, held };
}

export const nameOf = (year: string): [number, string] => {
  const { fiscalYear, phase } = parseFolder(year) ?? { fiscalYear: "0", phase: "" };
  return [Number(fiscalYear), phase];
};
