import { around, type Character } from "../source/pdf/geometry.ts";
import type { Box } from "../source/source.ts";

/** A run of characters without a gap. */
export interface Word extends Box {
  text: string;
  size: number;
}

/** Words on one line, from left to right. */
export interface TextLine extends Box {
  words: Word[];
  size: number;
}

/** Gap, in widths of a character, from which characters belong to two words. */
const WORD_GAP = 0.35;
/** Part of the lower height that two characters of a line share at least. */
const SAME_LINE = 0.5;

/** The lines of characters, from top to bottom. */
export function linesOf(characters: Character[]): TextLine[] {
  const sorted = [...characters].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
  const lines: Character[][] = [];
  for (const character of sorted) {
    const line = lines.at(-1);
    if (line?.[0] && sharesLine(line[0], character)) line.push(character);
    else lines.push([character]);
  }
  return lines.map((line) => lineOf(wordsOf(line))).filter((line) => line.words.length > 0);
}

/** A line's text: its words with one space between. */
export function textOf(line: TextLine): string {
  return line.words.map((word) => word.text).join(" ");
}

export function lineOf(words: Word[]): TextLine {
  const box = around(words) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { ...box, words, size: Math.max(0, ...words.map((word) => word.size)) };
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}

function sharesLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= SAME_LINE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** The words of a line. A character that stands on another (bold print by double strokes) counts once. */
function wordsOf(line: Character[]): Word[] {
  const words: Word[] = [];
  let last: Character | undefined;
  for (const character of [...line].sort((a, b) => a.left - b.left)) {
    const width = character.right - character.left;
    if (last && last.text === character.text && character.left - last.left < 0.3 * width) continue;
    const gap = last ? character.left - last.right : 0;
    const word = words.at(-1);
    if (word && last && gap <= WORD_GAP * unit(last, character)) {
      word.text += character.text;
      word.right = Math.max(word.right, character.right);
      word.top = Math.min(word.top, character.top);
      word.bottom = Math.max(word.bottom, character.bottom);
    } else {
      const { left, top, right, bottom } = character;
      words.push({ text: character.text, size: bottom - top, left, top, right, bottom });
    }
    last = character;
  }
  return words;
}

/** Width of a Chinese character in the print of two neighbours. */
function unit(a: Character, b: Character): number {
  return Math.max(a.right - a.left, b.right - b.left, 0.6 * Math.min(a.bottom - a.top, b.bottom - b.top));
}
