import { layOut } from "../layout/page.ts";
import type { UnruledColumns } from "../layout/unruled/unruled.ts";
import { holdTo } from "./limits.ts";
import { recognizePages } from "./ocr/recognizePages.ts";
import type { Recognize } from "./ocr/startOcr.ts";
import { readMarks } from "./pdf/marks.ts";
import { type Pdfium, startPdfium } from "./pdf/pdfium.ts";
import { countUnknown, whyUnread } from "./pdf/unread.ts";
import { type SourcePage, SourceProblem } from "./source.ts";

/** Characters of a whole document below which it has no text: a scan, whose pages may carry numbers and stamps. */
const FEWEST_CHARACTERS = 60;

/** FPDF_GetLastError: a password is needed, or a way of encrypting that PDFium does not know. */
const LOCKED = new Set([4, 5]);

/**
 * The pages of a PDF file, as they are printed; with `recognize` those that are pictures, too. Throws `SourceProblem` where it is broken, locked,
 * too long, or has no text.
 */
export async function readPdf(bytes: Uint8Array, recognize?: Recognize): Promise<SourcePage[]> {
  const { pages, problem } = await readPrinted(bytes);
  const read = recognize ? await recognizePages(bytes, pages, recognize) : pages;
  if (problem && !read.some(({ recognized }) => recognized)) throw new SourceProblem(problem);
  return read;
}

/** What a PDF prints as text, and why that is not enough, where it is not. */
interface Printed {
  pages: SourcePage[];
  problem?: "no-text" | "no-mapping";
}

async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const pdfium = await startPdfium();
  const { api } = pdfium;
  const address = api.pdfium.wasmExports.malloc(bytes.length);
  if (address === 0) holdTo("bytes", Number.POSITIVE_INFINITY);
  try {
    pdfium.memory.HEAPU8.set(bytes, address);
    const document = api.FPDF_LoadMemDocument(address, bytes.length, "");
    if (document === 0) throw new SourceProblem(LOCKED.has(api.FPDF_GetLastError()) ? "encrypted" : "broken");
    try {
      return readPages(pdfium, document);
    } finally {
      api.FPDF_CloseDocument(document);
    }
  } finally {
    api.pdfium.wasmExports.free(address);
  }
}

function readPages(pdfium: Pdfium, document: number): Printed {
  const count = pdfium.api.FPDF_GetPageCount(document);
  holdTo("pages", count);
  const pages: SourcePage[] = [];
  const characters = { read: 0, unknown: 0 };
  let open: UnruledColumns | null = null;
  for (let n = 0; n < count; n++) {
    const page = pdfium.api.FPDF_LoadPage(document, n);
    if (page === 0) throw new SourceProblem("broken");
    const marks = readMarks(pdfium, page);
    pdfium.api.FPDF_ClosePage(page);
    const unknown = countUnknown(marks);
    characters.read += marks.characters.length - unknown;
    characters.unknown += unknown;
    const unread = whyUnread(marks);
    const layout = layOut(marks, n + 1, open);
    pages.push({ number: n + 1, blocks: layout.blocks, ...(unread ? { unread } : {}) });
    open = layout.open;
  }
  if (characters.unknown > characters.read) return { pages, problem: "no-mapping" };
  return characters.read < FEWEST_CHARACTERS ? { pages, problem: "no-text" } : { pages };
}
