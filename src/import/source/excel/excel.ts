import { read, set_cptable, type WorkBook } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { zipSync } from "fflate";
import { isZip, unzip } from "../files/zip.ts";
import { makeGrid } from "../grid.ts";
import { holdTo } from "../limits.ts";
import { partGrid } from "../partGrid.ts";
import { type SourcePage, SourceProblem } from "../source.ts";
import { readLayouts, type SheetLayout } from "./layout.ts";
import { readCells } from "./sheet.ts";

set_cptable(codePages);

/** Parts of a workbook that are left packed: pictures, whole files, macros. */
const UNREAD = /^xl\/(media|embeddings|printerSettings)\/|^xl\/vbaProject\.bin$/i;

/**
 * A workbook (.xlsx, .xlsb, .xls, .et): a page for each sheet that is shown and shows something, numbered as the sheets are. A formula
 * shows the value that its file keeps; one without a value shows itself, for it is no blank.
 */
export function readExcel(bytes: Uint8Array): SourcePage[] {
  const { workbook, layouts } = parse(bytes);
  holdTo("pages", workbook.SheetNames.length);
  return workbook.SheetNames.flatMap((name, place) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || workbook.Workbook?.Sheets?.[place]?.Hidden) return [];
    const number = place + 1;
    const blocks = partGrid(makeGrid(number, readCells(sheet, layouts.get(name))));
    return blocks.length === 0 ? [] : [{ number, name, blocks }];
  });
}

/** What is packed is unpacked here, within limits, and handed to SheetJS as it is. */
function parse(bytes: Uint8Array): { workbook: WorkBook; layouts: ReadonlyMap<string, SheetLayout> } {
  const files = isZip(bytes) ? unzip(bytes, (name) => !UNREAD.test(name)) : undefined;
  for (const content of files?.values() ?? []) holdTo("markup-bytes", content.length);
  const given = files ? zipSync(Object.fromEntries(files), { level: 0 }) : bytes;
  try {
    const layouts = readLayouts(files ?? new Map());
    // What SheetJS reads of styles is what is hidden: where the layout tells it, this takes time and memory for nothing.
    const workbook = read(given, {
      type: "array",
      dense: true,
      cellNF: true,
      cellStyles: layouts.size === 0,
      cellHTML: false,
    });
    return { workbook, layouts };
  } catch (error) {
    if (error instanceof SourceProblem) throw error;
    throw new SourceProblem(/password|encrypt/i.test(String(error)) ? "encrypted" : "broken");
  }
}
