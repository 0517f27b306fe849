import { fieldOf, isLabel, isOverallTitle, unitIn } from "../find/sheetWords.ts";
import { wholeText } from "../shape/cells.ts";
import type { Cell } from "../source/source.ts";
import { valueBeside, wordsOf } from "./cells.ts";
import { readFunds } from "./funds.ts";
import { headColumns } from "./indicators.ts";
import type { Run, RunCell, RunRow } from "./run.ts";
import type { Labelled, Sheet } from "./sheet.ts";

/** The label with which a row begins a sheet: the name of the project, or of the department in a sheet of its own. */
export function startOf(row: RunRow): RunCell | null {
  const label = row.cells.find(({ begins }) => begins);
  if (!label || headColumns(row)) return null;
  const field = fieldOf(label.cell.text);
  const begins = field === "name" || (field === "department" && isOverallTitle(row.table.title));
  const value = valueBeside(row, label);
  return begins && (!value || !isLabel(value.cell.text)) ? label : null;
}

/** Words of a sheet's head that are kept beside its name. */
const WORDS: ReadonlySet<string> = new Set(["code", "department", "implementing_unit"]);

/** The head of a sheet, from the row that begins it to the one before its indicators. Null where no name is printed, as in a form left blank. */
export function readHead(head: Run, used: Set<Cell>): Omit<Sheet, "indicators" | "used"> | null {
  const [first, second] = head;
  const start = first && startOf(first);
  const value = start && valueBeside(first, start);
  if (!first || !start || !value) return null;
  const overall = fieldOf(start.cell.text) !== "name";
  const { table } = first;
  const rest = restOfName(first, second, start);
  const printed = wordsOf(value, first);
  const whole = {
    ...printed,
    value: overall ? table.title : printed.value + (rest ? wholeText(rest.cell.text) : ""),
  };
  const name = { label: wholeText(start.cell.text), cell: whole };
  for (const { cell } of [start, value, ...(rest ? [rest] : [])]) used.add(cell);
  const words = new Map<string, Labelled>();
  for (const row of head) {
    for (const label of row.cells) {
      const field = label.begins ? fieldOf(label.cell.text) : null;
      const beside = field && WORDS.has(field) ? valueBeside(row, label) : undefined;
      if (!field || !beside || words.has(field) || isLabel(beside.cell.text)) continue;
      words.set(field, { label: wholeText(label.cell.text), cell: wordsOf(beside, row) });
      for (const { cell } of [label, beside]) used.add(cell);
    }
  }
  const { amounts, unit } = readFunds(head, used);
  const own =
    unit ||
    head
      .flatMap(({ cells }) => cells.map(({ cell }) => (/单位/.test(cell.text) ? unitIn(cell.text) : "")))
      .find(Boolean);
  return { table, overall, name, words, unit: own || table.unit, funds: amounts };
}

/** The rest of a name that a page break parts: alone in the first row of the next page, where the name stands. */
function restOfName(first: RunRow, second: RunRow | undefined, start: RunCell): RunCell | undefined {
  const [rest, ...others] = second?.cells ?? [];
  const fits =
    rest &&
    others.length === 0 &&
    second?.page !== first.page &&
    rest.from >= start.to &&
    !isLabel(rest.cell.text);
  return fits ? rest : undefined;
}
