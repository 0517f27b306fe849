import { findChild, listChildren, type XmlElement } from "../files/xml.ts";
import { makeGrid } from "../grid.ts";
import { partGrid } from "../partGrid.ts";
import type { Block, Cell } from "../source.ts";

/** Wrappers that hold rows, cells or blocks and print nothing themselves. */
const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "mc:AlternateContent",
  "mc:Choice",
]);

/** Elements of a name in an element, those in wrappers too, in order. */
export function listInside(element: XmlElement, ...names: string[]): XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return WRAPPERS.has(child.name) ? listInside(child, ...names) : [];
  });
}

/** Reads what stands in a cell or a body. */
export type BlockReader = (element: XmlElement) => { block: Block; indent: number }[];

/** A table and, after it, the tables in its cells; a table that only lays out what is in its one cell is nothing but its content. */
export function readTable(table: XmlElement, readBlocks: BlockReader): Block[] {
  const rows = listInside(table, "w:tr").map((row) => listInside(row, "w:tc"));
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only) return readBlocks(only).map(({ block }) => block);
  const cells: Cell[] = [];
  const inner: Block[] = [];
  /** By column, the cell that spans downwards. */
  const spanning = new Map<number, Cell>();
  for (const [row, element] of listInside(table, "w:tr").entries()) {
    let column = readNumber(findChild(element, "w:trPr", "w:gridBefore"), 0);
    for (const found of rows[row] ?? []) {
      const properties = findChild(found, "w:tcPr");
      const columnSpan = readNumber(findChild(properties, "w:gridSpan"), 1);
      const merge = findChild(properties, "w:vMerge");
      const above = spanning.get(column);
      if (merge && merge.attributes["w:val"] !== "restart" && above) above.rowSpan = row - above.row + 1;
      else {
        const blocks = readBlocks(found);
        const lines = blocks.flatMap(({ block, indent }) =>
          block.kind === "paragraph" ? [{ text: block.text, indent }] : [],
        );
        for (const { block } of blocks) if (block.kind === "grid") inner.push(block);
        const cell = {
          row,
          column,
          rowSpan: 1,
          columnSpan,
          text: lines.map(({ text }) => text).join("\n"),
          indent: lines[0]?.indent ?? 0,
        };
        cells.push(cell);
        if (merge) spanning.set(column, cell);
        else spanning.delete(column);
      }
      column += columnSpan;
    }
  }
  return [...partGrid(makeGrid(1, cells)), ...inner];
}

/** A table of Word has at most 63 columns; a span beyond any is none. */
const MOST_COLUMNS = 1_000;

function readNumber(element: XmlElement | undefined, otherwise: number): number {
  const number = Number(element?.attributes["w:val"]);
  return Number.isInteger(number) && number >= otherwise && number <= MOST_COLUMNS ? number : otherwise;
}
