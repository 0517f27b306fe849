import { holdTo } from "../limits.ts";
import type { PageMarks } from "../pdf/geometry.ts";
import { type HtmlElement, isElement, isShown, readAttribute } from "./elements.ts";

/** Lengths of styles in points. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835 };
/** Elements with places of their own that a page has at the least: a picture or a menu is placed, too. */
const LEAST_PLACED = 3;
/** Width of what is no Chinese character, in sizes of the font: so wide are the digits of Chinese fonts. */
const NARROW = 0.5;
/** Filled bars up to this many points thick are rulings. */
const THICKEST = 3;

type Style = ReadonlyMap<string, string>;

function readStyle(element: HtmlElement): Style {
  const declarations = (readAttribute(element, "style") ?? "")
    .split(";")
    .map((declaration) => declaration.split(":"));
  return new Map(
    declarations.map(([name = "", value = ""]) => [name.trim().toLowerCase(), value.trim().toLowerCase()]),
  );
}

function readLength(style: Style, name: string): number | undefined {
  const [, size, unit = ""] = /^(-?\d+(?:\.\d+)?)(pt|px|in|cm|mm)/.exec(style.get(name) ?? "") ?? [];
  return size === undefined ? undefined : Number(size) * (POINTS[unit] ?? 0);
}

const listChildren = (element: HtmlElement): HtmlElement[] =>
  element.childNodes.filter(isElement).filter(isShown);

const isPlaced = (style: Style): boolean =>
  style.get("position") === "absolute" &&
  readLength(style, "left") !== undefined &&
  readLength(style, "top") !== undefined;

/**
 * Whether an element is a page of paper whose texts and rulings stand at places of their own: content systems turn PDF files into such
 * pages (PDFBox's Pdf2Dom does).
 */
export function isPlacedPage(element: HtmlElement): boolean {
  const style = readStyle(element);
  if (!/^(relative|absolute)$/.test(style.get("position") ?? "")) return false;
  if (readLength(style, "width") === undefined || readLength(style, "height") === undefined) return false;
  const placed = listChildren(element).filter((child) => isPlaced(readStyle(child)));
  return placed.length >= LEAST_PLACED;
}

/** What a placed page shows. Characters have no widths of their own in the file: they are those of Chinese fonts. */
export function readMarks(page: HtmlElement): PageMarks {
  const size = readStyle(page);
  const marks: PageMarks = {
    width: readLength(size, "width") ?? 0,
    height: readLength(size, "height") ?? 0,
    characters: [],
    across: [],
    down: [],
    pictures: [],
    segments: 0,
  };
  for (const child of listChildren(page)) {
    const style = readStyle(child);
    if (!isPlaced(style)) continue;
    addCharacters(readText(child), style, marks);
    addRulings(style, marks);
    holdTo("cells", marks.characters.length + marks.across.length + marks.down.length);
  }
  return marks;
}

const readText = (element: HtmlElement): string =>
  element.childNodes
    .map((node) =>
      isElement(node)
        ? isShown(node)
          ? readText(node)
          : ""
        : node.nodeName === "#text" && "value" in node
          ? node.value
          : "",
    )
    .join("");

function addCharacters(text: string, style: Style, { characters }: PageMarks): void {
  const size = readLength(style, "font-size");
  if (size === undefined || size <= 0 || text.trim() === "") return;
  const top = readLength(style, "top") ?? 0;
  let left = readLength(style, "left") ?? 0;
  for (const character of text) {
    const right = left + size * (/[\u2e80-\uffef“”‘’…—]/.test(character) ? 1 : NARROW);
    if (character.trim() !== "") characters.push({ text: character, left, right, top, bottom: top + size });
    left = right;
  }
}

/** Borders of a placed box, and a filled one that is thin. */
function addRulings(style: Style, { across, down }: PageMarks): void {
  const [left = 0, top = 0, width = 0, height = 0] = ["left", "top", "width", "height"].map((name) =>
    readLength(style, name),
  );
  const [right, bottom] = [left + width, top + height];
  const has = (side: string): boolean =>
    [`border-${side}`, "border"].some((name) => /solid|double/.test(style.get(name) ?? ""));
  if (has("top")) across.push({ at: top, from: left, to: right });
  if (has("bottom")) across.push({ at: bottom, from: left, to: right });
  if (has("left")) down.push({ at: left, from: top, to: bottom });
  if (has("right")) down.push({ at: right, from: top, to: bottom });
  if (!style.has("background-color") || Math.min(width, height) > THICKEST) return;
  if (width >= height) across.push({ at: (top + bottom) / 2, from: left, to: right });
  else down.push({ at: (left + right) / 2, from: top, to: bottom });
}
