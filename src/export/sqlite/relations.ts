/**
 * The status of each relation from its terms, as `src/reconciliation/relation.ts` has it. SQLite computes in doubles: what differs by less than a
 * millionth of a yuan or of a per cent is equal. What was not evaluated (`reason` says why) has no terms, and keeps its status.
 */
export const RELATION_CHECK = `-- Each relation with the status that its terms give (computed) and that of the ledger (status): both are the same.
WITH sides AS (
  SELECT bureau_id, fiscal_year, phase, relation_id,
    sum(CASE WHEN side = 'left' THEN sign * value * worth ELSE 0 END) AS left_sum,
    sum(CASE WHEN side = 'left' THEN rounding * worth ELSE 0 END) AS left_bound,
    sum(CASE WHEN side = 'right' THEN sign * value * worth ELSE 0 END) AS right_sum,
    sum(CASE WHEN side = 'right' THEN rounding * worth ELSE 0 END) AS right_bound,
    sum(CASE WHEN side = 'left' AND position = 1 THEN sign * value * worth ELSE 0 END) AS a,
    sum(CASE WHEN side = 'left' AND position = 1 THEN rounding * worth ELSE 0 END) AS a_bound,
    sum(CASE WHEN side = 'left' AND position > 1 THEN sign * value * worth ELSE 0 END) AS b,
    sum(CASE WHEN side = 'left' AND position > 1 THEN rounding * worth ELSE 0 END) AS b_bound,
    sum(side = 'left') = 1 AND sum(side = 'right') = 1 AND min(worth) = max(worth) AND min(decimals) = max(decimals) AS reprinted
  FROM relation_terms GROUP BY bureau_id, fiscal_year, phase, relation_id
), compared AS (
  SELECT r.*, b,
    CASE combination WHEN 'sum' THEN left_sum WHEN 'product' THEN a * b ELSE 100.0 * a / nullif(b, 0) END - right_sum AS gap,
    -- One figure printed twice with one precision was rounded once: it must be the same to the digit.
    CASE WHEN combination = 'sum' AND reprinted THEN 0 ELSE right_bound + CASE combination
      WHEN 'sum' THEN left_bound
      WHEN 'product' THEN abs(a) * b_bound + abs(b) * a_bound
      ELSE (100.0 * a_bound + abs(100.0 * a / nullif(b, 0)) * b_bound) / abs(nullif(b, 0)) END END AS most
  FROM reconciliation AS r LEFT JOIN sides USING (bureau_id, fiscal_year, phase, relation_id)
)
SELECT bureau_id, fiscal_year, phase, scope, relation_id, rule_id, statement, gap, most AS bound, status,
  CASE
    WHEN reason IS NOT NULL THEN status
    WHEN combination = 'percentage' AND coalesce(b, 0) = 0 THEN 'not-evaluated'
    WHEN CASE compare WHEN 'at-most' THEN coalesce(gap, 0) <= 1e-6 ELSE abs(coalesce(gap, 0)) <= 1e-6 END THEN 'balanced'
    WHEN CASE compare WHEN 'at-most' THEN gap ELSE abs(gap) END <= most + 1e-6 THEN 'rounding'
    WHEN restatable = 'yes' THEN 'restated'
    ELSE 'mismatch'
  END AS computed
FROM compared`;

/** `relations.sql`: every relation of which the status does not follow from its terms. */
export const RELATIONS_SQL = `SELECT * FROM (
${RELATION_CHECK}
) WHERE computed <> status;
`;
