import type { Box } from "../source.ts";
import {
  type Character,
  compose,
  type Matrix,
  mapBox,
  mapPoint,
  type PageMarks,
  type Ruling,
} from "./geometry.ts";
import type { Pdfium } from "./pdfium.ts";

/** Strokes and filled bars up to this many points thick are rulings. */
const THICKEST = 3;
/** Shorter strokes are parts of pictures and signs. */
const SHORTEST = 3;
/** Path segments of a page after which no more rulings are read: a drawing, no table. */
const MOST_SEGMENTS = 200_000;
/** How deep forms may stand in one another. */
const DEEPEST_FORM = 8;

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const LINE_TO = 0;
const MOVE_TO = 2;

/** What a page shows: characters, rulings and pictures, turned so that most of its text runs from left to right. */
export function readMarks(pdfium: Pdfium, page: number): PageMarks {
  const { api } = pdfium;
  const width = api.FPDF_GetPageWidthF(page);
  const height = api.FPDF_GetPageHeightF(page);
  const shown = shownMatrix(pdfium, page, width, height);
  const text = api.FPDFText_LoadPage(page);
  const turn = text ? mostTurn(pdfium, text, shown) : 0;
  const [matrix, wide, high] = turned(shown, width, height, turn);
  const marks: PageMarks = {
    width: wide,
    height: high,
    characters: [],
    across: [],
    down: [],
    pictures: [],
    segments: 0,
  };
  if (text) {
    marks.characters = readCharacters(pdfium, text, matrix, wide, high);
    api.FPDFText_ClosePage(text);
  }
  const objects: number[] = [];
  for (let n = 0; n < api.FPDFPage_CountObjects(page); n++) objects.push(api.FPDFPage_GetObject(page, n));
  readObjects(pdfium, objects, matrix, marks, 0);
  return marks;
}

/** The size of a page as it is read, in points, and by how many quarter turns clockwise it was turned back for that. */
export function measurePage(pdfium: Pdfium, page: number): { width: number; height: number; turn: number } {
  const { api } = pdfium;
  const width = api.FPDF_GetPageWidthF(page);
  const height = api.FPDF_GetPageHeightF(page);
  const text = api.FPDFText_LoadPage(page);
  const turn = text ? mostTurn(pdfium, text, shownMatrix(pdfium, page, width, height)) : 0;
  if (text) api.FPDFText_ClosePage(text);
  return turn % 2 === 0 ? { width, height, turn } : { width: height, height: width, turn };
}

/** From the page's own coordinates to points from the top left corner of the page as it is shown. */
function shownMatrix({ api, room, integer }: Pdfium, page: number, width: number, height: number): Matrix {
  const scale = 1000;
  const at = (x: number, y: number): [number, number] => {
    api.FPDF_PageToDevice(
      page,
      0,
      0,
      Math.round(width * scale),
      Math.round(height * scale),
      0,
      x,
      y,
      room,
      room + 4,
    );
    return [integer(0) / scale, integer(1) / scale];
  };
  const [e, f] = at(0, 0);
  const [xx, xy] = at(1000, 0);
  const [yx, yy] = at(0, 1000);
  return [(xx - e) / 1000, (xy - f) / 1000, (yx - e) / 1000, (yy - f) / 1000, e, f];
}

/** Quarter turns clockwise that most of the text has on the page as it is shown. */
function mostTurn({ api }: Pdfium, text: number, shown: Matrix): number {
  const counts = [0, 0, 0, 0];
  const count = api.FPDFText_CountChars(text);
  for (let n = 0; n < count; n++) {
    if (api.FPDFText_GetUnicode(text, n) <= 32) continue;
    const turn = turnOf(api.FPDFText_GetCharAngle(text, n), shown);
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** Quarter turns clockwise of a character on the page as it is shown; null when it stands askew. PDFium's angle is clockwise. */
function turnOf(angle: number, [a, b, c, d]: Matrix): number | null {
  const x = Math.cos(angle);
  const y = -Math.sin(angle);
  const quarters = Math.atan2(b * x + d * y, a * x + c * y) / (Math.PI / 2);
  const turn = Math.round(quarters);
  return Math.abs(quarters - turn) < 0.06 ? (turn + 4) % 4 : null;
}

/** The matrix and the page's size after turning back by quarter turns. */
function turned(shown: Matrix, width: number, height: number, turn: number): [Matrix, number, number] {
  if (turn === 1) return [compose(shown, [0, -1, 1, 0, 0, width]), height, width];
  if (turn === 2) return [compose(shown, [-1, 0, 0, -1, width, height]), width, height];
  if (turn === 3) return [compose(shown, [0, 1, -1, 0, height, 0]), height, width];
  return [shown, width, height];
}

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
function readCharacters(
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

function readObjects(
  pdfium: Pdfium,
  objects: number[],
  matrix: Matrix,
  marks: PageMarks,
  depth: number,
): void {
  const { api, room, float } = pdfium;
  for (const object of objects) {
    const type = api.FPDFPageObj_GetType(object);
    if (type !== PATH && type !== IMAGE && type !== FORM) continue;
    if (!api.FPDFPageObj_GetMatrix(object, room)) continue;
    const own: Matrix = compose([float(0), float(1), float(2), float(3), float(4), float(5)], matrix);
    if (type === IMAGE) marks.pictures.push(mapBox(own, 0, 0, 1, 1));
    if (type === PATH) readPath(pdfium, object, own, marks);
    if (type === FORM && depth < DEEPEST_FORM) {
      const inner: number[] = [];
      for (let n = 0; n < api.FPDFFormObj_CountObjects(object); n++)
        inner.push(api.FPDFFormObj_GetObject(object, n));
      readObjects(pdfium, inner, own, marks, depth + 1);
    }
  }
}

/** The rulings of a path: its straight strokes, and its filled bars that are thin enough. */
function readPath(
  { api, room, float, integer }: Pdfium,
  path: number,
  matrix: Matrix,
  marks: PageMarks,
): void {
  if (!api.FPDFPath_GetDrawMode(path, room, room + 4)) return;
  const filled = integer(0) !== 0;
  const stroked = integer(1) !== 0;
  if (!filled && !stroked) return;
  const count = api.FPDFPath_CountSegments(path);
  marks.segments += count;
  if (marks.segments > MOST_SEGMENTS) return;
  let outline: [number, number][] = [];
  const finish = () => {
    if (outline.length < 2) return;
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const box = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
    if (box.bottom - box.top <= THICKEST || box.right - box.left <= THICKEST) addBar(box, marks);
    else if (stroked) addOutline(outline, marks);
  };
  for (let n = 0; n < count; n++) {
    const segment = api.FPDFPath_GetPathSegment(path, n);
    const type = api.FPDFPathSegment_GetType(segment);
    api.FPDFPathSegment_GetPoint(segment, room, room + 4);
    const point = mapPoint(matrix, float(0), float(1));
    if (type === MOVE_TO) {
      finish();
      outline = [point];
    } else if (type === LINE_TO) {
      outline.push(point);
      if (api.FPDFPathSegment_GetClose(segment) && outline[0]) outline.push(outline[0]);
    } else {
      outline = [];
    }
  }
  finish();
}

function addBar(box: Box, marks: PageMarks): void {
  const wide = box.right - box.left;
  const high = box.bottom - box.top;
  if (wide >= high && wide >= SHORTEST)
    addRuling(marks.across, { at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  else if (high > wide && high >= SHORTEST)
    addRuling(marks.down, { at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
}

function addOutline(outline: [number, number][], marks: PageMarks): void {
  for (let n = 1; n < outline.length; n++) {
    const [x1, y1] = outline[n - 1] ?? [0, 0];
    const [x2, y2] = outline[n] ?? [0, 0];
    const box = {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    };
    if (box.bottom - box.top <= 1 || box.right - box.left <= 1) addBar(box, marks);
  }
}

function addRuling(rulings: Ruling[], ruling: Ruling): void {
  if (Number.isFinite(ruling.at) && Number.isFinite(ruling.from) && Number.isFinite(ruling.to))
    rulings.push(ruling);
}
