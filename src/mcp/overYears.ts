import {
  AMOUNT,
  type Answer,
  answer,
  listHeld,
  MOST,
  missDisclosure,
  nameOf,
  type OfDisclosure,
  withLinks,
} from "./answer.ts";
import type { Holdings } from "./holdings.ts";

/** What each bureau prints for a subject, year by year: the whole amount of its row in the table of expenditure or of general public expenditure. */
export function followSubject(
  holdings: Holdings,
  { code, bureau_id }: { code: string; bureau_id?: string | undefined },
): Answer {
  const lines = holdings.ask(
    `SELECT ${AMOUNT} FROM amounts AS a JOIN bureaus AS b USING (bureau_id)
    WHERE a.code = ?1 AND a.measure_role = 'total' AND a.table_id IN ('expenditure', 'general-public-expenditure')
      AND (?2 = '' OR a.bureau_id = ?2)
    ORDER BY a.bureau_id, a.table_id, a.fiscal_year, a.phase, a.line LIMIT ${MOST + 1}`,
    code,
    bureau_id ?? "",
  );
  return answer(withLinks(holdings, lines), () => ({
    not_held: `no disclosure prints the subject ${code}${bureau_id ? ` of ${bureau_id}` : ""} in its expenditure`,
    held: holdings.ask('SELECT kind, code, name, "from", "until" FROM classification WHERE code = ?', code),
  }));
}

/**
 * The id of the amount that a line `l` of the data repeats from a row, by what tells the row, the year and phase that print it, and the text: the
 * row's whole amount before its shares.
 */
const findAmountId = (
  bureau: string,
  row: string,
  text: string,
): string => `(SELECT amount_id FROM amounts AS a
  WHERE a.bureau_id = ${bureau} AND a.disclosure_year = l.fiscal_year AND a.disclosure_phase = l.phase AND a.scope = l.scope
    AND a.table_id = l.table_id AND ${row} AND a.amount_text = ${text}
  ORDER BY a.measure_role = 'total' DESC, a.line LIMIT 1)`;

/** A subject of a bureau year by year, or the whole of a table, with its changes as the data have them. */
export function listSeries(
  holdings: Holdings,
  { bureau_id, subject }: { bureau_id: string; subject: string },
): Answer {
  const lines = holdings.ask(
    `SELECT ${findAmountId("l.publisher_id", "a.row_id = l.row_id", "l.amount_text")} AS amount_id, l.bureau_id, l.publisher_id,
      l.phase, l.kind, l.subject, l.fiscal_year, l.scope, l.code, l.label, l.amount_text AS printed, l.unit,
      l.change_yuan_text AS change_yuan, l.change_percent_text AS change_percent, l.broken_by
    FROM series AS l WHERE l.bureau_id = ?1 AND l.subject = ?2
    ORDER BY l.kind, l.phase, l.fiscal_year, l.rowid LIMIT ${MOST + 1}`,
    bureau_id,
    subject,
  );
  return answer(withLinks(holdings, lines), () => ({
    not_held: `no two years of ${subject} of ${bureau_id}`,
    held: listHeld(holdings, bureau_id),
  }));
}

/** What was spent of each plan of a year, subject by subject, from final accounts. */
export function listExecution(holdings: Holdings, asked: OfDisclosure): Answer {
  const missed = missDisclosure(holdings, asked);
  if (missed) return missed;
  const lines = holdings.ask(
    `SELECT ${findAmountId("l.bureau_id", "(a.code = l.subject OR l.subject = 'total' AND a.row_type = 'total')", "l.spent_text")} AS amount_id,
      l.bureau_id, l.fiscal_year, l.phase, l.scope, l.subject, l.label, l.spent_text AS printed, l.spent_unit AS unit,
      l.plan, l.planned_text AS planned, l.planned_unit, l.spent_percent_text AS spent_percent
    FROM execution AS l WHERE l.bureau_id = ? AND l.fiscal_year = ? AND l.phase = ? ORDER BY l.rowid LIMIT ${MOST + 1}`,
    asked.bureau_id,
    ...nameOf(asked.year),
  );
  return answer(withLinks(holdings, lines), () => ({
    not_held: `nothing that tells a plan beside what was spent in ${asked.bureau_id}/${asked.year}`,
  }));
}
