import { listRowsOf, type Row } from "../../../read/csv/rows.ts";
import type { TableRecord } from "../../../read/disclosures.ts";
import { blockOf } from "../../../schema/format/columns.ts";
import type { Line, Part } from "../../../schema/format/part.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { normalizeLabel } from "../../../text/labels.ts";
import { listNames } from "../shared/names.ts";
import { makeCellIssue } from "./cellIssue.ts";
import { checkNumbers } from "./numbers.ts";

/** A part of a table with its rows, those that are none of its lines or items, and its lines that have no row. */
interface PartRows {
  readonly part: Part;
  readonly rows: readonly Row[];
  readonly strangers: readonly Row[];
  readonly missing: readonly Line[];
}

/** Rows that the format does not know or misses, rows that occur twice, and printed numbers out of order. */
export function checkRows(record: TableRecord): Issue[] {
  if (!record.csv) return [];
  const parts = record.format.parts.map((part) => compareWithFormat(record, part));
  const moved = findMoved(parts);
  const movedRows = new Set(moved.map(({ row }) => row));
  const movedLines = new Set(moved.map(({ line }) => line));
  const strangers = new Set(parts.flatMap((part) => part.strangers));
  const doubles = findDoubles(
    record,
    record.rows.filter((row) => !movedRows.has(row)),
    strangers,
  );
  // A row that is reported takes no further part: neither as a stranger nor in the numbering.
  const settled = new Set([...movedRows, ...doubles.map(({ row }) => row)]);
  return [
    ...checkSides(record),
    ...moved.map(({ row, to }) =>
      makeCellIssue("row-side", record, row, "side", { expected: blockOf(to.part) }),
    ),
    ...doubles.map(({ row, other }) => doubleIssue(record, row, other)),
    ...parts.flatMap(({ part, rows, strangers: unknown, missing }) => {
      const open = {
        part,
        rows,
        strangers: unknown.filter((row) => !settled.has(row)),
        missing: missing.filter((line) => !movedLines.has(line)),
      };
      const { issues, gaps } = checkLines(record, open);
      const numbered = rows.filter((row) => !settled.has(row));
      return [...issues, ...(record.complete ? checkNumbers(record, part, numbered, gaps) : [])];
    }),
  ];
}

/** Without all rows of the file, none can be said to be missing; a table without rows misses its amounts, not its lines. */
function compareWithFormat(record: TableRecord, part: Part): PartRows {
  const rows = listRowsOf(part, record.rows);
  const printed = new Set(rows.map((row) => row.fixed));
  const expectsLines = record.complete && record.rows.length > 0;
  return {
    part,
    rows,
    strangers: rows.filter((row) => !row.fixed && !isItem(part, row)),
    missing: expectsLines ? part.lines.filter((line) => line.required && !printed.has(line)) : [],
  };
}

function isItem(part: Part, row: Row): boolean {
  if (row.codeKind === "unit") return true;
  return (
    part.items !== undefined &&
    (part.items.codeKind === "none" || part.items.codeMayBeBlank || row.code !== "" || saysType(part, row))
  );
}

/** Whether a row says itself that it is a sum or a share, which have no code. */
function saysType({ columns }: Part, row: Row): boolean {
  return columns.some(({ id, role }) => role === "row-type" && !["", "leaf"].includes(row.cells[id] ?? ""));
}

function checkSides({ format, csv }: TableRecord): Issue[] {
  const index = csv?.header.indexOf("side") ?? -1;
  if (!csv || index < 0) return [];
  const sides = format.parts.map(blockOf);
  const strange = csv.rows.filter((row) => !sides.includes(row.cells[index] ?? ""));
  return strange.map((row) =>
    makeIssue("row-side", csv.place(row.line, index), {
      found: row.cells[index] ?? "",
      expected: sides.join(" | "),
    }),
  );
}

/** The strange rows that are missing lines of another side. */
function findMoved(parts: readonly PartRows[]): { row: Row; to: PartRows; line: Line }[] {
  const columns = new Set(parts.flatMap(({ missing }) => missing.map((line) => line.labelColumn)));
  const byLabel = parts.map((to) => ({
    to,
    lines: Map.groupBy(to.missing, (line) => nameLabel(line.labelColumn, line.label)),
  }));
  return parts.flatMap((from) =>
    from.strangers.flatMap((row) =>
      byLabel.flatMap(({ to, lines }) => {
        const [line] =
          to === from
            ? []
            : [...columns].flatMap(
                (column) => lines.get(nameLabel(column, row.cells[column] ?? ""))?.[0] ?? [],
              );
        return line ? [{ row, to, line }] : [];
      }),
    ),
  );
}

const nameLabel = (column: string, label: string): string => `${column} ${normalizeLabel(label)}`;

/**
 * A row whose cells are out of place is that and no more; one that is no line of the format and a line that has no row are one slip.
 * `gaps` are the lines of the data file after which rows are missing.
 */
function checkLines(
  record: TableRecord,
  { part, rows, strangers, missing }: PartRows,
): { issues: Issue[]; gaps: ReadonlySet<number> } {
  const shifted = strangers.filter((row) => isShifted(part, row));
  if (strangers.length === missing.length && shifted.length === 0) {
    const mislabelled = strangers.flatMap((row, index) => {
      const line = missing[index];
      return line
        ? [makeCellIssue("row-label", record, row, line.labelColumn, { expected: line.label })]
        : [];
    });
    return { issues: mislabelled, gaps: new Set() };
  }
  const gaps = groupByGap(rows, part, missing);
  const issues = [
    ...shifted.map((row) => makeCellIssue("row-shifted", record, row, findLabelColumn(part, row))),
    ...strangers.filter((row) => !isShifted(part, row)).map((row) => describeStranger(record, part, row)),
    ...[...gaps].map(([line, lines]) =>
      makeIssue("row-missing", { file: record.file, line, column: 1 }, { expected: joinLabels(lines) }),
    ),
  ];
  return { issues, gaps: new Set(gaps.keys()) };
}

function joinLabels(lines: readonly Line[]): string {
  return lines.map((line) => line.label).join("、");
}

/** In a table by subject a row without a code has lost it; elsewhere it is simply unknown. */
function describeStranger(record: TableRecord, part: Part, row: Row): Issue {
  const code = part.columns.find((column) => column.role === "code")?.id;
  const label = findLabelColumn(part, row);
  if (code === undefined || part.items === undefined || part.items.codeKind === "none" || !row.cells[label])
    return makeCellIssue("row-unknown", record, row, label, {
      expected: listNames(
        part.lines.values().map((line) => line.label),
        "、",
      ),
    });
  return makeCellIssue(
    "code-form",
    record,
    row,
    code,
    { expected: part.items.digits.join(" / ") },
    "code-left-out",
  );
}

/** Whether a number stands where the name belongs, or a name where the number belongs. */
function isShifted(part: Part, row: Row): boolean {
  const number = part.columns.find((column) => column.role === "row-number")?.id ?? "";
  return (
    /^-?\d[\d.]*$/.test(row.cells[findLabelColumn(part, row)] ?? "") ||
    /\p{Script=Han}/u.test(row.cells[number] ?? "")
  );
}

function findLabelColumn(part: Part, row: Row): string {
  const columns = [
    ...part.lines.map((line) => line.labelColumn),
    ...part.columns.filter((column) => column.role === "label").map((column) => column.id),
  ];
  return columns.find((column) => row.cells[column]) ?? columns[0] ?? "label";
}

/** Missing lines by the line of the data file after which they belong: that of the last row of a line before. */
function groupByGap(
  rows: readonly Row[],
  part: Part,
  missing: readonly Line[],
): ReadonlyMap<number, readonly Line[]> {
  const printed = new Map(rows.map((row) => [row.fixed, row.line]));
  const gaps = new Map<Line, number>();
  let last = 1;
  for (const line of part.lines) {
    gaps.set(line, last);
    last = Math.max(last, printed.get(line) ?? 1);
  }
  return Map.groupBy(missing, (line) => gaps.get(line) ?? 1);
}

/** Rows that cannot be told apart: with one id, or strange and the same in every cell. A number that occurs twice is left to the numbering. */
function findDoubles(
  record: TableRecord,
  rows: readonly Row[],
  strangers: ReadonlySet<Row>,
): { row: Row; other: Row }[] {
  const ofNumbers = record.format.rowKey.includes("row_number");
  const byId = new Map<string, Row>();
  const byCells = new Map<string, Row>();
  return rows.flatMap((row) => {
    const cells = JSON.stringify([
      row.block,
      ...Object.entries(row.cells).filter(([column]) => column !== "row_number"),
    ]);
    const id = ofNumbers ? `${row.id} ${cells}` : row.id;
    const other = byId.get(id) ?? (strangers.has(row) ? byCells.get(cells) : undefined);
    if (!byId.has(id)) byId.set(id, row);
    if (!byCells.has(cells)) byCells.set(cells, row);
    return other ? [{ row, other }] : [];
  });
}

function isSame(a: Row, b: Row): boolean {
  return Object.entries(a.cells).every(
    ([column, cell]) => column === "row_number" || cell === b.cells[column],
  );
}

function doubleIssue(record: TableRecord, row: Row, other: Row): Issue {
  const part = record.format.parts.find((candidate) => blockOf(candidate) === row.block);
  const label = part ? findLabelColumn(part, row) : "label";
  const column = record.format.rowKey.find((key) => row.cells[key]) ?? label;
  return makeCellIssue(
    "row-double",
    record,
    row,
    column,
    { other: String(other.line) },
    isSame(row, other) ? "row-copied" : undefined,
  );
}
