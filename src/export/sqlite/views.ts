import { RELATION_CHECK } from "./relations.ts";

/** A question that the data answer, as a view of the SQLite file. Its comment is kept in the file, where `.schema` shows it. */
export interface View {
  readonly name: string;
  /** Tables that it reads. */
  readonly needs: readonly string[];
  readonly sql: string;
}

/** Codes of functional subjects below which the treasury pays into insurance funds: 财政对社会、医疗保险基金的补助. */
const FUND_SUBSIDIES = ["20826", "20827", "21012"];

const NAMES = "bureaus.short_name AS bureau";

/** A view over the figures of one concept of each disclosure. */
const figureView = (name: string, concept: string, about: string): View => ({
  name,
  needs: ["figures", "bureaus"],
  sql: `-- ${about}
SELECT ${NAMES}, fiscal_year, phase, scope, amount_text AS printed, unit, amount_yuan AS yuan, absence, amount_id, page
FROM figures JOIN bureaus USING (bureau_id)
WHERE concept_id = '${concept}'`,
});

/** A view that adds up the parts of one table by the first three digits of their codes. */
const classView = (name: string, kind: string, table: string, about: string): View => ({
  name,
  needs: ["amounts", "bureaus", "subjects"],
  sql: `-- ${about}
SELECT bureau, parts.fiscal_year, parts.phase, parts.scope, class, subjects.name,
  sum(amount_fen) AS fen, sum(amount_fen) / 100.0 AS yuan
FROM (SELECT *, substr(code, 1, 3) AS class FROM own_parts WHERE code_kind = '${kind}' AND table_id = '${table}') AS parts
LEFT JOIN subjects ON subjects.kind = '${kind}' AND subjects.code = class
GROUP BY bureau, parts.fiscal_year, parts.phase, parts.scope, class, subjects.name`,
});

export const VIEWS: readonly View[] = [
  {
    name: "own_parts",
    needs: ["amounts", "bureaus"],
    sql: `-- Amounts that add up to their table's total: each once, of the disclosure's own year. Never add those of two tables or of two scopes.
SELECT ${NAMES}, amounts.*
FROM amounts JOIN bureaus USING (bureau_id)
WHERE row_type = 'leaf' AND measure_role = 'part' AND fiscal_year = disclosure_year AND phase = disclosure_phase`,
  },
  figureView("total_spending", "total-expenditure", "Total expenditure of each disclosure."),
  {
    name: "three_public",
    needs: ["figures", "bureaus"],
    sql: `-- “三公”经费 (travel abroad, vehicles, reception) and its share of total expenditure, in per cent.
SELECT ${NAMES}, part.fiscal_year, part.phase, part.scope, part.amount_text AS printed, part.unit, part.amount_yuan AS yuan,
  round(100.0 * part.amount_yuan / nullif(whole.amount_yuan, 0), 2) AS percent, part.absence, part.amount_id, part.page
FROM figures AS part
JOIN figures AS whole USING (bureau_id, fiscal_year, phase, scope)
JOIN bureaus USING (bureau_id)
WHERE part.concept_id = 'three-public' AND whole.concept_id = 'total-expenditure'`,
  },
  classView(
    "spending_by_function",
    "functional",
    "expenditure",
    "Expenditure by functional class (功能分类的类).",
  ),
  classView(
    "basic_spending_by_economic_class",
    "department-economic",
    "basic-expenditure",
    "Basic expenditure by economic class (经济分类的类): wages, goods and services, individuals and families.",
  ),
  {
    name: "project_budgets",
    needs: ["projects", "bureaus"],
    sql: `-- Each project's own performance sheet with its budget: WHERE yuan > 1000000.
SELECT ${NAMES}, fiscal_year, phase, scope, project_id, project_name, budget_text AS printed, unit, budget_fen / 100.0 AS yuan
FROM projects JOIN bureaus USING (bureau_id)
WHERE row_type = 'sheet' AND project_id <> 'overall'`,
  },
  figureView(
    "vehicle_purchase",
    "vehicle-purchase",
    "Purchase of official vehicles: `absence` says why there is no amount.",
  ),
  {
    name: "vehicle_procurement",
    needs: ["procurement", "bureaus"],
    sql: `-- Lines of procurement budgets that buy vehicles or what belongs to them, by the word 车.
SELECT ${NAMES}, fiscal_year, phase, scope, project_name, item, quantity_text AS quantity, unit_of_measure, total_text AS printed, unit
FROM procurement JOIN bureaus USING (bureau_id)
WHERE row_type = 'line' AND item LIKE '%车%'`,
  },
  {
    name: "stated_changes",
    needs: ["facts", "fact_kinds", "bureaus"],
    sql: `-- Changes on the year before as the explanations state them; \`of\` is what changed.
SELECT ${NAMES}, fiscal_year, phase, scope, whole.name AS of, facts.label, direction, value_text AS printed, unit, fact_id
FROM facts JOIN fact_kinds AS kind USING (key) JOIN fact_kinds AS whole ON whole.key = kind.change_of
JOIN bureaus USING (bureau_id)`,
  },
  {
    name: "staff",
    needs: ["facts", "fact_kinds", "bureaus"],
    sql: `-- Staff as the explanations state it: established, in post, retired.
SELECT ${NAMES}, fiscal_year, phase, scope, fact_kinds.name AS kind, facts.label, value_text AS printed, unit, fact_id
FROM facts JOIN fact_kinds USING (key) JOIN bureaus USING (bureau_id)
WHERE key LIKE 'staff-%'`,
  },
  {
    name: "satisfaction_targets",
    needs: ["indicators", "bureaus"],
    sql: `-- Performance indicators of satisfaction (满意度), with the target as printed and as a number.
SELECT ${NAMES}, fiscal_year, phase, scope, project_id, level3 AS indicator, value AS printed, operator, number, number_unit
FROM indicators JOIN bureaus USING (bureau_id)
WHERE level1 LIKE '%满意%' OR level2 LIKE '%满意%' OR level3 LIKE '%满意%'`,
  },
  {
    name: "contradictions",
    needs: ["findings", "reconciliation", "bureaus"],
    sql: `-- What does not add up, both sides shown; those that a reader noted have no sides.
SELECT ${NAMES}, fiscal_year, phase, findings.scope, findings.kind, findings.statement, left_text AS left_side, right_text AS right_side,
  difference_text AS difference, bound_text AS bound, findings.status, explanation, finding_id
FROM findings JOIN bureaus USING (bureau_id)
LEFT JOIN reconciliation USING (bureau_id, fiscal_year, phase, relation_id)`,
  },
  {
    name: "insurance_fund_subsidies",
    needs: ["amounts", "bureaus"],
    sql: `-- What the treasury pays into social and medical insurance funds, by functional subject.
SELECT bureau, fiscal_year, phase, scope, code, label, sum(amount_fen) AS fen, sum(amount_fen) / 100.0 AS yuan
FROM own_parts
WHERE table_id = 'expenditure' AND code_kind = 'functional' AND substr(code, 1, 5) IN (${FUND_SUBSIDIES.map((code) => `'${code}'`).join(", ")})
GROUP BY bureau, fiscal_year, phase, scope, code, label`,
  },
  { name: "relation_check", needs: ["reconciliation", "relation_terms"], sql: RELATION_CHECK },
  {
    name: "amount_places",
    needs: ["amounts", "places", "sources"],
    sql: `-- The document, page and box of each amount, as far as they are noted; points (1/72 inch) from the page's left and top.
SELECT amount_id, amount_text AS printed, unit, amounts.source_id, sources.title, sources.address, coalesce(cell.page, line.page, amounts.page) AS page,
  coalesce(cell."left", line."left") AS "left", coalesce(cell.top, line.top) AS top,
  coalesce(cell."right", line."right") AS "right", coalesce(cell.bottom, line.bottom) AS bottom,
  CASE WHEN cell."left" IS NOT NULL THEN 'amount' WHEN line."left" IS NOT NULL THEN 'row' END AS box_of
FROM amounts JOIN sources ON sources.source_id = amounts.source_id
LEFT JOIN places AS cell ON cell.bureau_id = amounts.bureau_id AND cell.fiscal_year = disclosure_year AND cell.phase = disclosure_phase
  AND cell.scope = amounts.scope AND cell.table_id = amounts.table_id AND cell.row_id = amounts.row_id AND cell.measure_id = amounts.measure_id
LEFT JOIN places AS line ON line.bureau_id = amounts.bureau_id AND line.fiscal_year = disclosure_year AND line.phase = disclosure_phase
  AND line.scope = amounts.scope AND line.table_id = amounts.table_id AND line.row_id = amounts.row_id AND line.measure_id IS NULL`,
  },
];
