import Papa from "papaparse";
import { type Choose, pick } from "./choose.ts";
import { HOSTILE_KEYS, HOSTILE_TEXTS } from "./hostile.ts";

type Rows = string[][];
type CsvEdit = (rows: Rows, choose: Choose) => Rows;

const row = (rows: Rows, choose: Choose): string[] => pick(rows, choose) ?? [];

/** What people and machines do to tables, in place. */
const EDITS: readonly CsvEdit[] = [
  replaceCell,
  replaceCell,
  replaceCell,
  (rows, choose) => replaceCellBy(rows, choose, pick(row(rows, choose), choose) ?? ""),
  (rows, choose) =>
    replaceCellBy(rows, choose, `${pick(row(rows, choose), choose)}${pick(HOSTILE_TEXTS, choose)}`),
  swapCells,
  (rows, choose) => rows.toSpliced(choose(rows.length), 0, [...row(rows, choose)]),
  (rows, choose) => rows.toSpliced(choose(rows.length), 1),
  (rows, choose) => rows.toSpliced(choose(rows.length), 0, rows.splice(choose(rows.length), 1)[0] ?? []),
  (rows, choose) =>
    rows.toSpliced(
      choose(rows.length),
      0,
      Array.from({ length: rows[0]?.length ?? 0 }, () => ""),
    ),
  (rows, choose) => editColumn(rows, choose, (cells, index) => cells.toSpliced(index, 1)),
  (rows, choose) => editColumn(rows, choose, (cells, index) => cells.toSpliced(index, 0, cells[index] ?? "")),
  (rows, choose) =>
    editColumn(rows, choose, (cells, index) => [...cells.toSpliced(index, 1), cells[index] ?? ""]),
  (rows, choose) => [
    (rows[0] ?? []).toSpliced(choose(rows[0]?.length ?? 0), 1, pick(HOSTILE_KEYS, choose) ?? ""),
    ...rows.slice(1),
  ],
  (rows, choose) => [...rows, ...Array.from({ length: choose(300) }, () => row(rows, choose))],
];

/** A CSV text with one more edit. */
export function editCsv(text: string, choose: Choose): string {
  const rows = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" }).data.filter(
    (cells) => cells.length > 0,
  );
  return `${Papa.unparse(pick(EDITS, choose)?.(rows, choose) ?? rows, { newline: "\n" })}\n`;
}

function replaceCell(rows: Rows, choose: Choose): Rows {
  return replaceCellBy(rows, choose, pick(HOSTILE_TEXTS, choose) ?? "");
}

function replaceCellBy(rows: Rows, choose: Choose, value: string): Rows {
  const cells = row(rows, choose);
  cells[choose(cells.length)] = value;
  return rows;
}

function swapCells(rows: Rows, choose: Choose): Rows {
  const [one, other] = [row(rows, choose), row(rows, choose)];
  const [from, to] = [choose(one.length), choose(other.length)];
  [one[from], other[to]] = [other[to] ?? "", one[from] ?? ""];
  return rows;
}

function editColumn(rows: Rows, choose: Choose, edit: (cells: string[], index: number) => string[]): Rows {
  const index = choose(rows[0]?.length ?? 0);
  return rows.map((cells) => edit(cells, index));
}
