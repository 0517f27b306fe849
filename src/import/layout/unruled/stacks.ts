import { isNumbered } from "../../../text/numbering.ts";
import { around } from "../../source/pdf/geometry.ts";
import type { Box } from "../../source/source.ts";
import { isNumber } from "../printedNumber.ts";
import { type TextLine, textOf } from "../textLines.ts";

/** Lines of print below each other that are one cell. */
export interface Stack extends Box {
  lines: TextLine[];
}

/** Whether one line can go on with another in the same cell. */
export type GoesOn = (line: TextLine, next: TextLine) => boolean;

/** How much further than the closest lines below each other those of one cell may stand apart. */
const SAME_PITCH = 1.12;
/** Heights of the print from one line of a cell to the next, at the least and at the most. */
const CLOSEST = 0.9;
const FURTHEST = 1.8;
/** Whether a text begins as the name of a row of its own does. */
const beginsRow = (text: string): boolean => isNumbered(text) || /^其中\s*[:：]/.test(text);
/** How far off its row's middle, in heights of the print, a text on one line may stand. */
export const OFF_MIDDLE = 0.4;
/** Characters that a line lacks at the most, before its text goes on below: what does not fit is one, or two with a bracket. */
export const LACKING = 2.2;
const MARK = /^[-—－–]{1,3}$/;
const CODE = /^[A-Z]?\d[\dA-Z-]*$/;

/** Whether a text is of the kind that stands on one line in the middle of its row: a number, a code, a mark. */
export function isAtom(text: string): boolean {
  return isNumber(text) || CODE.test(text) || MARK.test(text);
}

export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const centreOf = ({ left, right }: Box): number => (left + right) / 2;
export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left;

export function stackOf(lines: TextLine[]): Stack {
  return { ...(around(lines) ?? { left: 0, top: 0, right: 0, bottom: 0 }), lines };
}

/** The distance between lines of one cell: that of the closest ones that may be in one. Infinite where there are none. */
export function pitchOf(lines: TextLine[]): number {
  const pitches = lines.flatMap((line) =>
    lines
      .filter((next) => overlaps(line, next))
      .map((next) => middleOf(next) - middleOf(line))
      .filter((pitch) => pitch >= CLOSEST * line.size),
  );
  return Math.min(...pitches);
}

/** Joins lines that go on with each other, where no other line could; `pitch` is the distance of lines in one cell. */
export function stackLines(lines: TextLine[], pitch: number, goesOn: GoesOn): Stack[] {
  const sorted = [...lines].sort((a, b) => middleOf(a) - middleOf(b));
  const nextsOf = (line: TextLine, n: number): TextLine[] => {
    const furthest = middleOf(line) + Math.min(SAME_PITCH * pitch, FURTHEST * line.size);
    const end = sorted.findIndex((next, m) => m > n && middleOf(next) > furthest);
    const near = sorted.slice(n + 1, end < 0 ? sorted.length : end);
    return near.filter(
      (next) =>
        middleOf(next) - middleOf(line) >= 0.8 * CLOSEST * line.size &&
        mayBreak(line, next) &&
        goesOn(line, next),
    );
  };
  const nexts = new Map(sorted.map((line, n) => [line, nextsOf(line, n)]));
  const counts = new Map<TextLine, number>();
  for (const next of [...nexts.values()].flat()) counts.set(next, (counts.get(next) ?? 0) + 1);
  const stacks = new Map<TextLine, TextLine[]>();
  for (const line of sorted) {
    const stack = stacks.get(line) ?? [line];
    stacks.set(line, stack);
    const [next, other] = nexts.get(line) ?? [];
    if (!next || other || counts.get(next) !== 1) continue;
    stack.push(next);
    stacks.set(next, stack);
  }
  return [...new Set(stacks.values())].map(stackOf);
}

/** Whether a text may be broken between two lines: not between a number and another text. */
function mayBreak(line: TextLine, next: TextLine): boolean {
  const [text, rest] = [textOf(line), textOf(next)];
  if (beginsRow(rest)) return false;
  if (isAtom(text) || isAtom(rest)) return /[,.]$/.test(text) && isNumber(text + rest);
  return true;
}
