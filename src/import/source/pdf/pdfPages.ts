import { type Pdfium, startPdfium } from "./pdfium.ts";
import { type Picture, writePng } from "./png.ts";
import { measurePage } from "./turn.ts";

/** Pixels for each point: sharp on dense screens, and at twice the size. */
const SCALE = 2;
/** The longest side of a picture in pixels; sheets of paper are far smaller, a drawing may be 200 inches wide. */
const LONGEST = 5_000;
/** Bytes of a pixel in PDFium's memory: blue, green, red, and one that says nothing. */
const PIXEL = 4;
const BGRX = 2;
const WHITE = 0xffffffff;
/** FPDF_ANNOT: stamps and filled fields are printed, too. */
const WITH_NOTES = 1;
/** Pictures that are kept; a table is on a few pages. */
const KEPT = 8;

/** The size of a page as import reads it, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The pages of a PDF file as pictures, turned as import reads them. */
export class PdfPages {
  readonly #pdfium: Pdfium;
  readonly #document: number;
  readonly #kept = new Map<number, Buffer>();

  private constructor(pdfium: Pdfium, document: number) {
    this.#pdfium = pdfium;
    this.#document = document;
  }

  /** Opens a file, which stays in memory; undefined where PDFium cannot. */
  static async open(bytes: Uint8Array): Promise<PdfPages | undefined> {
    const pdfium = await startPdfium();
    const address = pdfium.api.pdfium.wasmExports.malloc(bytes.length);
    if (address === 0) return undefined;
    pdfium.memory.HEAPU8.set(bytes, address);
    const document = pdfium.api.FPDF_LoadMemDocument(address, bytes.length, "");
    if (document === 0) pdfium.api.pdfium.wasmExports.free(address);
    return document === 0 ? undefined : new PdfPages(pdfium, document);
  }

  get count(): number {
    return this.#pdfium.api.FPDF_GetPageCount(this.#document);
  }

  /** The size of a page, counted from 1; undefined where there is none. */
  measure(number: number): PageSize | undefined {
    return this.#onPage(number, (page) => {
      const { width, height } = measurePage(this.#pdfium, page);
      return { width, height };
    });
  }

  /** A page as PNG, counted from 1; undefined where there is none. */
  draw(number: number): Buffer | undefined {
    const kept = this.#kept.get(number) ?? this.#onPage(number, (page) => writePng(this.#paint(page)));
    if (!kept) return undefined;
    this.#kept.delete(number);
    this.#kept.set(number, kept);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(oldest);
    return kept;
  }

  #onPage<T>(number: number, work: (page: number) => T): T | undefined {
    const { api } = this.#pdfium;
    if (!Number.isInteger(number) || number < 1 || number > this.count) return undefined;
    const page = api.FPDF_LoadPage(this.#document, number - 1);
    if (page === 0) return undefined;
    try {
      return work(page);
    } finally {
      api.FPDF_ClosePage(page);
    }
  }

  #paint(page: number): Picture {
    const { api } = this.#pdfium;
    const size = measurePage(this.#pdfium, page);
    const scale = Math.min(SCALE, LONGEST / Math.max(size.width, size.height, 1));
    const [width, height] = [size.width, size.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    ) as [number, number];
    const bitmap = api.FPDFBitmap_Create(width, height, 0);
    try {
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, (4 - size.turn) % 4, WITH_NOTES);
      const start = api.FPDFBitmap_GetBuffer(bitmap);
      return {
        width,
        height,
        pixels: this.#takePixels(start, width, height, api.FPDFBitmap_GetStride(bitmap)),
      };
    } finally {
      api.FPDFBitmap_Destroy(bitmap);
    }
  }

  #takePixels(start: number, width: number, height: number, stride: number): Uint8Array {
    const memory = this.#pdfium.memory.HEAPU8;
    const pixels = new Uint8Array(width * height * 3);
    let to = 0;
    for (let y = 0; y < height; y += 1) {
      for (let from = start + y * stride; from < start + y * stride + width * PIXEL; from += PIXEL) {
        pixels[to] = memory[from + BGRX] ?? 0;
        pixels[to + 1] = memory[from + 1] ?? 0;
        pixels[to + 2] = memory[from] ?? 0;
        to += 3;
      }
    }
    return pixels;
  }
}
