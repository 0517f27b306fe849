import { pickNewest } from "../../archive/figures/comparison.ts";
import type { SubjectRow, SubjectView } from "../../archive/figures/subjects.ts";
import { isAmount, toYuan } from "../../money.ts";
import type { SubjectKind } from "../../schema/vocabulary.ts";

/** The table in which bureaus are compared by a classification: the one that tells the whole of a department's spending by it, or most of it. */
const TABLES: Readonly<Record<SubjectKind, string>> = {
  functional: "expenditure",
  "department-economic": "basic-expenditure",
  "government-economic": "expenditure-by-economic-subject",
};

type ComparedRow = SubjectRow & { readonly yuan: string };

/** One subject in the newest year of each bureau, as far as its rows are of one kind. */
export interface SubjectComparison {
  /** Short name of the table. */
  readonly table: string;
  readonly tableId: string;
  /** A department's only row of the subject in that table, with its whole amount, exact in yuan too. */
  readonly rows: readonly ComparedRow[];
  /** The same of their earlier years. */
  readonly earlier: readonly ComparedRow[];
  /** Bureaus whose table has more than one row of it: which is meant is not for us to say. */
  readonly severalRows: number;
  /** Bureaus that print no amount of it as a whole in that table, though another table may have one. */
  readonly without: number;
}

/** Undefined where fewer than two bureaus can be compared; `bureaus` is how many have a budget. */
export function compareSubject({ kind, rows }: SubjectView, bureaus: number): SubjectComparison | undefined {
  const departments = rows.filter(
    ({ entry, tableId, scope }) =>
      tableId === TABLES[kind] && scope === "department" && entry.disclosure.phase === "budget",
  );
  const newest = new Set(pickNewest(departments).map(({ entry }) => entry));
  const years = [...Map.groupBy(departments, ({ entry }) => entry)];
  const ofNewest = years.flatMap(([entry, each]) => (newest.has(entry) ? [each] : []));
  const single = ofNewest.flatMap(readSingle);
  const [first] = single;
  if (!first || single.length < 2) return undefined;
  const severalRows = ofNewest.filter((each) => each.length > 1).length;
  return {
    table: first.table,
    tableId: first.tableId,
    rows: single,
    earlier: years.flatMap(([entry, each]) => (newest.has(entry) ? [] : readSingle(each))),
    severalRows,
    without: bureaus - single.length - severalRows,
  };
}

/** The only row of a department in a year, if it prints an amount of known unit. */
function readSingle([row, ...others]: readonly SubjectRow[]): ComparedRow[] {
  const rate = row?.entry.shared.yuan.get(row.unit);
  return row?.amount !== undefined && isAmount(row.amount) && rate !== undefined && others.length === 0
    ? [{ ...row, yuan: toYuan(row.amount, rate) }]
    : [];
}
