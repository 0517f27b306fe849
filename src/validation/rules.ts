/**
 * Every validation rule, with its severity. An error stops the build; a warning asks for a look.
 * The wording of each stands in `src/text`, an example of each in `src/validation/examples`.
 */
export const RULES = {
  "file-missing": "error",
  "file-unexpected": "error",
  "file-encoding": "error",
  "file-bom": "error",
  "file-line-ends": "error",
  "csv-quotes": "error",
  "csv-empty": "error",
  "csv-cell-count": "error",
  "csv-column-unknown": "error",
  "csv-column-missing": "error",
  "csv-column-double": "error",
  "csv-column-order": "error",
  "csv-value": "error",
  "json-syntax": "error",
  "json-double-key": "error",
  "json-unknown-key": "error",
  "json-missing-key": "error",
  "json-value": "error",
  "format-id": "error",
  "format-chain": "error",
  "format-incomplete": "error",
  "format-reference": "error",
  "format-double": "error",
  "reference-unknown": "error",
  "unit-unknown": "error",
  "unit-differs": "error",
  "short-name-double": "error",
  "table-unlisted": "error",
  "table-unknown": "error",
  "table-reason": "error",
  "table-empty": "error",
  "table-not-empty": "error",
  "row-side": "error",
  "row-label": "error",
  "row-missing": "error",
  "row-unknown": "error",
  "row-double": "error",
  "row-number": "error",
  "code-form": "error",
  "code-parent": "error",
  "code-unknown": "warning",
  "code-name": "warning",
  "code-pair": "warning",
  "unit-code": "error",
  "amount-form": "error",
  "amount-decimals": "warning",
  "cell-foreign": "error",
  "text-form": "error",
  "restored-reference": "error",
  "restored-value": "error",
  "acknowledged-unused": "error",
} as const satisfies Record<string, "error" | "warning">;

export type RuleId = keyof typeof RULES;

export function severityOf(rule: string): "error" | "warning" {
  return RULES[rule as RuleId] ?? "error";
}
