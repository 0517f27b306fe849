import { rowPath } from "../paths/paths.ts";
import { type Explained, explainChange, type Pair, type YearAmount } from "./causes.ts";
import type { YearColumn } from "./columns.ts";
import type { YearLine, YearTable } from "./yearTable.ts";

/** What made the newest year of a table differ from the one before, subject by subject. */
export interface SubjectCauses {
  readonly before: YearColumn;
  readonly now: YearColumn;
  readonly explained: Explained;
}

/** By the lowest subjects that both years print; undefined where a year lies between them, or no totals or subjects can be compared. */
export function explainSubjects(table: YearTable): SubjectCauses | undefined {
  const last = table.columns.length - 1;
  const [before, now] = [table.columns[last - 1], table.columns[last]];
  if (!before || !now || Number(now.entry.fiscalYear) - Number(before.entry.fiscalYear) !== 1)
    return undefined;
  const comparable = table.lines.filter(({ cells }) => cells[last]?.difference);
  const total = comparable.find(({ code }) => code === "");
  const lowest = comparable.filter(({ code }) => code !== "" && !comparable.some(isBelow(code)));
  const pairOf = (line: YearLine): Pair[] => {
    const [earlier, later] = [readAmount(table, before, line, last - 1), readAmount(table, now, line, last)];
    return earlier && later ? [{ ...nameOf(line), before: earlier, now: later }] : [];
  };
  const [whole] = total ? pairOf(total) : [];
  const isUnmatched = ({ code, cells }: YearLine): boolean =>
    code !== "" &&
    !cells[last]?.difference &&
    Boolean(cells[last]?.whole?.amount ?? cells[last - 1]?.whole?.amount) &&
    !table.lines.some(isBelow(code));
  const unmatched = table.lines.filter(isUnmatched).map((line) => nameOf(line).name);
  const explained = whole && explainChange(whole, lowest.flatMap(pairOf), unmatched);
  return explained && { before, now, explained };
}

/** A subject by its newest code and name. */
const nameOf = ({ names }: YearLine): Pick<Pair, "code" | "name"> => {
  const { code = "", label: name = "" } = names.at(-1) ?? {};
  return { code, name };
};

const isBelow =
  (above: string) =>
  ({ code }: YearLine): boolean =>
    code !== above && code.startsWith(above);

function readAmount(
  { tableId }: YearTable,
  { entry, scope }: YearColumn,
  { cells }: YearLine,
  index: number,
): YearAmount | undefined {
  const whole = cells[index]?.whole;
  return whole?.amount && { ...whole.amount, path: rowPath(entry, scope, tableId, whole.rowId) };
}
