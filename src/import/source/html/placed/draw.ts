import type { PageMarks } from "../../pdf/geometry.ts";
import { type HtmlElement, isElement, isShown, readAttribute } from "../elements.ts";
import { hasBorder, readLength, readStyle, type Style } from "./style.ts";

/** Points of a browser's letters where no style says their size. */
const COMMON_SIZE = 12;
/** Widths of the letters of Latin scripts, in sizes of the font; Chinese ones are as wide as they are high. */
const NARROW = 0.5;
/** Strokes of a page after which it is no table. */
const MOST_RULINGS = 20_000;

/** Where the next letter is drawn, and how large. */
interface Pen {
  /** Corner of the box around it, from the corner of the page. */
  left: number;
  top: number;
  /** Where the next letter of its line stands. */
  at: number;
  size: number;
  lineHeight: number;
}

/** Draws what an element holds into the marks of its page. `left` and `top` are the corner of what its own place counts from. */
export function drawElement(element: HtmlElement, left: number, top: number, size: number, marks: PageMarks): void {
  const style = readStyle(element);
  const pen: Pen = {
    left: left + (readLength(style.get("left")) ?? 0),
    top: top + (readLength(style.get("top")) ?? 0),
    at: 0,
    size: readLength(style.get("font-size")) ?? size,
    lineHeight: 0,
  };
  pen.at = pen.left;
  pen.lineHeight = readLength(style.get("line-height")) ?? pen.size;
  drawBorders(style, pen, marks);
  drawNodes(element, pen, marks);
}

export const isPlaced = (style: Style): boolean => style.get("position") === "absolute";

function drawNodes(element: HtmlElement, pen: Pen, marks: PageMarks): void {
  for (const node of element.childNodes) {
    if (!isElement(node)) {
      if (node.nodeName === "#text" && "value" in node) drawText(node.value, pen, marks);
    } else if (node.tagName === "svg") drawLines(node, pen, marks);
    else if (!isShown(node)) continue;
    else if (node.tagName === "br") nextLine(pen);
    else if (isPlaced(readStyle(node))) drawElement(node, pen.left, pen.top, pen.size, marks);
    else {
      const { size } = pen;
      pen.size = readLength(readStyle(node).get("font-size")) ?? size;
      drawNodes(node, pen, marks);
      pen.size = size;
    }
  }
}

function nextLine(pen: Pen): void {
  pen.at = pen.left;
  pen.top += pen.lineHeight;
}

function drawText(text: string, pen: Pen, marks: PageMarks): void {
  const top = pen.top + (pen.lineHeight - pen.size) / 2;
  for (const letter of text.replace(/[ \t\n\r\f]+/g, " ")) {
    const right = pen.at + (letter <= "\u02ff" ? NARROW : 1) * pen.size;
    if (letter.trim() !== "") marks.characters.push({ text: letter, left: pen.at, right, top, bottom: top + pen.size });
    pen.at = right;
  }
}

function drawBorders(style: Style, { left, top }: Pen, marks: PageMarks): void {
  const right = left + (readLength(style.get("width")) ?? 0);
  const bottom = top + (readLength(style.get("height")) ?? 0);
  if (marks.across.length + marks.down.length > MOST_RULINGS) return;
  if (right > left && hasBorder(style, "top")) marks.across.push({ at: top, from: left, to: right });
  if (right > left && hasBorder(style, "bottom")) marks.across.push({ at: bottom, from: left, to: right });
  if (bottom > top && hasBorder(style, "left")) marks.down.push({ at: left, from: top, to: bottom });
  if (bottom > top && hasBorder(style, "right")) marks.down.push({ at: right, from: top, to: bottom });
}

/** The straight lines of a drawing in its own coordinates, which are pixels. */
function drawLines(svg: HtmlElement, pen: Pen, marks: PageMarks): void {
  const style = readStyle(svg);
  const left = pen.left + (readLength(style.get("left")) ?? 0);
  const top = pen.top + (readLength(style.get("top")) ?? 0);
  const open = svg.childNodes.filter(isElement);
  for (let element = open.pop(); element; element = open.pop()) {
    open.push(...element.childNodes.filter(isElement));
    if (element.tagName !== "line" || marks.across.length + marks.down.length > MOST_RULINGS) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ["x1", "y1", "x2", "y2"].map((name) => readLength(readAttribute(element, name)) ?? 0);
    if (y1 === y2) marks.across.push({ at: top + y1, from: left + Math.min(x1, x2), to: left + Math.max(x1, x2) });
    else if (x1 === x2) marks.down.push({ at: left + x1, from: top + Math.min(y1, y2), to: top + Math.max(y1, y2) });
  }
}

export { COMMON_SIZE };
