import { budgetRank, fieldOf, fundOf, isSum, unitIn } from "../find/sheetWords.ts";
import { wholeText } from "../shape/cells.ts";
import type { Cell } from "../source/source.ts";
import { amountOf, wordsOf } from "./cells.ts";
import { splitCode } from "./code.ts";
import { headColumns, readIndicators } from "./indicators.ts";
import { joinRests, withRests } from "./rests.ts";
import type { Run, RunCell, RunRow } from "./run.ts";
import type { Labelled, Sheet } from "./sheet.ts";
import type { Read } from "./single.ts";
import { cellIn, type HeadedColumn, spreadCells } from "./spread.ts";

/** Words of a project that are kept beside its name. */
const WORDS = ["code", "department", "implementing_unit"];

/** Whether a row heads a table that lists projects with their goals: it names the project, and its indicators or its budget and goal. */
export function headsProjects(row: RunRow): boolean {
  const own = row.cells.filter(({ begins }) => begins);
  const names = own.some(({ cell }) => fieldOf(cell.text) === "name");
  const goes =
    own.some(({ cell }) => fieldOf(cell.text) === "goal") &&
    own.some(({ cell }) => budgetRank(cell.text) !== null);
  return names && (headColumns(row) !== null || goes);
}

/** Projects below each other in one table, whose cells are merged over the rows of their indicators. */
export function readListed(run: Run): Read {
  const first = run.findIndex(headsProjects);
  const columns = projectColumns(run, first);
  const indicators = headColumns(run[first] as RunRow) ?? [];
  const name = columns.find(({ id }) => id === "name");
  if (!name) return { sheets: [], columns: [] };
  const { rows: body, headings } = bodyOf(run);
  const heads = headings.flatMap(({ cells }) => cells.map(({ cell }) => cell));
  const merged = body.some((row) => (cellIn(row, name)?.cell.rowSpan ?? 1) > 1);
  const rows = merged ? body : joinRests(body, columns);
  const projects = merged ? spreadCells(rows, name) : joinRepeated(spreadCells(rows, name));
  const sheets = [...Map.groupBy(rows.keys(), (n) => projects[n]?.cell)].flatMap(
    ([cell, numbers]): Sheet[] => {
      const own = numbers.map((n) => rows[n] as RunRow);
      const at = own.find(({ cells }) => cells.some((each) => each.cell === cell));
      if (!cell || !at || wholeText(cell.text) === "" || isSum(cell.text)) return [];
      const used = new Set(heads);
      const sheet = {
        ...readProject(at, columns, run[first] as RunRow, used),
        indicators: readIndicators(own, indicators, used),
      };
      return [{ ...sheet, used: withRests(used, own) }];
    },
  );
  return { sheets, columns: sheets.length > 0 ? indicators : [] };
}

/** The rows below the headings of each page, and the headings. What stands above the headings of a page is the end of what the page before prints. */
function bodyOf(run: Run): { rows: Run; headings: Run } {
  const heads = run.flatMap((row, n) => (headsProjects(row) ? [n] : []));
  const headings = heads.flatMap((n) => run.slice(n, n + depthOf(run, n)));
  const above = heads.flatMap((n) => run.slice(0, n).filter(({ table }) => table === run[n]?.table));
  const skipped = new Set([...headings, ...above]);
  return { rows: run.filter((row) => !skipped.has(row)), headings };
}

/** How many rows the headings take that begin in a row. */
function depthOf(run: Run, n: number): number {
  return Math.max(1, ...(run[n]?.cells ?? []).filter(({ begins }) => begins).map(({ cell }) => cell.rowSpan));
}

/** What the columns hold: the innermost heading that says it. */
function projectColumns(run: Run, first: number): HeadedColumn[] {
  const columns = new Map<string, HeadedColumn & { rank: number }>();
  for (const row of run.slice(first, first + depthOf(run, first))) {
    for (const { cell, from, to, begins } of row.cells) {
      const rank = budgetRank(cell.text);
      const field = fieldOf(cell.text);
      const id = rank !== null ? "budget" : (fundOf(cell.text) ?? (field === "goal" ? null : field));
      const known = id === null ? undefined : columns.get(id);
      if (begins && id !== null && (!known || (rank ?? 0) < known.rank))
        columns.set(id, { id, heading: wholeText(cell.text), from, to, rank: rank ?? 0 });
    }
  }
  return [...columns.values()];
}

function readProject(
  row: RunRow,
  columns: HeadedColumn[],
  head: RunRow,
  used: Set<Cell>,
): Omit<Sheet, "indicators" | "used"> {
  const words = new Map<string, Labelled>();
  const funds = new Map<string, Labelled>();
  let name: RunCell | undefined;
  for (const column of columns) {
    const found = cellIn(row, column);
    if (!found) continue;
    used.add(found.cell);
    if (column.id === "name") name = found;
    else if (WORDS.includes(column.id))
      words.set(column.id, { label: column.heading, cell: wordsOf(found, row) });
    else funds.set(column.id, { label: column.heading, cell: amountOf(found, row) });
  }
  const printed = wordsOf(name as RunCell, row);
  const { code, rest } = splitCode(printed.value);
  const heading = columns.find(({ id }) => id === "name")?.heading ?? "";
  if (code && !words.has("code")) words.set("code", { label: heading, cell: { ...printed, value: code } });
  const unit = unitIn(columns.find(({ id }) => id === "budget")?.heading ?? "") || head.table.unit;
  return {
    table: row.table,
    overall: false,
    name: { label: heading, cell: { ...printed, value: rest } },
    words,
    unit,
    funds,
  };
}

/** A project that is not merged but printed again in each of its rows is one project. */
function joinRepeated(cells: (RunCell | undefined)[]): (RunCell | undefined)[] {
  const joined: (RunCell | undefined)[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    joined.push(last && cell && last.cell.text === cell.cell.text ? last : cell);
  }
  return joined;
}
