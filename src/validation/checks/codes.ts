import type { TableRecord } from "../../read/disclosures.ts";
import type { Row } from "../../read/rows.ts";
import { CLASSIFICATION_FILES, PAIRS_FILE, type Shared } from "../../read/shared.ts";
import type { CodeKind, Part } from "../../schema/format.ts";
import type { Issue } from "../../schema/issue.ts";
import type { RuleId } from "../../schema/ruleIds.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { listNames } from "./names.ts";
import { checkParents } from "./parents.ts";

/** Codes against the format's lengths, their parents, the classification and the units that may be printed in the table. */
export function checkCodes(record: TableRecord, shared: Shared, unitCodes: ReadonlySet<string>): Issue[] {
  const doubles = findDoubleIds(record.rows);
  return record.format.parts.flatMap((part) => {
    const rows = record.rows.filter((row) => row.side === part.side);
    const column = part.columns.find((candidate) => candidate.role === "code")?.id ?? "code";
    const items = rows.filter((row) => !row.fixed && row.codeKind !== "unit");
    const coded = items.filter((row) => row.code && row.codeKind !== "none");
    const wellFormed = coded.filter((row) => hasForm(row.code, part));
    const malformed = coded.filter((row) => !hasForm(row.code, part));
    return [
      ...malformed.map((row) => describeForm(record, part, row, column)),
      ...checkParents(record, part, items, wellFormed, column, (row) => findMeant(shared, row.codeKind, row.code, row.label)),
      ...wellFormed.flatMap((row) => checkSubject(record, row, column, { kind: row.codeKind, code: row.code, label: row.label }, shared, doubles)),
      ...rows.flatMap((row) => checkPair(record, part, row, shared, doubles)),
      ...rows.filter((row) => row.codeKind === "unit" && !unitCodes.has(row.code)).map((row) => describeUnit(record, part, row, unitCodes)),
    ];
  });
}

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

type Subjects = NonNullable<ReturnType<Shared["subjects"]["get"]>>;

/** The codes of each name of a classification, by the length of the code and the name. */
const codesByName = new WeakMap<Subjects, ReadonlyMap<string, readonly string[]>>();

const nameKey = (code: string, name: string): string => `${code.length} ${normalizeLabel(name)}`;

function indexNames(subjects: Subjects): ReadonlyMap<string, readonly string[]> {
  const kept = codesByName.get(subjects);
  if (kept) return kept;
  const groups = Map.groupBy(subjects.values(), ({ code, name }) => nameKey(code, name));
  const index = new Map([...groups].map(([key, group]) => [key, group.map(({ code }) => code)]));
  codesByName.set(subjects, index);
  return index;
}

/** The one code of the same length that the classification has for a name. */
function findMeant(shared: Shared, kind: CodeKind, code: string, label: string): string | undefined {
  const subjects = shared.subjects.get(kind);
  const [meant, ...others] = (subjects && indexNames(subjects).get(nameKey(code, label))) ?? [];
  return others.length === 0 ? meant : undefined;
}

interface Named {
  readonly kind: CodeKind;
  readonly code: string;
  readonly label: string;
}

/** An unknown code and a name other than the one observed are worth a look: the classification is observed, not official. */
function checkSubject(record: TableRecord, row: Row, column: string, { kind, code, label }: Named, shared: Shared, doubles: ReadonlySet<string>): Issue[] {
  const file = CLASSIFICATION_FILES[kind];
  const subjects = shared.subjects.get(kind);
  if (file === undefined || shared.unread.has(file) || !subjects || !code) return [];
  const subject = subjects.get(code);
  if (subject && normalizeLabel(subject.name) === normalizeLabel(label)) return [];
  const meant = findMeant(shared, kind, code, label) ?? "";
  const issue = (rule: RuleId): Issue[] => [
    makeCellIssue(rule, record, row, column, { label, meant, expected: subject?.name ?? "" }, meant ? "code-of-name" : undefined),
  ];
  if (!subject) return issue("code-unknown");
  // Two rows with one code, and the name of one of them belongs to another code: the code is mistyped.
  if (meant && doubles.has(row.id)) return [makeCellIssue("code-mistyped", record, row, column, { label, expected: meant })];
  return subject.confidence === "high" ? issue("code-name") : [];
}

function checkPair(record: TableRecord, part: Part, row: Row, shared: Shared, doubles: ReadonlySet<string>): Issue[] {
  const column = part.columns.find((candidate) => candidate.role === "paired-code")?.id;
  if (!column) return [];
  if (!row.pairedCode && row.pairedLabel) return [makeCellIssue("code-form", record, row, column, { expected: "3 / 5" }, "code-left-out")];
  if (!row.pairedCode) return [];
  if (!/^\d+$/.test(row.pairedCode)) return [makeCellIssue("code-form", record, row, column, { expected: "3 / 5" }, findFormFault(row.pairedCode))];
  const odd = checkSubject(record, row, column, { kind: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel }, shared, doubles);
  const unread = [PAIRS_FILE, CLASSIFICATION_FILES[row.codeKind], CLASSIFICATION_FILES[row.pairedCodeKind]].some((file) => file && shared.unread.has(file));
  if (odd.length > 0 || row.codeKind !== "department-economic" || unread) return odd;
  return shared.economicPairs.has(`${row.code}-${row.pairedCode}`) ? [] : [makeCellIssue("code-pair", record, row, column, { code: row.code })];
}

function describeUnit(record: TableRecord, part: Part, row: Row, unitCodes: ReadonlySet<string>): Issue {
  return makeCellIssue("unit-code", record, row, part.units?.codeColumn ?? "unit_code", { expected: listNames(unitCodes) });
}
