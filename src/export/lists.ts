import type { ScopeView } from "../model/tables.ts";
import { makeTidyFile, type TidyFile } from "./csv.ts";
import { nameScope, SCOPE } from "./scope.ts";

/** `projects.csv`: each performance sheet, and printed sums of sheets. */
export function exportProjects(scopes: Iterable<ScopeView>): TidyFile {
  const columns = [
    ...SCOPE,
    "project_id",
    "project_code",
    "project_name",
    "budget",
    "fiscal",
    "other",
    "plan_mar",
    "plan_jun",
    "plan_oct",
    "plan_dec",
    "plan_unit",
    "unit",
    "row_type",
    "sheet_number",
    "unit_code",
    "special_account",
    "unit_funds",
  ] as const;
  const records = [...scopes].flatMap((scope) =>
    [...scope.lists.projects, ...scope.lists.projectSums.map((sum) => ({ ...sum, id: "" }))]
      .sort((a, b) => a.line - b.line)
      .map((project) => ({ ...nameScope(scope), ...project, project_id: project.id })),
  );
  return makeTidyFile(columns, records);
}

/** `indicators.csv`: each performance indicator, its target value also taken apart. */
export function exportIndicators(scopes: Iterable<ScopeView>): TidyFile {
  const columns = [
    ...SCOPE,
    "project_id",
    "project_code",
    "level1",
    "level2",
    "level3",
    "description",
    "value",
    "basis",
    "row_number",
    "operator",
    "number",
    "number_unit",
  ] as const;
  const records = [...scopes].flatMap((scope) =>
    scope.lists.projects.flatMap((project) =>
      project.indicators.map(({ target, ...indicator }) => ({
        ...nameScope(scope),
        ...indicator,
        project_id: project.id,
        project_code: project.project_code,
        operator: target.operator,
        number: target.number,
        number_unit: target.unit,
      })),
    ),
  );
  return makeTidyFile(columns, records);
}

/** `procurement.csv`: each line of the procurement budgets, sums too. */
export function exportProcurement(scopes: Iterable<ScopeView>): TidyFile {
  const columns = [
    ...SCOPE,
    "row_type",
    "project_name",
    "project_budget",
    "item",
    "catalogue_code",
    "unit_of_measure",
    "quantity",
    "unit_price",
    "total",
    "general",
    "fund",
    "state_capital",
    "fiscal_account",
    "unit_funds",
    "carry_over",
    "fiscal_carry_over",
    "non_fiscal_balance",
    "sme_share",
    "unit",
  ] as const;
  return makeTidyFile(
    columns,
    [...scopes].flatMap((scope) => scope.lists.procurement.map((line) => ({ ...nameScope(scope), ...line }))),
  );
}

/** `assets.csv`: each line of the state assets. */
export function exportAssets(scopes: Iterable<ScopeView>): TidyFile {
  return makeTidyFile(
    [...SCOPE, "as_of", "item", "quantity", "value", "unit", "quantity_unit"],
    [...scopes].flatMap((scope) => scope.lists.assets.map((line) => ({ ...nameScope(scope), ...line }))),
  );
}

/** `units.csv`: each unit of a disclosure once, though the department's and the unit's own text both name it. */
export function exportUnits(scopes: Iterable<ScopeView>): TidyFile {
  const records = [...scopes].flatMap((scope) => scope.lists.units.map((unit) => ({ ...nameScope(scope), ...unit })));
  const key = (unit: (typeof records)[number]): string => [unit.bureau_id, unit.fiscal_year, unit.unit_code, unit.unit_name].join("\n");
  const once = new Map(records.toReversed().map((unit) => [key(unit), unit]));
  return makeTidyFile(["bureau_id", "fiscal_year", "unit_code", "unit_name", "nature", "grade", "funding"], [...once.values()].toReversed());
}

/** `facts.csv`: each figure that explanations and sheets state in words. */
export function exportFacts(scopes: Iterable<ScopeView>): TidyFile {
  return makeTidyFile(
    [...SCOPE, "section", "key", "value", "unit", "fact_id", "label", "direction", "operator", "project_id"],
    [...scopes].flatMap((scope) => scope.lists.facts.map((fact) => ({ ...nameScope(scope), ...fact, project_id: fact.projectId }))),
  );
}
