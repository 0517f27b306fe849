import { isNumber } from "../layout/printedNumber.ts";
import type { Cell } from "../source/source.ts";

/** A cell's text without the breaks and gaps that only its width made: of a number all, of words those between Chinese characters. */
export function wholeText(text: string): string {
  const joined = text.replace(/\s+/g, "");
  if (isNumber(joined)) return joined;
  return text
    .trim()
    .replace(/\s*\n\s*/g, (_, at: number, all: string) =>
      /[A-Za-z]\s*$/.test(all.slice(0, at)) && /^\s*[A-Za-z]/.test(all.slice(at).trimStart()) ? " " : "",
    )
    .replace(/(?<=[\p{Script=Han}\p{P}]) +(?=[\p{Script=Han}\p{P}])/gu, "")
    .replace(/ +/g, " ");
}

/** A code of a classification: 类 款 项 of two classifications, or a longer one of a place's own. */
const CODE = /^[1-9]\d{2}(?:\d{2}){0,3}$/;
/** A code with its name in one cell: 2050299-其他普通教育支出, 30101基本工资, [2010101]行政运行. */
const CODED_LABEL = /^[[（(【]?([1-9]\d{2}(?:\d{2}){0,3})[\])】）]?\s*[-－—_]?\s*(\p{Script=Han}.*)$/u;

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** The code and the name that a cell prints together; null where it does not. */
export function splitCodedLabel(text: string): { code: string; label: string } | null {
  const found = CODED_LABEL.exec(text);
  return found ? { code: found[1] ?? "", label: found[2] ?? "" } : null;
}

/** Marks that stand in an amount's place: no amount, or none that applies. */
const NO_AMOUNT = /^(?:[-－—–―]{1,3}|\/|／|\*|无|－－)$/;

export function isMark(text: string): boolean {
  return NO_AMOUNT.test(text);
}

/** Whether a cell covers a place. */
export function covers(cell: Cell, row: number, column: number): boolean {
  return (
    row >= cell.row &&
    row < cell.row + cell.rowSpan &&
    column >= cell.column &&
    column < cell.column + cell.columnSpan
  );
}
