/**
 * Every validation rule, with its severity. An error stops the build; a warning asks for a look.
 * The wording of each stands in `src/text`, an example of each in `examples/broken`.
 */
export const RULES = {
  "file-missing": "error",
  "file-unexpected": "error",
  "file-link": "error",
  "file-kind": "error",
  "file-name": "error",
  limit: "error",
  "file-encoding": "error",
  "file-bom": "error",
  "file-line-ends": "error",
  "text-character": "error",
  "csv-quotes": "error",
  "csv-empty": "error",
  "csv-cell-count": "error",
  "csv-header": "error",
  "csv-header-repeated": "error",
  "csv-column-unknown": "error",
  "csv-column-missing": "error",
  "csv-column-double": "error",
  "csv-column-order": "error",
  "csv-value": "error",
  "json-syntax": "error",
  "json-double-key": "error",
  "json-unknown-key": "error",
  "json-missing-key": "error",
  "json-key": "error",
  "json-value": "error",
  "id-double": "error",
  "format-id": "error",
  "format-chain": "error",
  "format-incomplete": "error",
  "format-reference": "error",
  "line-circle": "error",
  "reference-unknown": "error",
  "unit-unknown": "error",
  "unit-differs": "error",
  "short-name-double": "error",
  "year-folder": "error",
  "year-before-format": "warning",
  "published-before-approved": "warning",
  "table-unlisted": "error",
  "table-unknown": "error",
  "table-reason": "error",
  "table-empty": "error",
  "table-without-amounts": "error",
  "table-not-empty": "error",
  "row-side": "error",
  "row-label": "error",
  "row-missing": "error",
  "row-unknown": "error",
  "row-double": "error",
  "row-number": "error",
  "row-shifted": "error",
  "code-form": "error",
  "code-parent": "error",
  "code-mistyped": "error",
  "code-unknown": "warning",
  "code-name": "warning",
  "code-pair": "warning",
  "unit-code": "error",
  "subject-years": "error",
  "crosswalk-target": "error",
  "crosswalk-code": "error",
  "amount-form": "error",
  "amount-decimals": "warning",
  "cell-foreign": "error",
  "text-form": "error",
  "restored-missing": "error",
  "restored-reference": "error",
  "restored-value": "error",
  "list-missing": "error",
  "list-status": "error",
  "sheet-number": "error",
  "plan-form": "error",
  "project-code": "warning",
  "indicator-level": "error",
  "summary-reference": "error",
  "figure-typed": "error",
  "markdown-form": "error",
  "relation-mismatch": "error",
  "finding-wording": "error",
  "finding-unused": "error",
  "revision-date": "error",
  "revision-reference": "error",
  "revision-value": "error",
  "acknowledged-rule": "error",
  "acknowledged-unused": "error",
  "gloss-missing": "warning",
} as const satisfies Record<string, "error" | "warning">;

export type RuleId = keyof typeof RULES;

/** Oddities that a print can have. All other rules tell of mistakes of ours, which no disclosure can acknowledge. */
export const ACKNOWLEDGEABLE: readonly RuleId[] = [
  "unit-differs",
  "table-empty",
  "row-label",
  "row-missing",
  "row-unknown",
  "row-number",
  "code-form",
  "code-parent",
  "code-mistyped",
  "code-unknown",
  "code-name",
  "code-pair",
  "unit-code",
  "amount-decimals",
  "text-form",
];

const OF_CODES: readonly RuleId[] = ["code-parent", "code-mistyped", "code-unknown", "code-name", "code-pair", "unit-code"];
const OF_ROWS: readonly RuleId[] = ["row-label", "row-unknown", "row-number", "row-double"];
/** The form of a text or a number, whatever file it stands in. */
const OF_FORM: readonly RuleId[] = ["code-form", "text-form", "amount-form", "plan-form", "sheet-number", "csv-value", "json-value", "json-key"];

/** What a fault brings with it on the same row: these rules are not reported beside it. */
export const CONSEQUENCES: Partial<Record<RuleId, readonly RuleId[]>> = {
  "text-character": [...OF_CODES, ...OF_ROWS, ...OF_FORM, "row-side", "cell-foreign", "reference-unknown", "restored-value", "restored-reference"],
  "row-shifted": [...OF_CODES, ...OF_ROWS, "code-form", "text-form", "amount-form", "amount-decimals"],
  "row-side": [...OF_ROWS, "cell-foreign"],
  "row-double": ["code-parent", "code-unknown", "code-name", "code-pair", "row-label", "row-unknown", "row-number"],
  "text-form": [...OF_CODES, "row-label", "row-unknown"],
  "code-form": [...OF_CODES, "row-unknown"],
  "code-mistyped": ["code-parent", "code-unknown", "code-name", "code-pair", "row-double"],
  "code-parent": ["code-unknown", "code-name", "code-pair", "row-number"],
  "code-unknown": ["code-pair"],
  "code-name": ["code-pair"],
};

/** What a fault brings with it anywhere in the same table. */
export const TABLE_CONSEQUENCES: Partial<Record<RuleId, readonly RuleId[]>> = {
  "text-character": ["row-missing", "code-parent"],
  "row-shifted": ["row-missing", "code-parent"],
  "table-not-empty": ["row-missing"],
};

export function severityOf(rule: string): "error" | "warning" {
  return RULES[rule as RuleId] ?? "error";
}
