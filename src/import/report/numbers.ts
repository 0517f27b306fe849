import type { PrintedTable } from "../find/join.ts";
import { isNumber } from "../layout/printedNumber.ts";
import { wholeText } from "../shape/cells.ts";
import type { Box, Cell, SourceFile } from "../source/source.ts";

/** A number on a page with a table that is in no cell of the disclosure. */
export interface Unplaced {
  file: number;
  text: string;
  page: number;
  box?: Box;
  /** What it stands in: a table that is not read, the heading or the notes of one, or text. */
  where: "table" | "text";
}

export interface NumberCount {
  read: number;
  placed: number;
  unplaced: Unplaced[];
}

/** A number without its sign, which in running text may be a dash, and without what makes it wide, parts it or says per cent. */
const bare = (number: string): string => number.normalize("NFKC").replace(/^[-+△▲]|%$|,/g, "");

const NUMBER = /[-+－△▲]?\d+(?:[,，]\d{3})*(?:\.\d+)?[%％]?/g;

/** The numbers of a text, as they are printed; one that is broken over lines is one. */
export function numbersOf(text: string): string[] {
  const whole = wholeText(text);
  return isNumber(whole) ? [whole] : (text.match(NUMBER) ?? []);
}

/**
 * Counts the numbers on all pages that carry a table: each is in a cell of the disclosure, or it is listed.
 * `used` are the cells of grids that went into it, headings and captions included; `stated` the numbers of each paragraph that are figures of
 * the explanation.
 */
export function countNumbers(
  files: SourceFile[],
  tables: PrintedTable[],
  used: ReadonlySet<Cell>,
  usedLines: ReadonlySet<unknown>,
  stated: ReadonlyMap<unknown, readonly string[]>,
): NumberCount {
  const count: NumberCount = { read: 0, placed: 0, unplaced: [] };
  const add = (
    file: number,
    page: number,
    text: string,
    box: Box | undefined,
    placed: boolean,
    where: Unplaced["where"],
    own: readonly string[] = [],
  ) => {
    const left = [...own];
    for (const number of numbersOf(text)) {
      count.read++;
      const isStated = left.includes(bare(number));
      if (isStated) left.splice(left.indexOf(bare(number)), 1);
      if (placed || isStated) count.placed++;
      else count.unplaced.push({ file, text: number, page, where, ...(box ? { box } : {}) });
    }
  };
  for (const table of tables) {
    for (const cell of [...table.rows.flat(), ...table.repeated]) {
      add(table.file, cell.page ?? table.pages[0] ?? 1, cell.text, cell.box, used.has(cell), "table");
    }
  }
  for (const [n, file] of files.entries()) {
    const pages = new Set(tables.filter((table) => table.file === n).flatMap((table) => table.pages));
    for (const page of file.pages.filter(({ number }) => pages.has(number))) {
      for (const block of page.blocks) {
        if (block.kind === "paragraph")
          add(n, page.number, block.text, block.box, usedLines.has(block), "text", stated.get(block));
      }
    }
  }
  return count;
}
