import { saysUnit } from "../../source/unitLine.ts";
import type { Filled } from "../fill.ts";
import { isAmount } from "../printedNumber.ts";
import { numbersTable } from "../tableNumber.ts";
import { type TextLine, textOf } from "../textLines.ts";

/** Headings between rulings, as the top of a table whose rows no ruling shows. */
export interface RuledHead {
  cells: Filled[];
  /** Edges of the columns. */
  lefts: number[];
  top: number;
  bottom: number;
}

/** Lines that may be one table: those from `first` to `last`. */
export interface Region {
  first: number;
  last: number;
  /** Whether a title or a unit stands above it. */
  captioned: boolean;
  /** The headings between rulings right above it. */
  head?: RuledHead;
  /** Whether it is the first thing on the page, so that it may go on with a table of the page before. */
  leads: boolean;
  /** Whether it may be a table by itself. */
  whole: boolean;
}

const TITLE = /^.{2,60}表(?:[（(].*[)）])?$/;
const BEARER = /^(?:编制|填报|预算|公开)?(?:部门|单位)[^:：]{0,10}[:：]/;
const NOTE = /^(?:备?注|说明)\s*\d?\s*[:：.、]/;
/** What heads a list of contents, in which titles stand like captions: it ends where a unit or a bearer is named. */
const CONTENTS = /^目\s*录$/;
/** The number of a page, alone on its line. */
const PAGE_NUMBER = /^[-—－–·\s]*第?\s*\d{1,4}\s*页?[-—－–·\s]*$/;
/** Share of the page's width that a line of prose takes. */
const PROSE_WIDTH = 0.55;
/** Share of the page's width by which the middle of a title lies off the middle of the page at the most. */
const OFF_CENTRE = 0.1;
/** Gap between words, in heights of the print, from which they stand in columns. */
const COLUMN_GAP = 0.8;
/** Lines with an amount, or of which each is numbered, without which lines that no caption heads are no table. */
const FEWEST_ROWS = 3;

/** Heights of the print that the first row stands below ruled headings at the most. */
const BELOW_HEAD = 3;

type LineKind = "caption" | "end" | "row";

/**
 * Runs of lines between captions, notes, prose and ruled headings that may be tables, from top to bottom. `goesOn`: whether the page before ends with a
 * table that no ruling shows.
 */
export function findRegions(lines: TextLine[], width: number, heads: RuledHead[], goesOn: boolean): Region[] {
  let listing = false;
  const regions: Region[] = [];
  let captioned = false;
  let open: Region | null = null;
  for (const [n, line] of lines.entries()) {
    const above = lines[n - 1]?.top ?? Number.NEGATIVE_INFINITY;
    const head = heads.find(
      ({ bottom }) => bottom > above && bottom <= line.bottom && line.top - bottom < BELOW_HEAD * line.size,
    );
    if (head) open = null;
    const text = textOf(line);
    listing = CONTENTS.test(text) || (listing && !saysUnit(text) && !BEARER.test(text));
    if (listing) {
      open = null;
      continue;
    }
    const kind = kindOf(line, width, n === 0 || n === lines.length - 1);
    if (kind === "row") {
      if (!open) {
        open = { first: n, last: n, captioned, leads: regions.length === 0 && !captioned, whole: false };
        if (head) open.head = head;
        regions.push(open);
      }
      open.last = n;
      continue;
    }
    open = null;
    captioned = kind === "caption";
  }
  return regions.flatMap((region) => {
    const own = lines.slice(region.first, region.last + 1);
    const whole = isTable(own, region);
    return whole || (goesOn && region.leads && own.some(isAmountRow)) ? [{ ...region, whole }] : [];
  });
}

function kindOf(line: TextLine, width: number, outermost: boolean): LineKind {
  const text = textOf(line);
  const whole = !hasGap(line);
  const centred = Math.abs((line.left + line.right) / 2 - width / 2) < OFF_CENTRE * width;
  if (
    saysUnit(text) ||
    numbersTable(text) ||
    (whole && BEARER.test(text)) ||
    (whole && centred && TITLE.test(text))
  )
    return "caption";
  if (NOTE.test(text) || (outermost && PAGE_NUMBER.test(text))) return "end";
  return whole && (text.includes("。") || line.right - line.left > PROSE_WIDTH * width) ? "end" : "row";
}

function hasGap({ words, size }: TextLine): boolean {
  return words.some((word, n) => n > 0 && word.left - (words[n - 1]?.right ?? word.left) > COLUMN_GAP * size);
}

const isAmountRow = (line: TextLine): boolean =>
  hasGap(line) && line.words.some(({ text }) => isAmount(text));

function isTable(lines: TextLine[], { captioned, head }: Region): boolean {
  if (captioned) return lines.some(hasGap);
  const amounts = lines.filter(isAmountRow);
  if (head && amounts.length > 0) return true;
  const numbered = lines.flatMap(({ words }) =>
    /^\d{1,3}$/.test(words[0]?.text ?? "") ? [Number(words[0]?.text)] : [],
  );
  const counted = numbered.filter((number, n) => n > 0 && number === (numbered[n - 1] ?? 0) + 1);
  return amounts.length >= FEWEST_ROWS || counted.length >= FEWEST_ROWS;
}
