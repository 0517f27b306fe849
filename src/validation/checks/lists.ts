import { readCellState } from "../../money.ts";
import type { CsvFile } from "../../read/csv.ts";
import type { JsonFile } from "../../read/json.ts";
import type { ListRecord } from "../../read/lists.ts";
import { assignProjectIds } from "../../read/projectIds.ts";
import type { Located } from "../../read/shape.ts";
import type { Restored } from "../../schema/csvFiles.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import type { FactKinds } from "../../schema/facts.ts";
import type { Performance } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import type { ListName } from "../../schema/lists.ts";

/** The columns of each list that hold amounts. */
const AMOUNTS: Readonly<Record<ListName, readonly string[]>> = {
  projects: ["budget", "fiscal", "special_account", "unit_funds", "other"],
  indicators: [],
  procurement: [
    "project_budget",
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
  ],
  assets: ["quantity", "value"],
  units: [],
  facts: [],
};

/** A list as it was read. */
export interface ListReading<K extends ListName> {
  readonly records: readonly ListRecord<K>[];
  readonly csv: CsvFile | undefined;
}

/** The id by which restored.csv and the site's pages name a line of a list. */
export function nameListRow(name: ListName, record: Readonly<Record<string, unknown>>, index: number): string {
  if (name === "projects") return record["row_type"] === "sheet" ? `sheet-${record["sheet_number"]}` : `${record["row_type"]}-${record["unit_code"]}`;
  if (name === "indicators") return `sheet-${record["sheet_number"]}-${record["row_number"]}`;
  return name === "facts" ? String(record["fact_id"]) : `row-${index + 1}`;
}

function issueAt<K extends ListName>(
  rule: string,
  list: ListReading<K>,
  record: { readonly line: number },
  field: string,
  values: Record<string, string>,
): Issue {
  const found = String((record as Record<string, unknown>)[field] ?? "");
  const place = list.csv?.place(record.line, list.csv.header.indexOf(field)) ?? { file: "" };
  return makeIssue(rule, place, { found, field, column: field, ...values }, { field });
}

/** Cells of amounts that are no amounts. */
export function checkListAmounts<K extends ListName>(name: K, list: ListReading<K>): Issue[] {
  return list.records.flatMap((record) =>
    AMOUNTS[name]
      .filter((field) => readCellState(String((record as Record<string, unknown>)[field] ?? "")) === undefined)
      .map((field) => issueAt("amount-form", list, record, field, { expected: "" })),
  );
}

/** Sheets: each number once, plans in their form, whole project codes or a note of what is lost. */
export function checkProjects(list: ListReading<"projects">, performance: Performance, restored: readonly Located<Restored>[]): Issue[] {
  const ids = assignProjectIds(list.records, performance.codeLength);
  const sheets = list.records.filter((record) => record.row_type === "sheet");
  const doubled = sheets.filter((record, index) => sheets.findIndex((other) => other.sheet_number === record.sheet_number) < index);
  return [
    ...sheets.filter((record) => !/^\d+$/.test(record.sheet_number)).map((record) => issueAt("sheet-number", list, record, "sheet_number", { other: "" })),
    ...doubled.map((record) => issueAt("sheet-number", list, record, "sheet_number", { other: record.sheet_number })),
    ...sheets.flatMap((record) =>
      (["plan_mar", "plan_jun", "plan_oct", "plan_dec"] as const)
        .filter((field) => !/^(|-|\?|(0|[1-9]\d*)(\.\d+)?%?)$/.test(record[field]))
        .map((field) => issueAt("plan-form", list, record, field, {})),
    ),
    ...list.records.flatMap((record, index) => {
      const incomplete = ids[index]?.startsWith("sheet-") ?? false;
      const noted = restored.some(
        (entry) => entry.file === "projects.csv" && entry.row_id === nameListRow("projects", record, index) && entry.field === "project_code",
      );
      return incomplete && !noted ? [issueAt("project-code", list, record, "project_code", { expected: String(performance.codeLength) })] : [];
    }),
  ];
}

/** Indicators: each belongs to a sheet, stands at its place there, and its levels are among the format's. */
export function checkIndicators(list: ListReading<"indicators">, projects: ListReading<"projects">, performance: Performance): Issue[] {
  const sheets = new Set(projects.records.filter((record) => record.row_type === "sheet").map((record) => record.sheet_number));
  const counts = new Map<string, number>();
  return list.records.flatMap((record) => {
    const position = (counts.get(record.sheet_number) ?? 0) + 1;
    counts.set(record.sheet_number, position);
    const level2 = performance.levels[record.level1];
    const known = Object.keys(performance.levels).join("、");
    return [
      ...(sheets.has(record.sheet_number)
        ? []
        : [issueAt("reference-unknown", list, record, "sheet_number", { kind: "sheet", expected: [...sheets].join(", ") })]),
      ...(record.row_number === String(position) ? [] : [issueAt("row-number", list, record, "row_number", { expected: String(position) })]),
      ...(level2 ? [] : [issueAt("indicator-level", list, record, "level1", { expected: known })]),
      ...(level2 && record.level2 && !level2.includes(record.level2)
        ? [issueAt("indicator-level", list, record, "level2", { expected: level2.join("、") })]
        : []),
    ];
  });
}

/** Facts: each id once, sections and keys that exist, sheets that exist. */
export function checkFacts(list: ListReading<"facts">, projects: ListReading<"projects">, kinds: FactKinds): Issue[] {
  const sections = kinds.sections.map((section) => section.id);
  const keys = kinds.keys.map((key) => key.id);
  const sheets = projects.records.map((record) => record.sheet_number).filter(Boolean);
  const first = new Map<string, number>();
  return list.records.flatMap((record) => {
    const other = first.get(record.fact_id);
    first.set(record.fact_id, other ?? record.line);
    const unknown = (kind: string, field: "section" | "key" | "sheet_number", known: readonly string[]): Issue[] =>
      record[field] === "" || known.includes(record[field]) ? [] : [issueAt("reference-unknown", list, record, field, { kind, expected: known.join(", ") })];
    return [
      ...(other === undefined ? [] : [issueAt("row-double", list, record, "fact_id", { other: String(other) })]),
      ...unknown("section", "section", sections),
      ...unknown("key", "key", keys),
      ...unknown("sheet", "sheet_number", sheets),
    ];
  });
}

/** What the disclosure says of a list fits what its file holds: a list that is printed empty or not published has no figures. */
export function checkListStatus(
  json: JsonFile,
  disclosure: Disclosure,
  scope: string,
  lists: Partial<Record<ListName, { readonly records: readonly object[] }>>,
): Issue[] {
  const entries = Object.entries(disclosure.scopes[scope]?.lists ?? {});
  return entries.flatMap(([name, entry]) => {
    const figures = (lists[name as ListName]?.records ?? []).some((record) => holdsFigure(name as ListName, record as Record<string, unknown>));
    const place = json.place(["scopes", scope, "lists", name]);
    if (entry.status !== "filled" && !entry.reason)
      return [makeIssue("table-reason", json.place(["scopes", scope, "lists", name, "status"]), { scope, table: name, status: entry.status })];
    return entry.status !== "filled" && figures ? [makeIssue("list-status", place, { found: name, status: entry.status })] : [];
  });
}

function holdsFigure(name: ListName, record: Readonly<Record<string, unknown>>): boolean {
  const fields = AMOUNTS[name];
  return fields.length === 0 || fields.some((field) => record[field] !== "");
}
