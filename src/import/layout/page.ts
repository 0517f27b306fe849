import type { PageMarks } from "../source/pdf/geometry.ts";
import type { Block, Paragraph } from "../source/source.ts";
import { fillLattice, partRows } from "./fill.ts";
import { gridOf } from "./grid.ts";
import { latticeOf, thinColumns } from "./lattice.ts";
import { groupRulings } from "./rulings.ts";
import { linesOf, textOf } from "./textLines.ts";
import { findUnruled } from "./unruled/unruled.ts";

/** The grids and lines of text of a page, from top to bottom. */
export function layOut(marks: PageMarks, page: number): Block[] {
  let rest = marks.characters;
  const blocks: Block[] = [];
  const lattices = groupRulings(marks)
    .map(latticeOf)
    .filter((lattice) => lattice !== null)
    .sort((a, b) => a.fields.length - b.fields.length);
  for (const lattice of lattices.reverse()) {
    const { filled, rest: outside } = fillLattice(lattice, rest);
    if (filled.filter((cell) => cell.lines.length > 0).length < 2) continue;
    rest = outside;
    blocks.push(gridOf(page, partRows(filled), lattice.lefts, thinColumns(lattice)));
  }
  const { tables, rest: lines } = findUnruled(linesOf(rest), marks.width);
  for (const { cells, lefts } of tables) blocks.push(gridOf(page, cells, lefts));
  for (const line of lines) {
    const { left, top, right, bottom } = line;
    blocks.push({
      kind: "paragraph",
      page,
      text: textOf(line),
      box: { left, top, right, bottom },
    } satisfies Paragraph);
  }
  return blocks.sort(
    (a, b) => (a.box?.top ?? 0) - (b.box?.top ?? 0) || (a.box?.left ?? 0) - (b.box?.left ?? 0),
  );
}
