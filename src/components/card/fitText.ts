import { estimateWidth, wrapText } from "../chart/wrapText.ts";

/** A text as lines of one size, all in pixels. */
export interface FittedText {
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly lines: readonly string[];
}

const LEADING = 1.25;
const STEP = 2;
const SMALLEST = 20;
/** A text is set in one line while that leaves it this much of its largest size. */
const SINGLE = 0.75;

/**
 * A text as large as a box lets it be: in one line, or, where that would make it small, in lines of about the same length. Below 20
 * pixels it grows out of the box instead: nothing of it is left out.
 */
export function fitText(
  text: string,
  { width, height, largest }: { width: number; height: number; largest: number },
): FittedText {
  for (let size = largest; size >= SMALLEST; size -= STEP) {
    const lines = balanceLines(text, width / size);
    const fits = lines.length * LEADING * size <= height;
    if (fits && (lines.length === 1 || size < SINGLE * largest))
      return { size, leading: LEADING * size, lines };
  }
  return { size: SMALLEST, leading: LEADING * SMALLEST, lines: balanceLines(text, width / SMALLEST) };
}

/** As few lines of at most `width` em as it takes, of about the same length. */
function balanceLines(text: string, width: number): string[] {
  const lines = wrapText(text, width);
  const even = wrapText(text, Math.min(width, estimateWidth(text) / lines.length + 1));
  return even.length === lines.length ? even : lines;
}
