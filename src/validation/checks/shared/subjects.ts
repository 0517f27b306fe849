import type { Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { CLASSIFICATION_FILES, type Shared } from "../../../read/shared.ts";
import {
  findMoves,
  findNameIn,
  holdsIn,
  type KnownSubject,
  listSpellings,
  type SubjectName,
} from "../../../read/subjects.ts";
import type { CodeKind } from "../../../schema/format/roles.ts";
import type { Issue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { SUBJECT_LEVELS, type SubjectKind } from "../../../schema/vocabulary.ts";
import { normalizeSubjectName } from "../../../text/labels.ts";
import { makeCellIssue } from "../tables/cellIssue.ts";

/** What a row prints of one subject; without a label where only the code is printed. */
interface Named {
  readonly kind: CodeKind;
  readonly code: string;
  readonly label: string;
}

/** What the subjects of a table are held against. */
export interface Classified {
  readonly shared: Shared;
  /** Fiscal year of the disclosure: codes and names hold for years. */
  readonly year: string;
  /** Ids that more than one row of the table has. */
  readonly doubles: ReadonlySet<string>;
}

/**
 * A code or name that the classification does not have for the year is worth a look, no error: what it holds was observed.
 * Codes that a place adds below the classification's last level need only stand below a known one.
 */
export function checkSubject(
  record: TableRecord,
  row: Row,
  column: string,
  named: Named,
  { shared, year, doubles }: Classified,
): Issue[] {
  const { kind, code, label } = named;
  const file = CLASSIFICATION_FILES[kind];
  const subjects = shared.subjects.get(kind);
  if (file === undefined || shared.unread.has(file) || !subjects || !code) return [];
  const classified = cutToClassification(kind, code);
  const subject = subjects.get(classified);
  const name = findNameIn(subject, year);
  if (name && (classified !== code || !label || isCalled(name, label))) return [];
  const meant = findMeant(shared, year, named) ?? "";
  const issue = (rule: RuleId, { cause, ...values }: Doubt): Issue[] => [
    makeCellIssue(
      rule,
      record,
      row,
      column,
      { label, meant, year, expected: name?.name ?? "", ...values },
      cause,
    ),
  ];
  const likely: Doubt = meant ? { cause: "code-of-name" } : {};
  if (!name) return issue("code-unknown", subject ? describeYears(shared, kind, subject, year) : likely);
  const former = subject?.names.find((other) => isCalled(other, label));
  if (former) return issue("code-name", describeYearsOf(former, year));
  // Two rows with one code, and the name of one of them belongs to another code: the code is mistyped.
  if (meant && doubles.has(row.id))
    return [makeCellIssue("code-mistyped", record, row, column, { label, expected: meant })];
  return name.confidence === "high" ? issue("code-name", likely) : [];
}

/** A code without the digits that a place adds below the classification's last level. */
export function cutToClassification(kind: CodeKind, code: string): string {
  return code.slice(0, SUBJECT_LEVELS[kind as SubjectKind]?.at(-1));
}

/** A likely cause, with what it says. */
type Doubt = { readonly cause?: string } & Readonly<Record<string, string>>;

const isCalled = (name: SubjectName, label: string): boolean =>
  listSpellings(name).includes(normalizeSubjectName(label));

function describeYearsOf({ from, until }: SubjectName, year: string): Doubt {
  return until !== "" && until < year ? { cause: "name-until", until } : { cause: "name-from", from };
}

/** The years of a code that does not hold in a year, and the codes that it went to. */
function describeYears(
  { moves }: Shared,
  kind: CodeKind,
  { code, names }: KnownSubject,
  year: string,
): Doubt {
  const last = names.findLast(({ until }) => until !== "" && until < year);
  if (!last) return { cause: "code-from", from: names[0]?.from ?? "" };
  const targets = findMoves(moves, kind, code).filter((line) => line.year > last.until && line.year <= year);
  const successors = targets.map((line) => line.to_code).join(" / ");
  return { cause: successors ? "code-went" : "code-until", until: last.until, successors };
}

type Subjects = NonNullable<ReturnType<Shared["subjects"]["get"]>>;

/** The names of a classification by the length of the code and the name. */
const namesByKey = new WeakMap<Subjects, ReadonlyMap<string, readonly SubjectName[]>>();

const nameKey = (code: string, name: string): string => `${code.length} ${normalizeSubjectName(name)}`;

function indexNames(subjects: Subjects): ReadonlyMap<string, readonly SubjectName[]> {
  const kept = namesByKey.get(subjects);
  if (kept) return kept;
  const index = Map.groupBy(
    [...subjects.values()].flatMap(({ names }) => names),
    ({ code, name }) => nameKey(code, name),
  );
  namesByKey.set(subjects, index);
  return index;
}

/** The one code of the same length that the classification has for a name in a year. */
export function findMeant(
  { subjects }: Shared,
  year: string,
  { kind, code, label }: Named,
): string | undefined {
  const known = subjects.get(kind);
  const names = (known && indexNames(known).get(nameKey(code, label))) ?? [];
  const [meant, ...others] = names.filter((name) => holdsIn(name, year));
  return others.length === 0 ? meant?.code : undefined;
}
