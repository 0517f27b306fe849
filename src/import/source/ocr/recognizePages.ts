import { PdfPages } from "../pdf/pdfPages.ts";
import type { Paragraph, SourcePage } from "../source.ts";
import type { Recognize, RecognizedLine } from "./startOcr.ts";

/** Part of its height by which a line may stand higher or lower than one beside it. */
const SAME_LINE = 0.5;

/** The pages of a PDF, those without readable text recognized: their lines keep no columns. */
export async function recognizePages(
  bytes: Uint8Array,
  pages: readonly SourcePage[],
  recognize: Recognize,
): Promise<SourcePage[]> {
  const pictures = await PdfPages.open(bytes);
  const read: SourcePage[] = [];
  for (const page of pages) {
    const png =
      page.unread === "no-text" || page.unread === "no-mapping" ? pictures?.draw(page.number) : undefined;
    const size = pictures?.measure(page.number);
    if (!png || !size) read.push(page);
    else {
      const scale = size.width / widthOf(png);
      const blocks = linesOf(await recognize(png)).map((line) => paragraphOf(line, page.number, scale));
      read.push({ number: page.number, blocks, recognized: true });
    }
  }
  return read;
}

/** The width of a PNG in pixels, as its head says. */
const widthOf = (png: Uint8Array): number => Buffer.from(png.subarray(16, 20)).readUInt32BE();

/** Lines from top to bottom; what stands beside each other is one. */
function linesOf(found: readonly RecognizedLine[]): RecognizedLine[] {
  const lines: RecognizedLine[][] = [];
  for (const line of [...found].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1)?.[0];
    const beside =
      last && middleOf(line) - middleOf(last) < SAME_LINE * Math.min(heightOf(line), heightOf(last));
    if (beside) lines.at(-1)?.push(line);
    else lines.push([line]);
  }
  return lines.map((parts) => {
    const sorted = parts.sort((a, b) => a.left - b.left);
    return {
      text: sorted.map(({ text }) => text).join(" "),
      left: Math.min(...parts.map(({ left }) => left)),
      top: Math.min(...parts.map(({ top }) => top)),
      right: Math.max(...parts.map(({ right }) => right)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    };
  });
}

const middleOf = ({ top, bottom }: RecognizedLine): number => (top + bottom) / 2;
const heightOf = ({ top, bottom }: RecognizedLine): number => bottom - top;

/** A line in points, as all texts of a page have them. */
function paragraphOf(
  { text, left, top, right, bottom }: RecognizedLine,
  page: number,
  scale: number,
): Paragraph {
  const box = { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
  return { kind: "paragraph", page, text, box };
}
