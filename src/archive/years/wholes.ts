import type { Row } from "../../read/csv/rows.ts";
import { findWhole, isMeasure } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { MeasureRole } from "../../schema/format/roles.ts";
import type { FigurePhase, SubjectKind } from "../../schema/vocabulary.ts";
import { isSubject } from "../figures/subjects.ts";
import { type Amount, readAmount } from "../scope/amounts.ts";
import type { ScopeView } from "../scope/tables.ts";

/**
 * Tables that tell a department's spending by a classification, the widest first. Two disclosures are compared in one of them,
 * never in two that tell different money.
 */
export const SUBJECT_TABLES: Readonly<Record<SubjectKind, readonly [string, ...string[]]>> = {
  functional: ["expenditure", "general-public-expenditure"],
  "department-economic": ["basic-expenditure"],
  "government-economic": ["expenditure-by-economic-subject", "basic-expenditure"],
};

/** The row of a subject in a table, or of the table's total, and what stands in the column of its whole amount. */
export interface Whole {
  /** Empty for the total. */
  readonly code: string;
  readonly label: string;
  readonly rowId: string;
  /** As printed: blanks and marks, too. */
  readonly printed: string;
  /** Undefined where no number is printed. */
  readonly amount: Amount | undefined;
  /** Rows that stand for it: which of several is meant is not for us to say. */
  readonly rows: number;
}

/**
 * What a table prints for each subject of a classification and, under an empty code, for its whole: of the disclosure's own phase, or of
 * another phase of the same year. Figures of other years are left out.
 */
export function listWholes(
  scope: ScopeView,
  tableId: string,
  kind: SubjectKind,
  phase?: FigurePhase,
): ReadonlyMap<string, Whole> {
  const table = scope.tables.find(({ id }) => id === tableId);
  const found = (table?.parts ?? []).flatMap((part) => {
    const column = phase ? findWholeOf(part.part, phase) : findWhole(part.part);
    if (!column || !table) return [];
    return part.rows.flatMap((row) => {
      const subject = findSubject(row, kind);
      if (!subject || row.figureOf) return [];
      const amount = readAmount(scope, { table, part, row, column });
      return [{ ...subject, rowId: row.id, printed: row.cells[column.id] ?? "", amount }];
    });
  });
  const byCode = Map.groupBy(found, ({ code }) => code);
  const wholes = [...byCode].flatMap(([code, rows]) => {
    const [first] = rows;
    return first ? [[code, { ...first, rows: rows.length }] as const] : [];
  });
  return wholes.some(([code]) => code !== "") ? new Map(wholes) : new Map();
}

/** The column of whole amounts of another phase of the disclosure's year: the total, or the only one. */
function findWholeOf({ columns }: Part, phase: FigurePhase): (Column & { role: MeasureRole }) | undefined {
  const measures = columns
    .filter(isMeasure)
    .filter(({ role, figureOf }) => role !== "of-which" && figureOf?.phase === phase && !figureOf.year);
  return measures.find(({ role }) => role === "total") ?? (measures.length === 1 ? measures[0] : undefined);
}

/** What each scope prints for the subjects of a classification, in the widest table that most of them have; undefined where none has two. */
export function listCommonWholes(
  scopes: readonly ScopeView[],
  kind: SubjectKind,
): { readonly tableId: string; readonly wholes: readonly ReadonlyMap<string, Whole>[] } | undefined {
  const choices = SUBJECT_TABLES[kind].map((tableId) => {
    const wholes = scopes.map((scope) => listWholes(scope, tableId, kind));
    return { tableId, wholes, count: wholes.filter(({ size }) => size > 0).length };
  });
  const most = Math.max(...choices.map(({ count }) => count));
  return most < 2 ? undefined : choices.find(({ count }) => count === most);
}

/** The subject that a row stands for in a classification, or the whole of its table. */
function findSubject(row: Row, kind: SubjectKind): Pick<Whole, "code" | "label"> | undefined {
  if (row.type === "total" && row.code === "") return { code: "", label: row.label };
  const codes = [
    { of: row.codeKind, code: row.code, label: row.label },
    { of: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel },
    { of: row.thirdCodeKind, code: row.thirdCode, label: row.thirdLabel },
  ];
  return codes.find(({ of, code }) => of === kind && isSubject(of, code));
}
