/** A line that was recognized in a picture: its text, and its place in pixels. */
export interface RecognizedLine {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Recognizes the lines of a picture (PNG). */
export type Recognize = (png: Uint8Array) => Promise<RecognizedLine[]>;

/**
 * PaddleOCR's models for Chinese print (PP-OCRv4, Apache 2.0) on the ONNX runtime, all in npm packages: nothing is asked of the
 * network. It takes 335 MB on disk, so that it is installed only by those who ask for it.
 */
export const OCR_PACKAGE = "@gutenye/ocr-node";
export const OCR_VERSION = "1.4.8";

/** As the package gives lines: corners clockwise from the upper left one. */
interface PackageLine {
  text: string;
  box?: number[][];
}
interface OcrPackage {
  default: { create(): Promise<{ detect(image: Uint8Array): Promise<PackageLine[]> }> };
}

/** Starts the optional package; undefined where it is not installed. */
export async function startOcr(): Promise<Recognize | undefined> {
  const loaded = await load();
  if (!loaded) return undefined;
  const reader = await loaded.default.create();
  return async (png) =>
    (await reader.detect(Buffer.from(png))).flatMap(({ text, box = [] }) => {
      const xs = box.map(([x = 0]) => x);
      const ys = box.map(([, y = 0]) => y);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      return box.length > 0 ? [{ text: withPlainDigits(text), left, top, right, bottom }] : [];
    });
}

async function load(): Promise<OcrPackage | undefined> {
  // A name that is not known when types are checked: the package may be missing.
  const name: string = OCR_PACKAGE;
  try {
    return (await import(name)) as OcrPackage;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** Digits that it takes for those as wide as a Chinese character. */
const withPlainDigits = (text: string): string =>
  text.replace(/[０-９．]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0));
