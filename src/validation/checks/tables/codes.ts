import { listRowsOf, type Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { CLASSIFICATION_FILES, PAIRS_FILE, type Shared } from "../../../read/shared.ts";
import type { Column, Part } from "../../../schema/format/part.ts";
import type { CodeKind } from "../../../schema/format/roles.ts";
import type { Issue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";
import { type Classified, checkSubject, cutToClassification, findMeant } from "../shared/subjects.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { checkParents } from "./parents.ts";

/** Codes against the format's lengths, their parents, the classification of the year and the units that may be printed in the table. */
export function checkCodes(
  record: TableRecord,
  shared: Shared,
  year: string,
  unitCodes: ReadonlySet<string>,
): Issue[] {
  const classified: Classified = { shared, year, doubles: findDoubleIds(record.rows) };
  return record.format.parts.flatMap((part) => {
    const rows = listRowsOf(part, record.rows);
    const column = part.columns.find((candidate) => candidate.role === "code")?.id ?? "code";
    const items = rows.filter((row) => !row.fixed && row.codeKind !== "unit");
    const coded = items.filter((row) => row.code && row.codeKind !== "none");
    const wellFormed = coded.filter((row) => hasForm(row.code, part));
    const malformed = coded.filter((row) => !hasForm(row.code, part));
    return [
      ...malformed.map((row) => describeForm(record, part, row, column)),
      ...checkParents(record, part, items, wellFormed, column, (row) =>
        findMeant(shared, year, takeSubject(row)),
      ),
      ...wellFormed.flatMap((row) =>
        checkSubject(
          record,
          row,
          column,
          { ...takeSubject(row), ...(namesOthers(part) ? { label: "" } : {}) },
          classified,
        ),
      ),
      ...rows.flatMap((row) => checkOthers(record, part, row, classified)),
      ...rows
        .filter((row) => row.codeKind === "unit" && row.code && !unitCodes.has(row.code))
        .map((row) => describeUnit(record, part, row, unitCodes)),
    ];
  });
}

/** Whether the names of a list are those of what pays for its items: its codes stand there without names. */
const namesOthers = ({ columns }: Part): boolean => columns.some(({ role }) => role === "item");

const takeSubject = ({ codeKind, code, label }: Row) => ({ kind: codeKind, code, label });

function hasForm(code: string, part: Part): boolean {
  return /^\d+$/.test(code) && (part.items?.digits ?? []).includes(code.length);
}

function describeForm(record: TableRecord, part: Part, row: Row, column: string): Issue {
  if (/\p{Script=Han}/u.test(row.code)) return makeCellIssue("row-shifted", record, row, column);
  return makeCellIssue(
    "code-form",
    record,
    row,
    column,
    { expected: part.items?.digits.join(" / ") ?? "" },
    findFormFault(row.code),
  );
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

/** A code beside the row's own, with its name. */
interface Beside {
  readonly kind: CodeKind;
  readonly code: string;
  readonly label: string;
}

/** A second or third code in its column: its form, and the classification that it belongs to. */
function checkBeside(
  record: TableRecord,
  row: Row,
  column: string | undefined,
  beside: Beside,
  classified: Classified,
): Issue[] {
  if (column === undefined || (!beside.code && !beside.label)) return [];
  const isDigits = /^\d+$/.test(beside.code);
  if (isDigits) return checkSubject(record, row, column, beside, classified);
  return [
    makeCellIssue(
      "code-form",
      record,
      row,
      column,
      { expected: "3 / 5" },
      beside.code ? findFormFault(beside.code) : "code-left-out",
    ),
  ];
}

/** The second and third codes of a row, and where nothing is wrong with them, whether the codes go together. */
function checkOthers(record: TableRecord, part: Part, row: Row, classified: Classified): Issue[] {
  const second = { kind: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel };
  const third = { kind: row.thirdCodeKind, code: row.thirdCode, label: row.thirdLabel };
  const odd = [
    ...checkBeside(record, row, findColumn(part, "paired-code"), second, classified),
    ...checkBeside(record, row, findColumn(part, "third-code"), third, classified),
  ];
  return odd.length > 0 ? odd : checkPair(record, part, row, classified);
}

const findColumn = (part: Part, role: Column["role"]): string | undefined =>
  part.columns.find((column) => column.role === role)?.id;

/** The economic codes of a row, the department's and the government's, belong together. */
function checkPair(record: TableRecord, part: Part, row: Row, { shared }: Classified): Issue[] {
  const codes = [
    { role: "code" as const, kind: row.codeKind, code: row.code },
    { role: "paired-code" as const, kind: row.pairedCodeKind, code: row.pairedCode },
    { role: "third-code" as const, kind: row.thirdCodeKind, code: row.thirdCode },
  ].filter(({ code }) => /^\d+$/.test(code));
  const department = codes.find(({ kind }) => kind === "department-economic");
  const government = codes.find(({ kind }) => kind === "government-economic");
  if (!department || !government) return [];
  if (
    [PAIRS_FILE, CLASSIFICATION_FILES[department.kind], CLASSIFICATION_FILES[government.kind]].some(
      (file) => file && shared.unread.has(file),
    )
  )
    return [];
  if (shared.economicPairs.has(`${cutToClassification(department.kind, department.code)}-${government.code}`))
    return [];
  const column = findColumn(part, government.role);
  return column === undefined
    ? []
    : [makeCellIssue("code-pair", record, row, column, { code: department.code })];
}

function describeUnit(record: TableRecord, part: Part, row: Row, unitCodes: ReadonlySet<string>): Issue {
  return makeCellIssue(
    "unit-code",
    record,
    row,
    part.units?.codeColumn ?? part.units?.nameColumn ?? "unit_code",
    { expected: listNames(unitCodes) },
  );
}
