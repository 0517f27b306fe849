import type { SubjectKind } from "../../schema/vocabulary.ts";
import type { Archive } from "../archive.ts";
import type { Explained } from "./causes.ts";
import { isComparable, type YearColumn } from "./columns.ts";
import { explainKinds } from "./kindCauses.ts";
import { explainSubjects } from "./subjectCauses.ts";
import type { YearTable } from "./yearTable.ts";

/** By what the change of a total is told: kinds of spending (the table's columns), classes (类) of subjects, or the lowest subjects. */
type CauseBy = "kinds" | "classes" | "subjects";

/** The change of a table's total, told by parts of one sort. */
export interface YearCause {
  readonly by: CauseBy;
  readonly kind: SubjectKind;
  readonly tableId: string;
  readonly explained: Explained;
}

/** What made a year differ from the one held before it. */
interface YearPair {
  readonly before: YearColumn;
  readonly now: YearColumn;
  readonly causes: readonly YearCause[];
}

/** The years that are held, each with the one held before it, the newest first: only those of which a table tells what changed. */
export function listYearCauses(archive: Archive, tables: readonly YearTable[]): YearPair[] {
  const found = tables.flatMap((table) =>
    table.columns.flatMap((now, index) => {
      const before = table.columns[index - 1];
      const causes = before ? explainTable(archive, table, index, before, now) : [];
      return before && causes.length > 0 ? [{ before, now, causes }] : [];
    }),
  );
  const pairs = Map.groupBy(found, ({ before, now }) =>
    [before, now].map(({ entry }) => `${entry.id}/${entry.folder}`).join(" "),
  );
  return [...pairs.values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, causes: [first, ...others].flatMap(({ causes }) => causes) }] : [],
    )
    .toSorted((a, b) => b.now.entry.fiscalYear.localeCompare(a.now.entry.fiscalYear));
}

function explainTable(
  archive: Archive,
  table: YearTable,
  index: number,
  before: YearColumn,
  now: YearColumn,
): YearCause[] {
  const { kind, tableId } = table;
  const read = ({ entry, scope }: YearColumn) => archive.readScope(entry, scope);
  const classes = explainSubjects(table, index, "classes");
  const lowest = explainSubjects(table, index, "lowest");
  // A total with one class is told by its subjects alone.
  const several = classes && classes.causes.length > 1 ? classes : undefined;
  const kinds = isComparable(now) ? explainKinds(read(before), read(now), tableId) : undefined;
  const all: readonly (readonly [CauseBy, Explained | undefined])[] =
    kind === "functional"
      ? [
          ["kinds", kinds],
          ["classes", several],
          ["subjects", lowest],
        ]
      : // The same money again: its classes are enough.
        [several ? ["classes", several] : ["subjects", lowest]];
  return all.flatMap(([by, explained]) => (explained ? [{ by, kind, tableId, explained }] : []));
}
