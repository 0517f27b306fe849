import { isAmount, shareOf } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole } from "../../schema/format/columns.ts";
import type { CodeKind } from "../../schema/format/roles.ts";
import { type Provenance, SUBJECT_KINDS, SUBJECT_LEVELS, type SubjectKind } from "../../schema/vocabulary.ts";
import { findRestoration, type PartView, type ScopeView, type TableView } from "../scope/tables.ts";
import { type DisclosureEntry, disclosureId } from "../site.ts";

/** A printed row on which a subject stands, without the scope's other rows: a site holds hundreds of thousands. */
export interface SubjectRow {
  readonly kind: SubjectKind;
  readonly code: string;
  /** Printed name. */
  readonly name: string;
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly tableId: string;
  /** Short name of the table. */
  readonly table: string;
  readonly rowId: string;
  /** The row's whole amount as printed, blank or dash too; undefined where the table prints only its parts. */
  readonly amount: string | undefined;
  readonly unit: string;
  /** Per cent of the amount that the same table prints for its whole, two decimals; undefined where either prints no number. */
  readonly share: string | undefined;
  readonly provenance: Provenance;
  /**
   * Other printed cells that tell the row: codes and names that stand beside it, and its unit where the row
   * prints it.
   */
  readonly beside: readonly string[];
}

/** One subject (科目) of one classification, wherever it is printed. */
export interface SubjectView {
  readonly kind: SubjectKind;
  readonly code: string;
  /** The classification's name, else the one printed most often; empty where neither has one. */
  readonly name: string;
  /** Printed names, the most frequent first; none where only a subject below it is printed. */
  readonly names: readonly string[];
  /** The subject above it, which its code begins with. */
  readonly parent: SubjectView | undefined;
  /** By code. */
  readonly children: readonly SubjectView[];
  /** Newest year first, in one year as the disclosures came. */
  readonly rows: readonly SubjectRow[];
}

/** True for the code of a subject (科目): a unit's code is none, nor is one without the digits of a level. */
export function isSubject(kind: CodeKind, code: string): kind is SubjectKind {
  return (
    kind in SUBJECT_LEVELS && SUBJECT_LEVELS[kind as SubjectKind].includes(code.length) && /^\d+$/.test(code)
  );
}

/** Every row of a scope's tables on which a subject stands, in printed order; a row with several codes once for each. */
export function listSubjectRows(scope: ScopeView): SubjectRow[] {
  return scope.tables.flatMap((table) =>
    table.parts.flatMap((part) => part.rows.flatMap((row) => takeSubjects(scope, table, part, row))),
  );
}

function takeSubjects(
  { entry, id }: ScopeView,
  table: TableView,
  { part, rows }: PartView,
  row: Row,
): SubjectRow[] {
  // What a table prints of another year is not this year's.
  if (row.figureOf) return [];
  const codes = [
    { kind: row.codeKind, code: row.code, name: row.label },
    { kind: row.pairedCodeKind, code: row.pairedCode, name: row.pairedLabel },
    { kind: row.thirdCodeKind, code: row.thirdCode, name: row.thirdLabel },
  ];
  const measure = findWhole(part);
  const [amount = "", whole = ""] = [
    row,
    rows.find(({ type, figureOf }) => type === "total" && !figureOf),
  ].map((each) => measure && each?.cells[measure.id]);
  const rest = {
    entry,
    scope: id,
    tableId: table.id,
    table: table.name,
    rowId: row.id,
    amount: measure && amount,
    unit: measure?.unit ?? table.unit,
    share: isAmount(amount) && isAmount(whole) ? shareOf(amount, whole, 100) : undefined,
    provenance: (measure && findRestoration(table, row, measure.id)?.provenance) ?? "printed",
  } as const;
  return codes.flatMap((each) => {
    const { kind, code, name } = each;
    const others = codes
      .filter((other) => other !== each)
      .map((other) => `${other.code} ${other.name}`.trim());
    return isSubject(kind, code)
      ? [{ kind, code, name, ...rest, beside: [...others, row.unitName].filter(Boolean) }]
      : [];
  });
}

/** Names of subjects in the classifications, by kind and code. */
type Names = ReadonlyMap<CodeKind, ReadonlyMap<string, { readonly name: string }>>;

type GrowingSubject = Omit<SubjectView, "children"> & { children: GrowingSubject[] };

/** The subjects on printed rows, by kind and code, and those above them. */
export function makeSubjects(rows: readonly SubjectRow[], known: Names): SubjectView[] {
  return SUBJECT_KINDS.flatMap((kind) => {
    const byCode = Map.groupBy(
      rows.filter((row) => row.kind === kind),
      (row) => row.code,
    );
    const subjects = new Map<string, GrowingSubject>();
    for (const code of [...new Set([...byCode.keys()].flatMap(listLevels))].sort()) {
      const own = byCode.get(code) ?? [];
      const names = rankNames(own);
      const parent = subjects.get(listLevels(code).at(-2) ?? "");
      const name = known.get(kind)?.get(code)?.name ?? names[0] ?? "";
      const subject: GrowingSubject = {
        kind,
        code,
        name,
        names,
        parent,
        children: [],
        rows: own.toSorted((a, b) => b.entry.fiscalYear.localeCompare(a.entry.fiscalYear)),
      };
      subjects.set(code, subject);
      parent?.children.push(subject);
    }
    return [...subjects.values()];
  });
}

/** A code with those above it, from its 类 down: each is the beginning of the next. */
export function listLevels(code: string): string[] {
  return SUBJECT_LEVELS.functional
    .filter((digits) => digits <= code.length)
    .map((digits) => code.slice(0, digits));
}

/** Finds the subjects that other classifications call by a name that some subjects have: a budget may print only one of them. */
export function makeNamesakes(
  all: readonly SubjectView[],
): (subjects: readonly SubjectView[]) => SubjectView[] {
  const byName = Map.groupBy(all, ({ name }) => name);
  return (subjects) => {
    const kinds = new Set(subjects.map(({ kind }) => kind));
    const names = new Set(subjects.map(({ name }) => name).filter(Boolean));
    return [...names].flatMap((name) => (byName.get(name) ?? []).filter(({ kind }) => !kinds.has(kind)));
  };
}

/** The number of disclosures that print a subject, in any scope. */
export function countDisclosures({ rows }: SubjectView): number {
  return new Set(rows.map(({ entry }) => disclosureId(entry))).size;
}

function rankNames(rows: readonly SubjectRow[]): string[] {
  const counts = [...Map.groupBy(rows, (row) => row.name)].filter(([name]) => name !== "");
  return counts.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}
