import {
  AMOUNT,
  type Answer,
  answer,
  like,
  MOST,
  missDisclosure,
  nameOf,
  type OfDisclosure,
  withLinks,
} from "./answer.ts";
import type { Holdings, Line } from "./holdings.ts";

/** Bureaus by a part of their name, their id, their place or its code; the disclosures that are held of each. */
export function findBureau(holdings: Holdings, { text }: { text: string }): Answer {
  const lines = holdings.ask(
    `SELECT b.bureau_id, b.name, b.region_code, b.region_path, b.level, b.functions,
      group_concat(d.fiscal_year || CASE d.phase WHEN 'final' THEN '-final' ELSE '' END, ' ') AS disclosures
    FROM bureaus AS b LEFT JOIN disclosures AS d USING (bureau_id)
    WHERE b.name LIKE ?1 ESCAPE '\\' OR b.short_name LIKE ?1 ESCAPE '\\' OR b.bureau_id LIKE ?1 ESCAPE '\\'
      OR b.region_path LIKE ?1 ESCAPE '\\' OR b.region_code = ?2
    GROUP BY b.bureau_id ORDER BY b.region_code, b.bureau_id LIMIT ${MOST + 1}`,
    like(text),
    text,
  );
  const linked = lines.map((line) => ({ ...line, link: holdings.link(`bureaus/${line["bureau_id"]}/`) }));
  return answer(linked, () => ({ not_held: `no bureau whose name, place or id has “${text}”` }));
}

/** Figures of a concept with their links; the concepts that are held, where it is none of them. */
function answerConcept(holdings: Holdings, lines: readonly Line[], concept: string): Answer {
  const linked = lines.map(
    ({ page, ...line }): Line => ({
      ...line,
      link: page === null ? null : holdings.link(String(page)),
    }),
  );
  return answer(linked, () => ({
    not_held: `no concept ${concept}`,
    held: holdings.ask("SELECT concept_id, name, english FROM concepts"),
  }));
}

/** The one figure that stands for a concept in a disclosure, or why there is none. */
export function getFigure(holdings: Holdings, asked: OfDisclosure & { concept_id: string }): Answer {
  const missed = missDisclosure(holdings, asked);
  if (missed) return missed;
  const lines = holdings.ask(
    `SELECT f.amount_id, f.bureau_id, b.name AS bureau, f.fiscal_year, f.phase, f.scope, c.concept_id, c.name AS concept, c.english,
      f.amount_text AS printed, f.unit, f.absence, f.provenance, f.page
    FROM figures AS f JOIN concepts AS c USING (concept_id) JOIN bureaus AS b USING (bureau_id)
    WHERE f.bureau_id = ? AND f.fiscal_year = ? AND f.phase = ? AND (c.concept_id = ? OR c.name = ?)`,
    asked.bureau_id,
    ...nameOf(asked.year),
    asked.concept_id,
    asked.concept_id,
  );
  return answerConcept(holdings, lines, asked.concept_id);
}

/** Printed amounts of one disclosure by a part of the row's name, or by its code. */
export function findAmounts(holdings: Holdings, asked: OfDisclosure & { text: string }): Answer {
  const missed = missDisclosure(holdings, asked);
  if (missed) return missed;
  const lines = holdings.ask(
    `SELECT ${AMOUNT} FROM amounts AS a JOIN bureaus AS b USING (bureau_id)
    WHERE a.bureau_id = ? AND a.disclosure_year = ? AND a.disclosure_phase = ? AND (a.label LIKE ? ESCAPE '\\' OR a.code = ? OR a.paired_code = ?)
    ORDER BY a.line LIMIT ${MOST + 1}`,
    asked.bureau_id,
    ...nameOf(asked.year),
    like(asked.text),
    asked.text,
    asked.text,
  );
  return answer(withLinks(holdings, lines), () => ({
    not_held: `no row with “${asked.text}” in ${asked.bureau_id}/${asked.year}`,
  }));
}

/** One amount by its id, with its document, page and box as far as they are noted. */
export function citeAmount(holdings: Holdings, { amount_id }: { amount_id: string }): Answer {
  const lines = holdings.ask(
    `SELECT ${AMOUNT}, p.title AS document, p.address, p.page AS document_page, p."left", p.top, p."right", p.bottom
    FROM amounts AS a JOIN bureaus AS b USING (bureau_id) JOIN amount_places AS p USING (amount_id) WHERE amount_id = ?`,
    amount_id,
  );
  return answer(withLinks(holdings, lines), () => ({ not_held: `no amount ${amount_id}` }));
}

/** What does not add up in a disclosure, both sides shown, and what the bureau answered. */
export function listFindings(holdings: Holdings, asked: OfDisclosure): Answer {
  const missed = missDisclosure(holdings, asked);
  if (missed) return missed;
  const lines = holdings.ask(
    `SELECT f.finding_id, f.kind, f.status, f.scope, f.statement, r.left_text AS left_side, r.right_text AS right_side,
      r.difference_text AS difference, r.bound_text AS bound, f.explanation, f.answer, f.answer_date, f.answer_source
    FROM findings AS f LEFT JOIN reconciliation AS r USING (bureau_id, fiscal_year, phase, relation_id)
    WHERE f.bureau_id = ? AND f.fiscal_year = ? AND f.phase = ? ORDER BY f.rowid LIMIT ${MOST + 1}`,
    asked.bureau_id,
    ...nameOf(asked.year),
  );
  const link = holdings.link(`bureaus/${asked.bureau_id}/${asked.year}/reconciliation/`);
  return answer(
    lines.map((line) => ({ ...line, link })),
    () => ({ not_held: `nothing that contradicts itself was found in ${asked.bureau_id}/${asked.year}` }),
  );
}

/** The figures of one concept of bureaus of the same level that do the same, beside the bureau's own; each as printed. */
export function listPeers(holdings: Holdings, asked: OfDisclosure & { concept_id: string }): Answer {
  const missed = missDisclosure(holdings, asked);
  if (missed) return missed;
  const lines = holdings.ask(
    `SELECT f.amount_id, f.bureau_id, b.name AS bureau, f.fiscal_year, f.phase, f.scope, f.amount_text AS printed, f.unit, f.absence, f.page
    FROM figures AS f JOIN bureaus AS b USING (bureau_id) JOIN bureaus AS own ON own.bureau_id = ?1
    WHERE f.fiscal_year = ?2 AND f.phase = ?3 AND f.concept_id = ?4 AND b.level = own.level AND b.functions IS own.functions
    ORDER BY f.bureau_id = ?1 DESC, b.region_code, f.bureau_id LIMIT ${MOST + 1}`,
    asked.bureau_id,
    ...nameOf(asked.year),
    asked.concept_id,
  );
  return answerConcept(holdings, lines, asked.concept_id);
}
