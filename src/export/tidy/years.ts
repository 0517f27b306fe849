import type { Archive } from "../../archive/archive.ts";
import { listExecutions } from "../../archive/execution/executions.ts";
import { listSubjectChanges } from "../../archive/subjectChanges.ts";
import { listYears, type YearColumn } from "../../archive/years/columns.ts";
import { makeYearTable, type YearCell, type YearLine } from "../../archive/years/yearTable.ts";
import { exact, shareOf } from "../../money.ts";
import { executionFile, seriesFile, WHOLE } from "../../schema/openData/years.ts";
import { PHASES, PLANS, SUBJECT_KINDS } from "../../schema/vocabulary.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `series.csv`: a bureau's years beside each other, as its years page has them; what is not a number has no line. */
export function exportSeries(archive: Archive): TidyFile {
  const changes = listSubjectChanges(archive.shared);
  const records = archive.bureaus.flatMap((bureau) =>
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
export function exportExecution(archive: Archive): TidyFile {
  const records = listExecutions(archive, archive.disclosures).flatMap(({ final, execution }) =>
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
