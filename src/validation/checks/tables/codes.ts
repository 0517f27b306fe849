import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { CLASSIFICATION_FILES, PAIRS_FILE, type Shared } from "../../../read/shared.ts";
import type { Part } from "../../../schema/format.ts";
import type { Issue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";
import { type Classified, checkSubject, cutToClassification, findMeant } from "../shared/subjects.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { checkParents } from "./parents.ts";

/** Codes against the format's lengths, their parents, the classification of the year and the units that may be printed in the table. */
export function checkCodes(record: TableRecord, shared: Shared, year: string, unitCodes: ReadonlySet<string>): Issue[] {
  const classified: Classified = { shared, year, doubles: findDoubleIds(record.rows) };
  return record.format.parts.flatMap((part) => {
    const rows = record.rows.filter((row) => row.side === part.side);
    const column = part.columns.find((candidate) => candidate.role === "code")?.id ?? "code";
    const items = rows.filter((row) => !row.fixed && row.codeKind !== "unit");
    const coded = items.filter((row) => row.code && row.codeKind !== "none");
    const wellFormed = coded.filter((row) => hasForm(row.code, part));
    const malformed = coded.filter((row) => !hasForm(row.code, part));
    return [
      ...malformed.map((row) => describeForm(record, part, row, column)),
      ...checkParents(record, part, items, wellFormed, column, (row) => findMeant(shared, year, takeSubject(row))),
      ...wellFormed.flatMap((row) => checkSubject(record, row, column, takeSubject(row), classified)),
      ...rows.flatMap((row) => checkPair(record, part, row, classified)),
      ...rows.filter((row) => row.codeKind === "unit" && !unitCodes.has(row.code)).map((row) => describeUnit(record, part, row, unitCodes)),
    ];
  });
}

const takeSubject = ({ codeKind, code, label }: Row) => ({ kind: codeKind, code, label });

function hasForm(code: string, part: Part): boolean {
  return /^\d+$/.test(code) && (part.items?.digits ?? []).includes(code.length);
}

function describeForm(record: TableRecord, part: Part, row: Row, column: string): Issue {
  if (/\p{Script=Han}/u.test(row.code)) return makeCellIssue("row-shifted", record, row, column);
  return makeCellIssue("code-form", record, row, column, { expected: part.items?.digits.join(" / ") ?? "" }, findFormFault(row.code));
}

function findFormFault(code: string): string | undefined {
  if (/\s/.test(code)) return "stray-space";
  if (/^\d+$/.test(code.normalize("NFKC")) && !/^\d+$/.test(code)) return "full-width";
  return /^[\dOoIlSB]+$/.test(code) && /\D/.test(code) ? "letter-for-digit" : undefined;
}

/** Ids that more than one row has. */
function findDoubleIds(rows: readonly Row[]): ReadonlySet<string> {
  const ids = new Set<string>();
  return new Set(rows.filter(({ id }) => ids.size === ids.add(id).size).map(({ id }) => id));
}

function checkPair(record: TableRecord, part: Part, row: Row, classified: Classified): Issue[] {
  const column = part.columns.find((candidate) => candidate.role === "paired-code")?.id;
  if (!column) return [];
  if (!row.pairedCode && row.pairedLabel) return [makeCellIssue("code-form", record, row, column, { expected: "3 / 5" }, "code-left-out")];
  if (!row.pairedCode) return [];
  if (!/^\d+$/.test(row.pairedCode)) return [makeCellIssue("code-form", record, row, column, { expected: "3 / 5" }, findFormFault(row.pairedCode))];
  const odd = checkSubject(record, row, column, { kind: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel }, classified);
  const { shared } = classified;
  const unread = [PAIRS_FILE, CLASSIFICATION_FILES[row.codeKind], CLASSIFICATION_FILES[row.pairedCodeKind]].some((file) => file && shared.unread.has(file));
  if (odd.length > 0 || row.codeKind !== "department-economic" || unread) return odd;
  return shared.economicPairs.has(`${cutToClassification(row.codeKind, row.code)}-${row.pairedCode}`)
    ? []
    : [makeCellIssue("code-pair", record, row, column, { code: row.code })];
}

function describeUnit(record: TableRecord, part: Part, row: Row, unitCodes: ReadonlySet<string>): Issue {
  return makeCellIssue("unit-code", record, row, part.units?.codeColumn ?? "unit_code", { expected: listNames(unitCodes) });
}
