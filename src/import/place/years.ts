import type { PlacedBlock, PlacedCell, PlacedColumn, PlacedRow } from "./placed.ts";

/** What a row says of the year of its figures. */
const YEAR = /^(20\d\d)年?(?:度)?(?:预算数?|执行数?|决算数?)?$/;
const CHANGE = /^(?:增减|变化|变动|比上年|较上年)/;
/** Id of the block of the year before. */
const LAST_YEAR = "last-year";
/** Share of rows that must say it for the block to be parted by years. */
const MOST = 0.8;

/** Parts a block whose rows are of several years into one for each: only figures of its own year are the disclosure's. */
export function partYears(block: PlacedBlock, year: number): PlacedBlock[] {
  const column = block.columns.find(
    ({ id, role }) => (role === "text" || role === "label") && mostSayYears(block.rows, id),
  );
  if (!column) return [block];
  const groups = Map.groupBy(withNames(block.rows), (row) => offsetOf(row, column.id, year));
  if (groups.size < 2) return [block];
  return [...groups].map(([offset, rows]) => ({
    ...block,
    id:
      offset === 0
        ? block.id
        : offset === "change"
          ? "change"
          : offset === -1
            ? LAST_YEAR
            : `year-${offset > 0 ? "plus" : "minus"}-${Math.abs(offset)}`,
    ...(offset === "change" && groups.has(0) && groups.has(-1)
      ? { changeOf: [block.id, LAST_YEAR] as [string, string] }
      : {}),
    ...(typeof offset === "number" && offset !== 0 ? { figureOf: { year: offset } } : {}),
    columns: offset === "change" ? block.columns.map(asChange) : block.columns,
    rows: rows.map((row) => ({ ...row, parent: undefined })),
  }));
}

/** A name that is printed once, beside its rows of several years, is that of each. */
function withNames(rows: readonly PlacedRow[]): PlacedRow[] {
  let name: PlacedCell | undefined;
  return rows.map((row) => {
    const own = row.cells.get("label");
    if (own?.value) name = own;
    return own?.value || !name ? row : { ...row, cells: new Map([...row.cells, ["label", name]]) };
  });
}

function mostSayYears(rows: PlacedRow[], id: string): boolean {
  const values = rows.map((row) => row.cells.get(id)?.value.replace(/\s/g, "") ?? "");
  const years = values.filter((value) => YEAR.test(value));
  return (
    years.length > 0 &&
    new Set(years).size > 1 &&
    values.filter((value) => YEAR.test(value) || CHANGE.test(value)).length >= MOST * values.length
  );
}

function offsetOf(row: PlacedRow, id: string, year: number): number | "change" {
  const value = row.cells.get(id)?.value.replace(/\s/g, "") ?? "";
  const found = YEAR.exec(value)?.[1];
  return found ? Number(found) - year : CHANGE.test(value) ? "change" : 0;
}

const asChange = (column: PlacedColumn): PlacedColumn =>
  ["part", "subtotal", "total", "of-which"].includes(column.role) ? { ...column, role: "change" } : column;
