import type { SubjectKind } from "../../schema/vocabulary.ts";
import { normalizeSubjectName } from "../../text/labels.ts";
import type { Archive } from "../archive.ts";
import type { SubjectChange } from "../subjectChanges.ts";
import { isComparable, type YearColumn } from "./columns.ts";
import { type Difference, subtract } from "./difference.ts";
import { type Lineage, traceSubjects } from "./lineage.ts";
import { listCommonWholes, type Whole } from "./wholes.ts";

/** A subject in one year, and what became of it since the year before it. */
export interface YearCell {
  /** Undefined where the year's table has no row of it. */
  readonly whole: Whole | undefined;
  /** Undefined where there is nothing to compare, or where it would not be the same thing. */
  readonly difference: Difference | undefined;
  /** Changes of the classification between the year before and this one that concern the subject. */
  readonly breaks: readonly SubjectChange[];
}

/** A subject through the years. */
export interface YearLine {
  /** Its newest code; empty for the whole of the table. */
  readonly code: string;
  /** Its codes and names, the oldest first. */
  readonly names: readonly { readonly code: string; readonly label: string }[];
  /** One for each year. */
  readonly cells: readonly YearCell[];
}

/** The years of a bureau by one classification. */
export interface YearTable {
  readonly kind: SubjectKind;
  readonly tableId: string;
  /** Only years that have the table. */
  readonly columns: readonly YearColumn[];
  /** The whole first, then by code. */
  readonly lines: readonly YearLine[];
  /** Every change of the classification that a line meets, in order. */
  readonly breaks: readonly YearBreak[];
}

/** A change of the classification between two years. */
export interface YearBreak {
  readonly change: SubjectChange;
  /** Whether the subject goes on in its line. */
  readonly goesOn: boolean;
}

/** Undefined where fewer than two years have a table of the classification in common. */
export function makeYearTable(
  archive: Archive,
  all: readonly YearColumn[],
  kind: SubjectKind,
  changes: readonly SubjectChange[],
): YearTable | undefined {
  const common = listCommonWholes(
    all.map(({ entry, scope }) => archive.readScope(entry, scope)),
    kind,
  );
  if (!common) return undefined;
  const years = all.flatMap((column, index) => {
    const wholes = common.wholes[index];
    return wholes && wholes.size > 0 ? [{ column, wholes, year: column.entry.fiscalYear }] : [];
  });
  const lineage = traceSubjects(
    years.map(({ year, wholes }) => ({ year, codes: new Set(wholes.keys()) })),
    changes.filter((change) => change.kind === kind),
  );
  const columns = joinColumns(
    years.map(({ column }) => column),
    all,
  );
  const lines = lineage.codes.map((code) => makeLine(code, years, columns, lineage));
  const met = new Set(lines.flatMap(({ cells }) => cells.flatMap(({ breaks }) => breaks)));
  return {
    kind,
    tableId: common.tableId,
    columns,
    lines,
    breaks: lineage.changes
      .filter((change) => met.has(change))
      .map((change) => ({ change, goesOn: lineage.keeps(change) })),
  };
}

/** What came between two columns stands before the second, be it in years that are left out. */
function joinColumns(columns: readonly YearColumn[], all: readonly YearColumn[]): YearColumn[] {
  return columns.map((column, index) => {
    const before = columns[index - 1];
    if (!before) return { ...column, successions: [], isApart: false };
    const between = all.slice(all.indexOf(before) + 1, all.indexOf(column) + 1);
    // Where a bureau begins apart, nothing before its first year concerns it.
    const first = between.findLastIndex(({ isApart }) => isApart);
    const successions = between.slice(Math.max(first, 0)).flatMap((each) => each.successions);
    return { ...column, successions, isApart: first >= 0 && successions.length === 0 };
  });
}

interface Year {
  readonly year: string;
  readonly wholes: ReadonlyMap<string, Whole>;
}

function makeLine(
  code: string,
  years: readonly Year[],
  columns: readonly YearColumn[],
  lineage: Lineage,
): YearLine {
  const wholes = years.map(({ year, wholes: ofYear }) => ofYear.get(lineage.codeIn(code, year)));
  const cells = wholes.map((whole, index): YearCell => {
    const [before, year] = [years[index - 1]?.year, years[index]?.year];
    const column = columns[index];
    if (before === undefined || year === undefined || !column || column.isApart)
      return { whole, difference: undefined, breaks: [] };
    const breaks = lineage.listBreaks(code, before, year);
    const isSame = isComparable(column) && lineage.isSame(code, breaks);
    const [now, earlier] = [whole, wholes[index - 1]].map((each) =>
      each?.rows === 1 ? each.amount : undefined,
    );
    return { whole, difference: isSame && now && earlier ? subtract(now, earlier) : undefined, breaks };
  });
  const names = wholes.flatMap((whole) => (whole ? [{ code: whole.code, label: whole.label }] : []));
  return { code, names: names.filter((name, index) => !isRepeated(name, names[index - 1])), cells };
}

/** Spaces and brackets make no other name. */
const isRepeated = (a: YearLine["names"][number], b: YearLine["names"][number] | undefined): boolean =>
  a.code === b?.code && normalizeSubjectName(a.label) === normalizeSubjectName(b.label);
