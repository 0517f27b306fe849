import { compose, type Matrix } from "./geometry.ts";
import type { Pdfium } from "./pdfium.ts";

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
export function shownMatrix(
  { api, room, integer }: Pdfium,
  page: number,
  width: number,
  height: number,
): Matrix {
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
export function mostTurn({ api }: Pdfium, text: number, shown: Matrix): number {
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
export function turnOf(angle: number, [a, b, c, d]: Matrix): number | null {
  const x = Math.cos(angle);
  const y = -Math.sin(angle);
  const quarters = Math.atan2(b * x + d * y, a * x + c * y) / (Math.PI / 2);
  const turn = Math.round(quarters);
  return Math.abs(quarters - turn) < 0.06 ? (turn + 4) % 4 : null;
}

/** The matrix and the page's size after turning back by quarter turns. */
export function turned(shown: Matrix, width: number, height: number, turn: number): [Matrix, number, number] {
  if (turn === 1) return [compose(shown, [0, -1, 1, 0, 0, width]), height, width];
  if (turn === 2) return [compose(shown, [-1, 0, 0, -1, width, height]), width, height];
  if (turn === 3) return [compose(shown, [0, 1, -1, 0, height, 0]), height, width];
  return [shown, width, height];
}
