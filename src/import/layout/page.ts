import type { Character, PageMarks } from "../source/pdf/geometry.ts";
import type { Block, Grid, Paragraph } from "../source/source.ts";
import { fillLattice, partRows } from "./fill.ts";
import { gridOf } from "./grid.ts";
import { latticeOf, thinColumns } from "./lattice.ts";
import { isNumber } from "./printedNumber.ts";
import { groupRulings } from "./rulings.ts";
import { linesOf, type TextLine, textOf } from "./textLines.ts";
import type { RuledHead } from "./unruled/regions.ts";
import { findUnruled, type UnruledColumns } from "./unruled/unruled.ts";

/** Rows of headings that a table has at the most. */
const MOST_HEAD_ROWS = 5;

/** What a page shows from top to bottom, and the columns of the table without rulings with which it ends. */
export interface Layout {
  blocks: Block[];
  open: UnruledColumns | null;
}

/** The grids and lines of text of a page; `before` are the columns that the page before leaves open. */
export function layOut(marks: PageMarks, page: number, before: UnruledColumns | null = null): Layout {
  const { ruled, rest } = findRuled(marks, page);
  const lines = linesOf(rest);
  const isFirst = ruled.every(({ top }) => (lines[0]?.top ?? 0) < top);
  const heads = ruled.filter(({ isHead }) => isHead);
  const unruled = findUnruled(lines, marks.width, heads, isFirst ? before : null);
  const used = new Set(unruled.tables.map(({ head }) => head));
  const blocks: Block[] = [
    ...ruled.filter((table) => !used.has(table)).map(({ grid }) => grid),
    ...unruled.tables.map(({ cells, lefts }) => gridOf(page, cells, lefts)),
    ...unruled.rest.map((line) => paragraphOf(line, page)),
  ];
  const last = unruled.tables.at(-1);
  return {
    blocks: blocks.sort(
      (a, b) => (a.box?.top ?? 0) - (b.box?.top ?? 0) || (a.box?.left ?? 0) - (b.box?.left ?? 0),
    ),
    open: last && ruled.every(({ top }) => top < last.bottom) ? last : null,
  };
}

/** What rulings enclose: a table, or its headings alone. */
interface Ruled extends RuledHead {
  grid: Grid;
  isHead: boolean;
}

/** The tables that rulings show, and the characters outside of them. */
function findRuled(marks: PageMarks, page: number): { ruled: Ruled[]; rest: Character[] } {
  let rest = marks.characters;
  const ruled: Ruled[] = [];
  const lattices = groupRulings(marks)
    .map(latticeOf)
    .filter((lattice) => lattice !== null)
    .sort((a, b) => b.fields.length - a.fields.length);
  for (const lattice of lattices) {
    const { filled, rest: outside } = fillLattice(lattice, rest);
    const texts = filled.flatMap(({ lines }) => (lines.length > 0 ? lines.map(textOf).join(" ") : []));
    if (texts.length < 2) continue;
    rest = outside;
    const { lefts, tops } = lattice;
    ruled.push({
      cells: filled,
      lefts,
      top: tops[0] ?? 0,
      bottom: tops.at(-1) ?? 0,
      grid: gridOf(page, partRows(filled, lefts), lefts, thinColumns(lattice)),
      isHead: tops.length <= MOST_HEAD_ROWS + 1 && !texts.some(isNumber),
    });
  }
  return { ruled, rest };
}

function paragraphOf(line: TextLine, page: number): Paragraph {
  const { left, top, right, bottom } = line;
  return { kind: "paragraph", page, text: textOf(line), box: { left, top, right, bottom } };
}
