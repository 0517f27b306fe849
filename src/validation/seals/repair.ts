import type { Content } from "../../read/seal/content.ts";
import type { Seal } from "../../read/seal/seal.ts";
import { type Difference, isSealedColumn, isSealedRow } from "./compare.ts";

/** What makes a file again what was registered: proved by the digests, so it can be said. */
export interface Repair {
  readonly cause?: "rows-exchanged" | "columns-exchanged" | "cells-exchanged" | "rows-moved" | undefined;
  /** What the one cell held that was changed. */
  readonly value?: string | undefined;
}

/** `known` are values that the cell may have held. */
export function findRepair(
  content: Content,
  seal: Seal,
  difference: Difference,
  known: Iterable<string>,
): Repair {
  const { rows, columns, isReordered } = difference;
  if (isReordered) return { cause: "rows-moved" };
  const [row = 0, other] = rows;
  const [column = 0, next] = columns;
  if (rows.length === 1 && columns.length === 1)
    return { value: findValue(content, seal, row, column, known) };
  if (columns.length === 2 && next !== undefined) {
    const exchanged = new Map(rows.map((each) => [each, content.rows[each]?.[next] ?? ""]));
    if (isSealedColumn(content, seal, column, exchanged))
      return { cause: rows.length === 1 ? "cells-exchanged" : "columns-exchanged" };
  }
  if (rows.length === 2 && other !== undefined) {
    const isExchanged = columns.every((each) => {
      const cells = [content.rows[row]?.[each] ?? "", content.rows[other]?.[each] ?? ""] as const;
      return isSealedColumn(
        content,
        seal,
        each,
        new Map([
          [row, cells[1]],
          [other, cells[0]],
        ]),
      );
    });
    if (isExchanged) return { cause: "rows-exchanged" };
  }
  return {};
}

/** What a cell held: a slip of what it holds now, or a value that stands elsewhere; undefined where neither fits the digests. */
export function findValue(
  content: Content,
  seal: Seal,
  row: number,
  column: number,
  known: Iterable<string>,
): string | undefined {
  const cells = content.rows[row] ?? [];
  const fits = (value: string): boolean =>
    isSealedRow(seal, row, cells.with(column, value)) &&
    isSealedColumn(content, seal, column, new Map([[row, value]]));
  return listSlips(cells[column] ?? "").find(fits) ?? [...known].find(fits);
}

/** Characters of a value beyond which it is words, in which no slip is looked for. */
const LONGEST = 40;

/** What a value may have been before one of its characters was mistyped, doubled or lost, two were exchanged, or zeros were cut. */
function listSlips(value: string): string[] {
  const characters = [...value];
  const places = characters.length > LONGEST ? [] : [...characters.keys()];
  const slips = places.flatMap((at) => [
    ...(/\d/.test(characters[at] ?? "")
      ? Array.from({ length: 10 }, (_, digit) => characters.with(at, String(digit)))
      : []),
    ...Array.from({ length: 10 }, (_, digit) => characters.toSpliced(at, 0, String(digit))),
    characters.toSpliced(at, 1),
    characters.toSpliced(at, 2, ...characters.slice(at, at + 2).reverse()),
  ]);
  const sign = value.startsWith("-") ? value.slice(1) : `-${value}`;
  return [
    "",
    value.trim(),
    sign,
    `${value}0`,
    `${value}.0`,
    `${value}.00`,
    ...slips.map((slip) => slip.join("")),
  ];
}
