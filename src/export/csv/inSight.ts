import type { TidyFile } from "./csv.ts";

/** Lines from which readr takes the type of a column, spread evenly from the first (vroom, `guess_max`); other readers look at more. */
const LOOKED_AT = 1000;

/** What a value looks like to a reader that guesses types. */
function nameLook(cell: string): "number" | "date" | "text" {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell)) return "number";
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? "date" : "text";
}

/**
 * A file whose columns show what they hold in the lines that readers guess types from: a column that is empty, or of digits alone, in all of them
 * would lose what stands further down. The first line of each look moves there; all others keep their order, and so does a file of so few lines that
 * each is looked at.
 */
export function putInSight({ columns, rows }: TidyFile): TidyFile {
  if (rows.length <= LOOKED_AT) return { columns, rows };
  const step = Math.floor(rows.length / LOOKED_AT);
  const shown = new Set(listFirstLooks(rows));
  const others = rows.values().filter((row) => !shown.has(row));
  const moved = shown.values();
  return {
    columns,
    rows: rows.map((row, index) => {
      const source = index % step === 0 ? moved.next() : undefined;
      return (source && !source.done ? source.value : others.next().value) ?? row;
    }),
  };
}

/** The lines in which a column is first seen with a look. */
function listFirstLooks(rows: TidyFile["rows"]): TidyFile["rows"] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const looks = row.flatMap((cell, index) => (cell === "" ? [] : `${index} ${nameLook(cell)}`));
    const isNew = looks.some((look) => !seen.has(look));
    for (const look of looks) seen.add(look);
    return isNew;
  });
}
