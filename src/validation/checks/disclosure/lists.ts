import { parseSheetRow } from "../../../address.ts";
import { readCellState } from "../../../money.ts";
import type { CsvFile } from "../../../read/csv/csv.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import { type ListRecord, listFile, nameLine, type ScopePart } from "../../../read/lists.ts";
import { assignProjectIds } from "../../../read/projectIds.ts";
import type { Located } from "../../../read/shape.ts";
import type { Restored } from "../../../schema/csvFiles.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import type { FactKinds } from "../../../schema/facts.ts";
import { listFigureIds, type Performance } from "../../../schema/format.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { LIST_SCHEMAS, type ListName, listFigureColumns, PLAN_FIELDS } from "../../../schema/lists.ts";
import { findOwn } from "../../../schema/own.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { listNames } from "../shared/names.ts";
import { findAmountFault, suggestAmount } from "../tables/amountFaults.ts";
import { findTextFault } from "../tables/textFaults.ts";
import { isExplained } from "./disclosure.ts";

/** A list as it was read. */
export interface ListReading<K extends ListName> {
  readonly records: readonly ListRecord<K>[];
  readonly csv: CsvFile | undefined;
  /** Whether `records` holds every line of the file. */
  readonly complete: boolean;
}

function issueAt<K extends ListName>(
  rule: RuleId,
  list: ListReading<K>,
  record: { readonly line: number },
  field: string,
  values: Record<string, string>,
  cause?: string,
): Issue {
  const found = String((record as Record<string, unknown>)[field] ?? "");
  const place = list.csv?.place(record.line, list.csv.header.indexOf(field)) ?? { file: "" };
  return makeIssue(rule, place, { found, field, column: field, ...values }, { field, cause });
}

/** Cells of amounts that are no amounts. */
export function checkListAmounts<K extends ListName>(name: K, list: ListReading<K>): Issue[] {
  return list.records.flatMap((record) =>
    listFigureColumns(name).flatMap((field) => {
      const found = String((record as Record<string, unknown>)[field] ?? "");
      if (readCellState(found) !== undefined) return [];
      return [issueAt("amount-form", list, record, field, { expected: suggestAmount(found) }, findAmountFault(found))];
    }),
  );
}

/** Columns of lists that hold printed names; in sentences (description, basis) a space may part two titles. */
const PRINTED: { readonly [K in ListName]: readonly (keyof ListRecord<K> & string)[] } = {
  projects: ["project_name"],
  indicators: ["level1", "level2", "level3", "value"],
  facts: ["label"],
};

/** Printed names with characters that do not belong there. */
export function checkListTexts<K extends ListName>(name: K, list: ListReading<K>): Issue[] {
  return list.records.flatMap((record) =>
    PRINTED[name].flatMap((field) => {
      const cause = findTextFault(String((record as Record<string, unknown>)[field] ?? ""));
      return cause ? [{ ...issueAt("text-form", list, record, field, {}, cause), row: nameLine(name, record) }] : [];
    }),
  );
}

const isNumber = (text: string): boolean => /^(0|[1-9]\d{0,5})$/.test(text);

/** The numbers of the sheets, or undefined where they cannot be told: what refers to a sheet is then not checked. */
function listSheets({ records, complete }: ListReading<"projects">): ReadonlySet<string> | undefined {
  const numbers = records.filter((record) => record.row_type === "sheet").map((record) => record.sheet_number);
  const sheets = new Set(numbers);
  return complete && numbers.every(isNumber) && sheets.size === numbers.length ? sheets : undefined;
}

/** For each record that has the same name as one before it, the first of that name. */
function findFirsts<R>(records: readonly R[], nameOf: (record: R) => string): ReadonlyMap<R, R> {
  const named = new Map<string, R>();
  return new Map(
    records.flatMap((record) => {
      const first = named.get(nameOf(record));
      if (first === undefined) named.set(nameOf(record), record);
      return first === undefined ? [] : [[record, first] as const];
    }),
  );
}

/** Printed sums of sheets that go by one name: findings, relations and files could not tell them apart. */
export function checkSums(list: ListReading<"projects">): Issue[] {
  const sums = list.records.filter((record) => record.row_type !== "sheet");
  const firsts = findFirsts(sums, (record) => nameLine("projects", record));
  return [...firsts].map(([record, first]) => issueAt("row-double", list, record, "unit_code", { other: String(first.line) }));
}

/** Sheets: each number once, plans in their form, whole project codes or a note of what is lost. */
export function checkProjects(list: ListReading<"projects">, performance: Performance, restored: readonly Located<Restored>[]): Issue[] {
  const ids = assignProjectIds(list.records, performance.codeLength);
  const sheets = list.records.filter((record) => record.row_type === "sheet");
  const lost = new Set(restored.filter(({ file, field }) => file === "projects.csv" && field === "project_code").map((entry) => entry.row_id));
  const firsts = findFirsts(sheets, (record) => record.sheet_number);
  return [
    ...sheets.flatMap((record) => {
      const first = firsts.get(record);
      if (isNumber(record.sheet_number) && !first) return [];
      const cause = first ? "number-taken" : /[０-９]/.test(record.sheet_number) ? "full-width" : undefined;
      return [issueAt("sheet-number", list, record, "sheet_number", { other: String(first?.line ?? "") }, cause)];
    }),
    ...sheets.flatMap((record) =>
      PLAN_FIELDS.filter((field) => !/^(|-|\?|(0|[1-9]\d*)(\.\d+)?%?)$/.test(record[field])).map((field) =>
        issueAt("plan-form", list, record, field, {}, findAmountFault(record[field].replace(/%$/, ""))),
      ),
    ),
    ...list.records.flatMap((record, index) => {
      const incomplete = isNumber(record.sheet_number) && parseSheetRow(ids[index] ?? "") !== undefined;
      if (!incomplete || lost.has(nameLine("projects", record))) return [];
      const values = { length: String(record.project_code.length), expected: String(performance.codeLength) };
      return [issueAt("project-code", list, record, "project_code", values)];
    }),
  ];
}

/** Indicators: each belongs to a sheet, stands at its place there, and its levels are among the format's. */
export function checkIndicators(list: ListReading<"indicators">, projects: ListReading<"projects">, performance: Performance): Issue[] {
  const sheets = listSheets(projects);
  const level1 = Object.keys(performance.levels);
  const refer = makeReferrer(list);
  let sheet: string | undefined = "";
  let position = 0;
  return list.records.flatMap((record) => {
    const known = sheets === undefined || sheets.has(record.sheet_number);
    // Where a line is left out, only the next is out of place; beside a line of an unknown sheet no place can be told.
    const next = record.sheet_number === sheet ? position + 1 : 1;
    const displaced = list.complete && known && sheet !== undefined && record.row_number !== String(next);
    position = sheet === undefined || Number(record.row_number) > next ? Number(record.row_number) : next;
    sheet = known ? record.sheet_number : undefined;
    const level2 = findOwn(performance.levels, record.level1);
    return [
      ...(known ? [] : [refer(record, "sheet_number", sheets ?? new Set())]),
      ...(displaced ? [issueAt("row-number", list, record, "row_number", { expected: String(next) })] : []),
      ...(level2 ? [] : [issueAt("indicator-level", list, record, "level1", { expected: level1.join("、") })]),
      ...(level2 && record.level2 && !level2.includes(record.level2)
        ? [issueAt("indicator-level", list, record, "level2", { expected: level2.join("、") })]
        : []),
    ];
  });
}

/** Reports references to what is not among the known ones; those that begin alike are the ones that may be meant. */
function makeReferrer<K extends "indicators" | "facts">(list: ListReading<K>) {
  const byStart = new Map<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();
  return (record: ListRecord<K>, field: string, known: ReadonlySet<string>): Issue => {
    const name = String((record as Record<string, unknown>)[field]);
    const starts = byStart.get(known) ?? Map.groupBy(known, (other) => other.slice(0, 4));
    byStart.set(known, starts);
    return issueAt("reference-unknown", list, record, field, { kind: field, expected: listNames(starts.get(name.slice(0, 4)) ?? known) });
  };
}

/** Facts: each id once, sections and keys that exist, as far as they are known, sheets that exist. */
export function checkFacts(list: ListReading<"facts">, projects: ListReading<"projects">, kinds: FactKinds | undefined): Issue[] {
  const known = {
    section: kinds && new Set(kinds.sections.map((section) => section.id)),
    key: kinds && new Set(kinds.keys.map((key) => key.id)),
    sheet_number: listSheets(projects),
  };
  const refer = makeReferrer(list);
  const first = new Map<string, number>();
  return list.records.flatMap((record) => {
    const other = first.get(record.fact_id);
    first.set(record.fact_id, other ?? record.line);
    return [
      ...(other === undefined ? [] : [issueAt("row-double", list, record, "fact_id", { other: String(other) })]),
      ...(["section", "key", "sheet_number"] as const).flatMap((field) => {
        const names = known[field];
        return !names || record[field] === "" || names.has(record[field]) ? [] : [refer(record, field, names)];
      }),
    ];
  });
}

/** What the disclosure says of a list fits what its file holds: a list that is printed empty or not published has no figures. */
export function checkListStatus(
  json: JsonFile,
  disclosure: Disclosure,
  scope: string,
  lists: Partial<Record<ScopePart, { readonly records: readonly object[] }>>,
  listTables: readonly TableRecord[],
): Issue[] {
  return Object.entries(findOwn(disclosure.scopes, scope)?.lists ?? {}).flatMap(([key, { status, reason }]) => {
    const name = key as ScopePart;
    if (status === "filled") return [];
    if (!isExplained(status, reason))
      return [makeIssue("table-reason", json.place(["scopes", scope, "lists", name, "status"]), { scope, table: name, status })];
    const table = listTables.find(({ format }) => format.id === name);
    const holds = table
      ? table.rows.some(({ cells }) => hasValue(cells, listFigureIds(table.format)))
      : (lists[name]?.records ?? []).some((record) => holdsFigure(name, record as Record<string, unknown>));
    const file = listFile(scope, name);
    return holds ? [makeIssue("list-status", json.place(["scopes", scope, "lists", name]), { found: name, status, file })] : [];
  });
}

function holdsFigure(name: ScopePart, record: Readonly<Record<string, unknown>>): boolean {
  return hasValue(record, Object.hasOwn(LIST_SCHEMAS, name) ? listFigureColumns(name as ListName) : []);
}

/** Whether a line has a figure; what has no columns of figures holds something by being there. */
const hasValue = (line: Readonly<Record<string, unknown>>, columns: readonly string[]): boolean =>
  columns.length === 0 || columns.some((column) => line[column] !== "");
