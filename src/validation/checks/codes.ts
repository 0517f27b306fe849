import type { TableRecord } from "../../read/disclosures.ts";
import { normalizeLabel, type Row } from "../../read/rows.ts";
import type { Shared } from "../../read/shared.ts";
import type { CodeKind, Part } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { placeCell } from "./rows.ts";

/** Codes against the format's lengths, their parents, the classification and the bureau's units. */
export function checkCodes(record: TableRecord, shared: Shared, unitCodes: ReadonlySet<string>): Issue[] {
  return record.format.parts.flatMap((part) => {
    const rows = record.rows.filter((row) => row.side === part.side);
    const column = part.columns.find((candidate) => candidate.role === "code")?.id ?? "code";
    const coded = rows.filter((row) => row.code && row.codeKind !== "unit" && row.codeKind !== "none");
    const malformed = coded.filter((row) => !hasForm(row.code, part));
    const wellFormed = coded.filter((row) => !malformed.includes(row));
    const parents = part.items?.parentsPrinted ? checkParents(record, part, wellFormed, column, shared) : [];
    const suspects = new Set(parents.map((issue) => issue.row));
    return [
      ...malformed.map((row) => malformedIssue(record, part, row, column)),
      ...parents,
      ...wellFormed.filter((row) => !suspects.has(row.id)).flatMap((row) => checkSubject(record, row, column, row.codeKind, row.code, row.label, shared)),
      ...rows.flatMap((row) => checkPair(record, part, row, shared)),
      ...rows.filter((row) => row.codeKind === "unit" && !unitCodes.has(row.code)).map((row) => unknownUnit(record, part, row, unitCodes)),
    ];
  });
}

function hasForm(code: string, part: Part): boolean {
  return /^\d+$/.test(code) && (part.items?.digits ?? []).includes(code.length);
}

function malformedIssue(record: TableRecord, part: Part, row: Row, column: string): Issue {
  const cause = /^\d+$/.test(row.code.normalize("NFKC")) && !/^\d+$/.test(row.code) ? "full-width" : /\s/.test(row.code) ? "stray-space" : undefined;
  const expected = part.items?.digits.join(" / ") ?? "";
  return makeIssue("code-form", placeCell(record, row, column), { found: row.code, expected }, { row: row.id, field: column, cause });
}

/** Every code stands below its parent. A parent that is missing is reported once, at the row that most likely holds it mistyped. */
function checkParents(record: TableRecord, part: Part, rows: readonly Row[], column: string, shared: Shared): Issue[] {
  const lengths = part.items?.digits ?? [];
  const reported = new Set<string>();
  return rows.flatMap((row, index) => {
    const length = lengths[lengths.indexOf(row.code.length) - 1];
    if (length === undefined) return [];
    const parent = row.code.slice(0, length);
    const above = rows.slice(0, index).findLast((other) => other.code.length === length);
    if (above?.code === parent) return [];
    if (reported.has(parent)) return [];
    reported.add(parent);
    const name = shared.subjects.get(row.codeKind)?.get(parent)?.name;
    const mistyped = above && name !== undefined && normalizeLabel(above.label) === normalizeLabel(name);
    const at = mistyped ? above : row;
    const values = { found: at.code, expected: mistyped ? parent : (above?.code ?? parent), child: row.code, parent };
    return [makeIssue("code-parent", placeCell(record, at, column), values, { row: at.id, field: column, cause: mistyped ? "code-mistyped" : undefined })];
  });
}

/** An unknown code and a name other than the one observed are worth a look: the classification is observed, not official. */
function checkSubject(record: TableRecord, row: Row, column: string, kind: CodeKind, code: string, label: string, shared: Shared): Issue[] {
  const subjects = shared.subjects.get(kind);
  if (!subjects || !code) return [];
  const subject = subjects.get(code);
  const same = (name: string): boolean => normalizeLabel(name) === normalizeLabel(label);
  const meant = [...subjects.values()].filter((other) => same(other.name) && other.code.length === code.length).map((other) => other.code);
  const more = { row: row.id, field: column, cause: meant.length === 1 ? "code-of-name" : undefined };
  const values = { found: code, label, meant: meant.join(", "), expected: subject?.name ?? "" };
  if (!subject) return [makeIssue("code-unknown", placeCell(record, row, column), values, more)];
  if (subject.confidence !== "high" || same(subject.name)) return [];
  return [makeIssue("code-name", placeCell(record, row, column), values, more)];
}

function checkPair(record: TableRecord, part: Part, row: Row, shared: Shared): Issue[] {
  const column = part.columns.find((candidate) => candidate.role === "paired-code")?.id;
  if (!column || !row.pairedCode) return [];
  if (!/^\d+$/.test(row.pairedCode))
    return [makeIssue("code-form", placeCell(record, row, column), { found: row.pairedCode, expected: "5" }, { row: row.id, field: column })];
  const odd = checkSubject(record, row, column, row.pairedCodeKind, row.pairedCode, row.pairedLabel, shared);
  if (odd.length > 0 || row.codeKind !== "department-economic" || shared.economicPairs.has(`${row.code}-${row.pairedCode}`)) return odd;
  return [makeIssue("code-pair", placeCell(record, row, column), { found: row.pairedCode, code: row.code }, { row: row.id, field: column })];
}

function unknownUnit(record: TableRecord, part: Part, row: Row, unitCodes: ReadonlySet<string>): Issue {
  const column = part.units?.codeColumn ?? "unit_code";
  return makeIssue("unit-code", placeCell(record, row, column), { found: row.code, expected: [...unitCodes].join(", ") }, { row: row.id, field: column });
}
