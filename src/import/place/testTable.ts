import type { PrintedTable } from "../find/join.ts";
import { placeTable } from "./table.ts";

/** A printed table of rows of texts; `>` before a text moves it in by one character, `[2]` behind it spans columns. */
export function printed(title: string, rows: string[][]): PrintedTable {
  const cells = rows.map((row, r) => {
    let column = 0;
    return row.flatMap((text) => {
      const span = Number(/\[(\d)\]$/.exec(text)?.[1] ?? 1);
      const at = column;
      column += span;
      const bare = text.replace(/\[\d\]$/, "");
      const own = bare.replace(/^>+/, "");
      return own
        ? [
            {
              row: r,
              column: at,
              rowSpan: 1,
              columnSpan: span,
              text: own,
              indent: bare.length - own.length,
              page: 1,
            },
          ]
        : [];
    });
  });
  const columns = Math.max(
    ...rows.map((row) => row.reduce((sum, text) => sum + Number(/\[(\d)\]$/.exec(text)?.[1] ?? 1), 0)),
  );
  return {
    title,
    unit: "万元",
    bearer: "",
    file: 0,
    pages: [1],
    columns,
    edges: [],
    lastEdges: [],
    rows: cells,
    repeated: [],
    notes: [],
    captionLines: [],
  };
}

/** A printed table, placed. */
export const place = (title: string, rows: string[][]) => placeTable(printed(title, rows), 2026, false);
export const rolesOf = (title: string, rows: string[][]) =>
  place(title, rows).blocks.map(({ columns }) => columns.map(({ id, role }) => `${id}:${role}`).join(" "));
export const valuesOf = (title: string, rows: string[][], n = 0) =>
  place(title, rows).blocks[n]?.rows.map(({ cells }) =>
    [...cells.values()].map(({ value }) => value).join("|"),
  );
