import type { Box } from "../source.ts";
import { type Character, type Matrix, mapBox, mapPoint } from "./geometry.ts";
import type { Pdfium } from "./pdfium.ts";
import { turnOf } from "./turn.ts";

/** Whether the middle of a box lies on the page. */
function within(box: Box, width: number, height: number): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/**
 * Characters in the order of the file. Those that stand askew (watermarks) or beyond the page's edges, and blanks that
 * PDFium adds, are left out.
 */
export function readCharacters(
  pdfium: Pdfium,
  text: number,
  matrix: Matrix,
  width: number,
  height: number,
): Character[] {
  const { api } = pdfium;
  const characters: Character[] = [];
  const count = api.FPDFText_CountChars(text);
  for (let n = 0; n < count; n++) {
    const unknown = api.FPDFText_HasUnicodeMapError(text, n) === 1;
    const code = unknown ? UNKNOWN : api.FPDFText_GetUnicode(text, n);
    if (code <= 32 || code === 0xa0 || code === 0x3000 || api.FPDFText_IsGenerated(text, n) === 1) continue;
    if (turnOf(api.FPDFText_GetCharAngle(text, n), matrix) !== 0) continue;
    const box = isFaint(pdfium, text, n) ? null : boxOf(pdfium, text, n, matrix);
    if (!box) continue;
    if (!within(box, width, height)) continue;
    characters.push({ text: String.fromCodePoint(code), ...box });
  }
  return characters;
}

/** What stands for a character of which the font does not say what it is. */
export const UNKNOWN = 0xfffd;

/** Lightness, of 255, from which grey print is a watermark; white print stands on a dark ground. */
const FAINT = 200;

/** Whether a character is printed so faintly, or so transparent, that it is part of a watermark. */
function isFaint({ api, room, integer }: Pdfium, text: number, n: number): boolean {
  if (!api.FPDFText_GetFillColor(text, n, room, room + 4, room + 8, room + 12)) return false;
  const [red, green, blue, alpha] = [integer(0), integer(1), integer(2), integer(3)];
  const lightest = Math.min(red, green, blue);
  return alpha < 128 || (lightest >= FAINT && lightest < 250 && Math.max(red, green, blue) - lightest < 16);
}

/** Share of a font's size that stands above the baseline. */
const ABOVE = 0.86;

/**
 * The box of a character: as wide as its advance, as high as its font's size around the baseline. Fonts give their own
 * heights, some of them as high as two lines.
 */
function boxOf({ api, room, float, double }: Pdfium, text: number, n: number, matrix: Matrix): Box | null {
  if (!api.FPDFText_GetLooseCharBox(text, n, room)) return null;
  const loose = mapBox(matrix, float(0), float(1), float(2), float(3));
  if (!api.FPDFText_GetMatrix(text, n, room)) return loose;
  const size = api.FPDFText_GetFontSize(text, n) * Math.hypot(float(2), float(3));
  if (!api.FPDFText_GetCharOrigin(text, n, room, room + 8)) return loose;
  const [, base] = mapPoint(matrix, double(0), double(1));
  if (!(size > 1 && size < 200)) return loose;
  return {
    left: loose.left,
    right: loose.right,
    top: base - ABOVE * size,
    bottom: base + (1 - ABOVE) * size,
  };
}
