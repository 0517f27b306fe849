import type { Box } from "../source.ts";
import { compose, type Matrix, mapBox, mapPoint, type PageMarks, type Ruling } from "./geometry.ts";
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

/** Adds the rulings and pictures among the objects of a page, or of a form on it, to its marks. */
export function readObjects(
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
