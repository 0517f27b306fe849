import { lineOf } from "../textLines.ts";
import words from "./spacedWords.json" with { type: "json" };
import { middleOf, overlaps, type Stack } from "./stacks.ts";

/** Gap, in heights of the print, between the characters of a heading that is spaced out: 合 计. */
const SPACED = 2.5;
/** The same gap in words that are known: 收　　　　入 over several columns. */
const SPACED_FAR = 30;
const KNOWN = new Set(words);

/** Joins the characters of headings that are spaced out: those of known words, and single ones with nothing of their own below. */
export function joinSpaced(stacks: Stack[]): Stack[] {
  const joined: Stack[] = [];
  for (const stack of [...stacks].sort((a, b) => a.left - b.left)) {
    const at = joined.findLastIndex((other) => standBeside(other, stack));
    const other = joined[at];
    if (other && (isKnown(other, stack) || isAlone(other, stack, stacks))) joined[at] = join(other, stack);
    else joined.push(stack);
  }
  return joined;
}

const textOf = ({ lines: [line] }: Stack): string => line?.words.map(({ text }) => text).join("") ?? "";
const isSingle = ({ lines: [line, more] }: Stack): boolean => !more && line?.words.at(-1)?.text.length === 1;
const sizeOf = ({ lines: [line] }: Stack): number => line?.size ?? 0;

/** Whether two characters, the first perhaps joined to others, stand on one line. */
const standBeside = (other: Stack, stack: Stack): boolean =>
  isSingle(stack) && isSingle(other) && Math.abs(middleOf(other) - middleOf(stack)) < sizeOf(stack) / 4;

const isKnown = (other: Stack, stack: Stack): boolean =>
  stack.left - other.right < SPACED_FAR * sizeOf(stack) && KNOWN.has(textOf(other) + textOf(stack));

/** Whether two characters near each other head nothing of their own. 类, 款 and 项 do. */
const isAlone = (other: Stack, stack: Stack, all: Stack[]): boolean =>
  stack.left - other.right < SPACED * sizeOf(stack) &&
  !/[类款项]/.test(textOf(stack)) &&
  !all.some((below) => below.top >= stack.bottom && (overlaps(below, stack) || overlaps(below, other)));

function join(other: Stack, stack: Stack): Stack {
  const both = lineOf([...(other.lines[0]?.words ?? []), ...(stack.lines[0]?.words ?? [])]);
  return { ...both, lines: [both] };
}
