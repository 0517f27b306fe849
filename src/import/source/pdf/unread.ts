import type { UnreadPage } from "../../../schema/vocabulary.ts";
import type { Box } from "../source.ts";
import { UNKNOWN } from "./characters.ts";
import type { PageMarks } from "./geometry.ts";

/** Characters of a page below which it has no text: scans may carry numbers of pages and stamps. */
const FEWEST = 12;
/** Share of a page that a picture covers which may show a table; smaller ones are seals and signs. */
const LARGE = 0.15;
/** Segments of paths from which a page without text is drawn: a blank form has a few hundred. */
const DRAWN = 5_000;
/** Characters in a picture's place from which it is a ground on which text stands. */
const GROUND = 20;

/** How many characters of a page are shown by fonts that do not say what they are. */
export function countUnknown({ characters }: PageMarks): number {
  return characters.filter(({ text }) => text.codePointAt(0) === UNKNOWN).length;
}

/** Why some of what a page shows cannot be read; undefined where nothing says so. */
export function whyUnread(marks: PageMarks): UnreadPage | undefined {
  const { characters, pictures, segments } = marks;
  if (countUnknown(marks) * 2 > characters.length) return "no-mapping";
  const large = pictures.filter((picture) => shareOf(picture, marks) >= LARGE);
  if (characters.length < FEWEST) return large.length > 0 || segments > DRAWN ? "no-text" : undefined;
  return large.some((picture) => characters.filter((one) => isIn(one, picture)).length < GROUND)
    ? "picture"
    : undefined;
}

/** The share of a page that a box covers. */
function shareOf({ left, top, right, bottom }: Box, { width, height }: PageMarks): number {
  const across = Math.max(0, Math.min(right, width) - Math.max(left, 0));
  const down = Math.max(0, Math.min(bottom, height) - Math.max(top, 0));
  return (across * down) / (width * height);
}

function isIn(box: Box, { left, top, right, bottom }: Box): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= left && x <= right && y >= top && y <= bottom;
}
