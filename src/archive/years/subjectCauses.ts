import { rowPath } from "../paths/paths.ts";
import { type Explained, explainChange, type Pair, type YearAmount } from "./causes.ts";
import type { YearColumn } from "./columns.ts";
import type { YearLine, YearTable } from "./yearTable.ts";

/** The subjects by which a change is told: classes (类), or the lowest that are printed. */
type SubjectLevel = "classes" | "lowest";

/** Digits of a class. */
const CLASS = 3;

/**
 * The change of a table's total from the column before the one at `index`, by subjects that both years print; undefined where no totals or
 * subjects can be compared.
 */
export function explainSubjects(table: YearTable, index: number, level: SubjectLevel): Explained | undefined {
  const [before, now] = [table.columns[index - 1], table.columns[index]];
  if (!before || !now) return undefined;
  const isPart = ({ code }: YearLine, lines: readonly YearLine[]): boolean =>
    level === "classes" ? code.length === CLASS : code !== "" && !lines.some(isBelow(code));
  const comparable = table.lines.filter(({ cells }) => cells[index]?.difference);
  const total = comparable.find(({ code }) => code === "");
  const pairOf = (line: YearLine): Pair[] => {
    const [earlier, later] = [
      readAmount(table, before, line, index - 1),
      readAmount(table, now, line, index),
    ];
    return earlier && later ? [{ ...nameOf(line), before: earlier, now: later }] : [];
  };
  const [whole] = total ? pairOf(total) : [];
  const isUnmatched = (line: YearLine): boolean =>
    isPart(line, table.lines) &&
    !line.cells[index]?.difference &&
    Boolean(line.cells[index]?.whole?.amount ?? line.cells[index - 1]?.whole?.amount);
  const unmatched = table.lines.filter(isUnmatched).map((line) => nameOf(line).name);
  const parts = comparable.filter((line) => isPart(line, comparable));
  return whole && explainChange(whole, parts.flatMap(pairOf), unmatched);
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
