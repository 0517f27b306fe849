import { strToU8 } from "fflate";
import { type Content, type Html, html } from "../../components/kit/html.ts";
import { zipFiles } from "../../export/pack/zip.ts";
import type { MadeBlock, MadeCell, MadeDocument, MadeTable } from "./document.ts";
import { fillRows } from "./fillRows.ts";

/** A document as a Word file: the least that Word opens, its tables with merged cells and indents as Word writes them. */
export function writeWord({ blocks }: MadeDocument): Uint8Array {
  const body = blocks.map(writeBlock);
  const document = html`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const files = {
    "[Content_Types].xml": html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${TYPES}</Types>`,
    "_rels/.rels": html`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${RELATION}</Relationships>`,
    "word/document.xml": document,
  };
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipFiles(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(declared + xml.text)])),
  );
}

const XML = "application/xml";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const RELS = "application/vnd.openxmlformats-package.relationships+xml";
const TYPES = html`<Default Extension="rels" ContentType="${RELS}"/><Default Extension="xml" ContentType="${XML}"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const RELATION = html`<Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/>`;

function writeBlock(block: MadeBlock): Content {
  if (block.kind === "table") return writeTable(block);
  if (block.kind === "contents")
    return [
      writeParagraph(block.title, "center"),
      block.entries.map((entry, place) => writeParagraph(`${entry}\t${place + 1}`)),
    ];
  return writeParagraph(
    block.text,
    block.kind === "title" ? "center" : "left",
    block.kind === "text" ? 2 : 0,
  );
}

function writeParagraph(text: string, align = "left", indent = 0): Html {
  const parts = text
    .split("\t")
    .map((part, place) => [place > 0 && html`<w:tab/>`, html`<w:t xml:space="preserve">${part}</w:t>`]);
  const moved = indent > 0 && html`<w:ind w:firstLineChars="${indent * 100}"/>`;
  return html`<w:p><w:pPr>${moved}<w:jc w:val="${align}"/></w:pPr><w:r>${parts}</w:r></w:p>\n`;
}

const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
  (edge) => html`<w:${edge} w:val="single" w:sz="4"/>`,
);

function writeTable({ title, scope, unit, columns, head, body, notes }: MadeTable): Html {
  const rows = [...head, ...body];
  const grid = Array.from({ length: columns }, () => html`<w:gridCol w:w="1200"/>`);
  const written = addContinued(rows, columns).map((cells) => html`<w:tr>${cells.map(writeCell)}</w:tr>\n`);
  const properties = html`<w:tblPr><w:tblBorders>${EDGES}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const before = [writeParagraph(title, "center"), writeParagraph(`${scope}\t${unit}`)];
  // Word wants a paragraph between tables, or it makes one of them.
  return html`${before}<w:tbl>${properties}${written}</w:tbl>\n${notes.length > 0 ? notes.map((note) => writeParagraph(note)) : writeParagraph("")}`;
}

type WordCell = MadeCell & { readonly continued?: true };

/** Word has a cell in every row: one that another spans to says that it continues it. */
function addContinued(rows: readonly (readonly MadeCell[])[], columns: number): WordCell[][] {
  const filled: WordCell[][] = fillRows(rows, columns);
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      for (let down = 1; down < cell.rows; down += 1)
        filled[row + down]?.push({ ...cell, text: "", continued: true });
    }
  }
  return filled.map((cells) => cells.sort((one, other) => one.column - other.column));
}

function writeCell({ text, columns, rows, align, indent, continued }: WordCell): Html {
  const span = columns > 1 && html`<w:gridSpan w:val="${columns}"/>`;
  const merge = continued ? html`<w:vMerge/>` : rows > 1 && html`<w:vMerge w:val="restart"/>`;
  return html`<w:tc><w:tcPr>${span}${merge}</w:tcPr>${writeParagraph(text, align, indent)}</w:tc>`;
}
