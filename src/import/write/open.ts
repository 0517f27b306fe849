import type { Draft } from "../draft.ts";
import type { PlacedCell } from "../place/placed.ts";
import type { Proof } from "../prove.ts";
import { dataFile, type KnownCell } from "./cells.ts";
import { listWritten } from "./files.ts";

/**
 * Why a cell stays open, and how `open.csv` says so. Amounts of pages that are pictures, and of files that keep no columns, are open where no
 * arithmetic proves them.
 */
export const WHY_OPEN = {
  "not-an-amount": "印出的文字不是一个金额",
  "several-columns": "这个数印在哪一栏看不出来，不止一栏合得上",
  "several-amounts": "印成几段的数字，看不出是一个数还是几个数",
  recognized: "这一页是图片，数字是认出来的，没有勾稽证明",
  "no-columns": "文件没有保留列的位置，这个数在哪一格没有勾稽证明",
  "several-trees": "这一行属于哪一行没有印出来，几种归属都加得起来",
};

/** A cell that stays open, with the values that fit. */
export interface OpenCell {
  scope: string;
  /** Its data file, relative to the folder of the scope. */
  file: string;
  rowId: string;
  field: string;
  printed: string;
  candidates: readonly string[];
  why: keyof typeof WHY_OPEN;
}

/** Every cell of a draft that stays open: figures, and the depth of rows of which several add up. */
export function listOpen(draft: Draft, proof: Proof, cells: readonly KnownCell[]): OpenCell[] {
  const figures = cells
    .filter(({ way }) => way === "open")
    .map(({ scope, tableId, rowId, field, cell, why = "no-columns" }) => ({
      scope,
      file: dataFile(tableId),
      rowId,
      field,
      printed: cell.printed,
      candidates: candidatesOf(cell),
      why,
    }));
  const levels = listWritten(draft).flatMap(({ scope, table: { format, rows } }) => {
    const ids = proof.rowIds.get(`${scope}/${format.id}`);
    return rows.flatMap(({ openLevel }, n): OpenCell[] => {
      const rowId = ids?.get(n + 2);
      if (!openLevel || rowId === undefined) return [];
      const { field, levels: fitting } = openLevel;
      return [
        {
          scope,
          file: dataFile(format.id),
          rowId,
          field,
          printed: "",
          candidates: fitting.map(String),
          why: "several-trees",
        },
      ];
    });
  });
  return [...figures, ...levels];
}

/** The values that fit an open cell, a blank one among them where it may hold nothing; none where its text is no amount. */
const candidatesOf = ({ open, candidates, value }: PlacedCell): readonly string[] =>
  candidates ?? (open ? [] : [value]);
