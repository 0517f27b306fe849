import { readCharacters } from "./characters.ts";
import type { PageMarks } from "./geometry.ts";
import { readObjects } from "./objects.ts";
import type { Pdfium } from "./pdfium.ts";
import { mostTurn, shownMatrix, turned } from "./turn.ts";

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
