import type { TableRecord } from "../../../read/disclosures.ts";
import type { Format } from "../../../read/formats/format.ts";
import { fillYears } from "../../../read/formats/printTable.ts";
import { GLOSSES_FILE, type Shared } from "../../../read/shared.ts";
import type { FormatTable } from "../../../schema/format.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { SUBJECT_KINDS } from "../../../schema/vocabulary.ts";
import { findByLabel, stripNumbering } from "../../../text/labels.ts";

/** Digits of a 款 in the functional classification: which 项 stand below it differs from place to place. */
const GROUP_DIGITS = 5;

/**
 * Names that English pages show and `glosses.csv` does not have: of what all disclosures share, and what is `printed`: bureaus, their
 * places, the formats of disclosures, their subjects. One issue names them all, with the lines that lack only their English.
 */
export function checkGlosses(shared: Shared, printed: Iterable<string>): Issue[] {
  if (shared.unread.has(GLOSSES_FILE)) return [];
  const names = new Set([...listSharedNames(shared), ...printed]);
  const missing = [...names].filter(
    (name) => /\p{Script=Han}/u.test(name) && !findByLabel(shared.glosses, name),
  );
  if (missing.length === 0) return [];
  const lines = [...new Set(missing.map(stripNumbering))].map((name) => `${quote(name)},,`);
  return [makeIssue("gloss-missing", { file: GLOSSES_FILE }, { count: String(lines.length) }, { lines })];
}

/** The subjects of coded rows: as they are printed, and as their classifications call them. */
export function listSubjectNames(
  tables: readonly Pick<TableRecord, "rows">[],
  { subjects }: Shared,
): string[] {
  return tables
    .flatMap(({ rows }) => rows)
    .flatMap((row) => [
      { kind: row.codeKind, code: row.code, label: row.label },
      { kind: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel },
      { kind: row.thirdCodeKind, code: row.thirdCode, label: row.thirdLabel },
    ])
    .filter(({ kind }) => SUBJECT_KINDS.some((subject) => subject === kind))
    .flatMap(({ kind, code, label }) => [label, subjects.get(kind)?.get(code)?.name ?? label]);
}

/** A CSV cell; names have no line breaks. */
const quote = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

function listSharedNames({ statutory, facts, subjects, functions }: Shared): string[] {
  const classified = [...subjects].flatMap(([kind, byCode]) =>
    [...byCode.values()]
      .filter(({ code }) => kind !== "functional" || code.length <= GROUP_DIGITS)
      .map(({ name }) => name),
  );
  const { tables, measures, concepts, units } = statutory;
  return [
    ...[tables, measures, concepts, facts.sections, facts.keys, functions].flat().map(({ name }) => name),
    ...units.map(({ id }) => id),
    ...classified,
  ];
}

/** The names that disclosures in a format print. */
export function listFormatNames({
  name,
  tables,
  lists,
}: Pick<Format, "name" | "tables" | "lists">): string[] {
  return [name, ...[...tables, ...lists].flatMap(listTableNames)];
}

/** Headings and fixed lines without their years, and levels of indicators; a year alone needs no English. */
const listTableNames = ({ parts }: FormatTable): string[] =>
  parts
    .flatMap(({ columns, lines, levels = {} }) => [
      ...columns.flatMap(({ heading }) => heading),
      ...lines.map(({ label }) => label),
      ...Object.entries(levels).flat(2),
    ])
    .map((name) => fillYears(name, "", ""))
    .filter((name) => !/^年度?$/.test(name));
