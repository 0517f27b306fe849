import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// The packages' files are found from the project's folder: this module may have been built into another.
const require = createRequire(join(process.cwd(), "package.json"));
const FONT_FOLDER = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts");

/** Files of the font in the weights that the pictures use, whole: some 30,000 Han characters. */
export const FONT_FILES = ["NotoSansHans-Regular.otf", "NotoSansHans-Bold.otf"].map((file) =>
  join(FONT_FOLDER, file),
);

let ready: Promise<Uint8Array[]> | undefined;

/** Loads the painter and its fonts, once. */
async function prepare(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return FONT_FILES.map((file) => readFileSync(file));
}

/** An SVG picture as PNG, with the pinned font alone: the same bytes on every machine. */
export async function paintCard(svg: string): Promise<Uint8Array> {
  ready ??= prepare();
  const painter = new Resvg(svg, { font: { fontBuffers: await ready } });
  const image = painter.render();
  const png = image.asPng();
  image.free();
  painter.free();
  return png;
}
