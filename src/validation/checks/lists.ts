import { parseSheetRow } from "../../address.ts";
import { readCellState } from "../../money.ts";
import type { CsvFile } from "../../read/csv.ts";
import type { JsonFile } from "../../read/json.ts";
import { type ListRecord, listFile, nameLine, type ScopePart } from "../../read/lists.ts";
import { assignProjectIds } from "../../read/projectIds.ts";
import type { Located } from "../../read/shape.ts";
import type { Restored } from "../../schema/csvFiles.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import type { FactKinds } from "../../schema/facts.ts";
import type { Performance } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { type ListName, listFigureColumns, PLAN_FIELDS } from "../../schema/lists.ts";
import { findAmountFault, suggestAmount } from "./amountFaults.ts";

/** A list as it was read. */
export interface ListReading<K extends ListName> {
  readonly records: readonly ListRecord<K>[];
  readonly csv: CsvFile | undefined;
  /** Whether `records` holds every line of the file. */
  readonly complete: boolean;
}

function issueAt<K extends ListName>(
  rule: string,
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
      const [, figure] = /^(\d+(?:\.\d+)?)\p{Script=Han}+$/u.exec(found) ?? [];
      const values = { expected: figure ?? suggestAmount(found) };
      return [issueAt("amount-form", list, record, field, values, figure ? "unit-in-cell" : findAmountFault(found))];
    }),
  );
}

const isNumber = (text: string): boolean => /^(0|[1-9]\d*)$/.test(text);

/** The numbers of the sheets, or undefined where they cannot be told: what refers to a sheet is then not checked. */
function listSheets({ records, complete }: ListReading<"projects">): string[] | undefined {
  const numbers = records.filter((record) => record.row_type === "sheet").map((record) => record.sheet_number);
  return complete && numbers.every(isNumber) && new Set(numbers).size === numbers.length ? numbers : undefined;
}

/** Sheets: each number once, plans in their form, whole project codes or a note of what is lost. */
export function checkProjects(list: ListReading<"projects">, performance: Performance, restored: readonly Located<Restored>[]): Issue[] {
  const ids = assignProjectIds(list.records, performance.codeLength);
  const sheets = list.records.filter((record) => record.row_type === "sheet");
  return [
    ...sheets.flatMap((record, index) => {
      const first = sheets.slice(0, index).find((other) => other.sheet_number === record.sheet_number);
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
      const noted = restored.some(
        (entry) => entry.file === "projects.csv" && entry.row_id === nameLine("projects", record, index) && entry.field === "project_code",
      );
      if (!incomplete || noted) return [];
      const values = { length: String(record.project_code.length), expected: String(performance.codeLength) };
      return [issueAt("project-code", list, record, "project_code", values)];
    }),
  ];
}

/** Indicators: each belongs to a sheet, stands at its place there, and its levels are among the format's. */
export function checkIndicators(list: ListReading<"indicators">, projects: ListReading<"projects">, performance: Performance): Issue[] {
  const sheets = listSheets(projects);
  const level1 = Object.keys(performance.levels);
  let sheet: string | undefined = "";
  let position = 0;
  return list.records.flatMap((record) => {
    const known = sheets === undefined || sheets.includes(record.sheet_number);
    // Where a line is left out, only the next is out of place; beside a line of an unknown sheet no place can be told.
    const next = record.sheet_number === sheet ? position + 1 : 1;
    const displaced = list.complete && known && sheet !== undefined && record.row_number !== String(next);
    position = sheet === undefined || Number(record.row_number) > next ? Number(record.row_number) : next;
    sheet = known ? record.sheet_number : undefined;
    const level2 = performance.levels[record.level1];
    return [
      ...(known ? [] : [referTo(list, record, "sheet_number", sheets)]),
      ...(displaced ? [issueAt("row-number", list, record, "row_number", { expected: String(next) })] : []),
      ...(level2 ? [] : [issueAt("indicator-level", list, record, "level1", { expected: level1.join("、") })]),
      ...(level2 && record.level2 && !level2.includes(record.level2)
        ? [issueAt("indicator-level", list, record, "level2", { expected: level2.join("、") })]
        : []),
    ];
  });
}

/** A reference to what is not among the known ones; those that begin alike are the ones that may be meant. */
function referTo<K extends "indicators" | "facts">(list: ListReading<K>, record: ListRecord<K>, field: string, known: readonly string[]): Issue {
  const start = String((record as Record<string, unknown>)[field]).slice(0, 4);
  const alike = known.filter((name) => name.startsWith(start));
  return issueAt("reference-unknown", list, record, field, { kind: field, expected: (alike.length > 0 ? alike : known).join(", ") });
}

/** Facts: each id once, sections and keys that exist, sheets that exist. */
export function checkFacts(list: ListReading<"facts">, projects: ListReading<"projects">, kinds: FactKinds): Issue[] {
  const known = {
    section: kinds.sections.map((section) => section.id),
    key: kinds.keys.map((key) => key.id),
    sheet_number: listSheets(projects),
  };
  const first = new Map<string, number>();
  return list.records.flatMap((record) => {
    const other = first.get(record.fact_id);
    first.set(record.fact_id, other ?? record.line);
    return [
      ...(other === undefined ? [] : [issueAt("row-double", list, record, "fact_id", { other: String(other) })]),
      ...(["section", "key", "sheet_number"] as const).flatMap((field) => {
        const names = known[field];
        return !names || record[field] === "" || names.includes(record[field]) ? [] : [referTo(list, record, field, names)];
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
): Issue[] {
  return Object.entries(disclosure.scopes[scope]?.lists ?? {}).flatMap(([key, { status, reason }]) => {
    const name = key as ScopePart;
    if (status === "filled") return [];
    if (!reason) return [makeIssue("table-reason", json.place(["scopes", scope, "lists", name, "status"]), { scope, table: name, status })];
    const holds = (lists[name]?.records ?? []).some((record) => holdsFigure(name, record as Record<string, unknown>));
    const file = listFile(scope, name);
    return holds ? [makeIssue("list-status", json.place(["scopes", scope, "lists", name]), { found: name, status, file })] : [];
  });
}

function holdsFigure(name: ScopePart, record: Readonly<Record<string, unknown>>): boolean {
  const fields = name === "explanation" ? [] : listFigureColumns(name);
  return fields.length === 0 || fields.some((field) => record[field] !== "");
}
