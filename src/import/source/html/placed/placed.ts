import { layOut } from "../../../layout/page.ts";
import { holdTo } from "../../limits.ts";
import { around, type PageMarks } from "../../pdf/geometry.ts";
import type { SourcePage } from "../../source.ts";
import { type HtmlElement, isElement, isShown } from "../elements.ts";
import { COMMON_SIZE, drawElement, isPlaced } from "./draw.ts";
import { readLength, readStyle } from "./style.ts";

/** Characters that have their place on a sheet, to those that have none, from which a page is made of sheets. */
const MOST = 1;

/**
 * The sheets of a web page on which every text has its own place, as converters of PDF make them; null where most of the text follows the flow of
 * the page. What stands around the sheets is the site's own.
 */
export function readPlaced(root: HtmlElement): SourcePage[] | null {
  const sheets: HtmlElement[] = [];
  let flowing = 0;
  const open: HtmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const children = element.childNodes.filter(isElement).filter(isShown);
    if (children.some((child) => isPlaced(readStyle(child)))) sheets.push(element);
    else {
      for (const node of element.childNodes) if (node.nodeName === "#text" && "value" in node) flowing += node.value.trim().length;
      open.push(...children.reverse());
    }
  }
  if (sheets.length === 0) return null;
  holdTo("pages", sheets.length);
  const drawn = sheets.map(drawSheet);
  const placed = drawn.reduce((sum, { characters }) => sum + characters.length, 0);
  if (placed <= MOST * flowing) return null;
  return drawn.map((marks, n) => ({ number: n + 1, blocks: layOut(marks, n + 1) }));
}

/** What a sheet shows; it is as large as it says, else as what is on it. */
function drawSheet(sheet: HtmlElement): PageMarks {
  const marks: PageMarks = { width: 0, height: 0, characters: [], across: [], down: [], pictures: [] };
  const style = readStyle(sheet);
  const size = readLength(style.get("font-size")) ?? COMMON_SIZE;
  for (const child of sheet.childNodes.filter(isElement)) {
    if (isShown(child) && isPlaced(readStyle(child))) drawElement(child, 0, 0, size, marks);
  }
  const box = around([
    ...marks.characters,
    ...marks.across.map(({ at, to }) => ({ left: 0, right: to, top: 0, bottom: at })),
    ...marks.down.map(({ at, to }) => ({ left: 0, right: at, top: 0, bottom: to })),
  ]);
  return { ...marks, width: readLength(style.get("width")) ?? box?.right ?? 0, height: readLength(style.get("height")) ?? box?.bottom ?? 0 };
}
