import type { Cell, Row } from "write-excel-file/node";
import { isSpreadsheetNumber, numberFormat } from "../../export/csv/numbers.ts";
import { figureCell, headingCell, type Sheet, textCell, titleCell } from "../../export/workbook/cells.ts";
import { writeWorkbook } from "../../export/workbook/writeWorkbook.ts";
import type { MadeBlock, MadeCell, MadeDocument, MadeTable } from "./document.ts";

/** A document as a workbook: a sheet for each table, what stands between them on sheets of text. */
export function writeExcel({ title, blocks }: MadeDocument): Promise<Uint8Array> {
  const sheets: Sheet[] = [];
  let texts: string[] = [];
  const endTexts = (): void => {
    if (texts.length > 0)
      sheets.push(
        makeSheet(
          sheets.length,
          texts[0] ?? "",
          texts.map((text) => [textCell(text)]),
        ),
      );
    texts = [];
  };
  for (const block of blocks) {
    if (block.kind !== "table") texts.push(...listTexts(block));
    else {
      endTexts();
      sheets.push(makeSheet(sheets.length, block.title, listRows(block)));
    }
  }
  endTexts();
  return writeWorkbook(sheets, title);
}

/** Characters that a sheet's name has at the most, without its number. */
const LONGEST_NAME = 26;

function makeSheet(place: number, title: string, rows: Row[]): Sheet {
  const name = `${place + 1} ${title.replace(/[[\]:*?/\\]/g, "").slice(0, LONGEST_NAME)}`;
  return { name, rows, frozenRows: 0, frozenColumns: 0 };
}

const listTexts = (block: Exclude<MadeBlock, MadeTable>): string[] =>
  block.kind === "contents" ? [block.title, ...block.entries] : [block.text];

function listRows({ title, scope, unit, columns, head, body, notes }: MadeTable): Row[] {
  const caption: Cell[] = Array.from({ length: columns }, () => null);
  caption[0] = textCell(scope);
  caption[columns - 1] = textCell(unit, { align: "right" });
  const wide = (text: string): Row => [textCell(text, { columnSpan: columns })];
  const heads = head.map((cells) =>
    placeCells(cells, columns, ({ text, columns: across, rows }) => headingCell(text, across, rows)),
  );
  return [
    [{ ...(titleCell(title) as object), columnSpan: columns } as Cell],
    caption,
    ...heads,
    ...body.map((cells) => placeCells(cells, columns, makeCell)),
    ...notes.map(wide),
  ];
}

function placeCells(cells: readonly MadeCell[], columns: number, make: (cell: MadeCell) => Cell): Row {
  const row: Cell[] = Array.from({ length: columns }, () => null);
  for (const cell of cells) row[cell.column] = make(cell);
  return row;
}

/** An amount is a number in a format that shows it as printed; a code or a label is text. */
function makeCell({ text, columns, rows, align, indent }: MadeCell): Cell {
  if (align === "right" && isSpreadsheetNumber(text)) return figureCell(text, { format: numberFormat(text) });
  return textCell(text, {
    columnSpan: columns,
    rowSpan: rows,
    align,
    borderStyle: "thin",
    ...(indent > 0 ? { indent } : {}),
  });
}
