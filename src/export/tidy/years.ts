import type { Archive } from "../../archive/archive.ts";
import { listExecutions } from "../../archive/execution/executions.ts";
import type { BureauEntry, DisclosureEntry } from "../../archive/site.ts";
import { listSubjectChanges } from "../../archive/subjectChanges.ts";
import { listYears, type YearColumn } from "../../archive/years/columns.ts";
import { makeYearTable, type YearCell, type YearLine } from "../../archive/years/yearTable.ts";
import { exact, shareOf } from "../../money.ts";
import { executionFile, seriesFile, WHOLE } from "../../schema/openData/years.ts";
import { PHASES, PLANS, SUBJECT_KINDS } from "../../schema/vocabulary.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `series.csv`: the years of bureaus beside each other, as their years pages have them; what is not a number has no line. */
export function exportSeries(archive: Archive, entry: DisclosureEntry): TidyFile {
  const changes = listSubjectChanges(archive.shared);
  const records = listBureausOf(archive, entry).flatMap((bureau) =>
    PHASES.flatMap((phase) => {
      const columns = listYears(archive, bureau, phase);
      if (columns.length < 2) return [];
      return SUBJECT_KINDS.flatMap((kind) => {
        const table = makeYearTable(archive, columns, kind, changes);
        return (table?.lines ?? []).flatMap((line) =>
          (table?.columns ?? []).flatMap((column, index) => {
            const year = describeYear(line, column, index);
            return year && table
              ? [{ bureau_id: bureau.id, phase, kind, table_id: table.tableId, ...year }]
              : [];
          }),
        );
      });
    }),
  );
  return makeTidyFile(seriesFile, records);
}

/** The bureaus whose years are written with a disclosure: its own with the first of them, and one without any with the first of its years. */
function listBureausOf(archive: Archive, entry: DisclosureEntry): readonly BureauEntry[] {
  const { bureaus, disclosures } = archive;
  const findFirst = (bureau: BureauEntry): DisclosureEntry | undefined =>
    disclosures.find(({ id }) => id === bureau.id) ??
    PHASES.flatMap((phase) => listYears(archive, bureau, phase))[0]?.entry;
  return bureaus.filter(
    (bureau) =>
      (bureau.id === entry.id || bureau.bureau.predecessors.length > 0) && findFirst(bureau) === entry,
  );
}

function describeYear({ code, cells }: YearLine, column: YearColumn, index: number) {
  const cell = cells[index];
  if (!cell?.whole?.amount || cell.whole.rows > 1) return undefined;
  const { whole, difference } = cell;
  const { amount, unit, yuan } = cell.whole.amount;
  const before = cells[index - 1]?.whole?.amount;
  const rate = difference?.rate;
  return {
    subject: code || WHOLE,
    publisher_id: column.entry.id,
    fiscal_year: column.entry.fiscalYear,
    scope: column.scope,
    row_id: whole.rowId,
    code: whole.code,
    label: whole.label,
    amount,
    unit,
    amount_yuan: yuan,
    change_yuan: difference && before ? exact.subtract(yuan, before.yuan) : "",
    change_percent: rate === undefined ? "" : difference?.direction === "decrease" ? `-${rate}` : rate,
    broken_by: nameBreaks(cell, column, index),
  };
}

function nameBreaks({ breaks }: YearCell, { successions, isApart }: YearColumn, index: number): string {
  if (index === 0) return "";
  const isOfBureau = isApart || successions.length > 0;
  return [...(breaks.length > 0 ? ["subject"] : []), ...(isOfBureau ? ["bureau"] : [])].join(" ");
}

/** `execution.csv`: what was spent of each plan that a year's texts tell. */
export function exportExecution(archive: Archive, entry: DisclosureEntry): TidyFile {
  const records = listExecutions(archive, [entry]).flatMap(({ final, execution }) =>
    execution.lines.flatMap(({ code, label, planned, final: spent }) =>
      PLANS.flatMap((plan) => {
        const own = planned[plan];
        if (!own || !spent) return [];
        return [
          {
            ...scopeKey(final),
            table_id: spent.table.id,
            subject: code || WHOLE,
            label,
            plan,
            planned: own.amount,
            planned_unit: own.unit,
            planned_yuan: own.yuan,
            spent: spent.amount,
            spent_unit: spent.unit,
            spent_yuan: spent.yuan,
            spent_percent: shareOf(spent.yuan, own.yuan, 100) ?? "",
          },
        ];
      }),
    ),
  );
  return makeTidyFile(executionFile, records);
}
