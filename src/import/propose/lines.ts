import { normalizeLabel } from "../../text/labels.ts";
import { initialsOf } from "../headings/measureId.ts";
import { bareName } from "../place/levels.ts";
import type { PlacedBlock, PlacedRow } from "../place/placed.ts";
import known from "./knownLines.json" with { type: "json" };

/** A fixed line as format files hold it. */
export interface ProposedLine {
  id: string;
  label: string;
  type?: "total" | "of-which";
  parent?: string;
  required: false;
  concept?: string;
}

/** A line that means the same everywhere: by its names, or by how its name begins and a word that it has. */
interface KnownLine {
  side: string;
  id: string;
  concept: string;
  names?: string[];
  begins?: string[];
  has?: string[];
}

/**
 * The rows of a block that the format fixes, each with an id of its own, by row; `fixed` says of each row whether it is one. `concepts` says
 * whether the table is the one whose totals compare.
 */
export function proposeLines(
  { rows, side }: PlacedBlock,
  fixed: readonly boolean[],
  concepts: boolean,
): (ProposedLine | undefined)[] {
  const taken = new Set<string>();
  const ids = rows.map((row, n) => {
    if (!fixed[n] || labelOf(row) === "") return undefined;
    const base = knownLine(side, row)?.id ?? lineId(row);
    let id = base;
    for (let again = 2; taken.has(id); again++) id = `${base}-${again}`;
    taken.add(id);
    return id;
  });
  return rows.map((row, n) => {
    const id = ids[n];
    if (id === undefined) return undefined;
    const line = knownLine(side, row);
    const parent = row.parent === undefined ? undefined : ids[row.parent];
    return {
      id,
      label: labelOf(row),
      ...(row.kind === "total" || row.kind === "of-which" ? { type: row.kind } : {}),
      ...(parent === undefined ? {} : { parent }),
      required: false as const,
      ...(concepts && line && id === line.id ? { concept: line.concept } : {}),
    };
  });
}

/**
 * Which rows of a summary the format fixes: all but the subjects that a bureau happens to have (by their codes, or as `isSubject` says of their names), what stands in
 * one list with them, and what is part of them. Where subjects are part of several rows, only those of the row that has most are free.
 * `parent` is the row that the free ones are part of.
 */
export function fixedRows(
  { rows, side }: PlacedBlock,
  isSubject: (label: string) => boolean,
): { fixed: boolean[]; parent: number | undefined } {
  const isFunction = (row: PlacedRow) => row.cells.has("code") || isSubject(labelOf(row));
  const lists = Map.groupBy(rows.keys(), (n) => rows[n]?.parent);
  const named = [...lists.values()].filter(
    (list) => 2 * list.filter((n) => isFunction(rows[n] as PlacedRow)).length > list.length,
  );
  const free = new Set(
    named.flat().filter((n) => {
      const row = rows[n] as PlacedRow;
      return row.kind !== "total" && row.kind !== "subtotal" && !knownLine(side, row);
    }),
  );
  const isFree = (n: number | undefined): boolean =>
    n !== undefined && (free.has(n) || isFree(rows[n]?.parent));
  const top = (n: number): number | undefined => {
    const above = rows[n]?.parent;
    return above !== undefined && isFree(above) ? top(above) : above;
  };
  const all = rows.map((_, n) => isFree(n));
  const counts = Map.groupBy(
    rows.keys().filter((n) => all[n]),
    top,
  );
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  const parent = most ? most[0] : mostHeld(rows);
  return { fixed: all.map((own, n) => !(own && top(n) === parent)), parent };
}

/** The row that most rows are part of. */
function mostHeld(rows: readonly PlacedRow[]): number | undefined {
  const held = Map.groupBy(
    rows.filter(({ parent }) => parent !== undefined),
    ({ parent }) => parent,
  );
  const [most] = [...held].sort((a, b) => b[1].length - a[1].length);
  return most?.[0];
}

export function labelOf(row: PlacedRow): string {
  return row.cells.get("label")?.value || row.cells.get("unit_name")?.value || "";
}

function knownLine(side: string, row: PlacedRow): KnownLine | undefined {
  if (row.level > 0) return undefined;
  const name = normalizeLabel(bareName(labelOf(row)));
  return (known as KnownLine[]).find(
    (line) =>
      line.side === side &&
      (line.names?.includes(name) ??
        (line.begins?.some((word) => name.startsWith(word)) &&
          (line.has?.some((word) => name.includes(word)) ?? true))),
  );
}

/** A line that a table without a sum may have in another document. */
export const TOTAL_LINE: ProposedLine = { id: "total", label: "合计", type: "total", required: false };

function lineId(row: PlacedRow): string {
  return row.kind === "total" ? TOTAL_LINE.id : `row-${initialsOf(bareName(labelOf(row))) || "line"}`;
}
