import { holdTo } from "../limits.ts";
import { readShown, type ShownText } from "../shownText.ts";
import { type HtmlElement, type HtmlNode, isBlock, isElement, isShown, readIndent } from "./elements.ts";
import { isPlacedPage } from "./placedPage.ts";

/** What stands in an element: lines of text, and tables and pages of placed text between them. */
export type Piece = ShownLine | PlacedPiece;

export interface ShownLine extends ShownText {
  readonly kind: "line";
  readonly linked: boolean;
}

interface PlacedPiece {
  readonly kind: "table" | "page";
  readonly element: HtmlElement;
}

interface Line {
  text: string;
  /** Characters of it that are links. */
  linked: number;
  indent: number;
}

/** Lines and tables of an element in reading order. Spaces and line ends of the markup are one space, as browsers show them. */
export function listPieces(element: HtmlElement): Piece[] {
  const pieces: Piece[] = [];
  let line: Line = { text: "", linked: 0, indent: 0 };
  const end = (indent = 0): void => {
    // Spaces of the markup at the beginning show nothing; full-width and no-break ones do.
    const { text, indent: moved } = readShown(line.text.replace(/^ +/, ""), line.indent);
    if (text !== "")
      pieces.push({ kind: "line", text, indent: moved, linked: line.linked * 2 > text.length });
    line = { text: "", linked: 0, indent };
  };
  const addText = (raw: string, linked: boolean): void => {
    const shown = raw.replace(/[ \t\n\r\f]+/g, line.text.endsWith(" ") ? "" : " ");
    line.text += line.text.endsWith(" ") ? shown.trimStart() : shown;
    if (linked) line.linked += shown.trim().length;
  };
  const walk = (nodes: readonly HtmlNode[], linked: boolean, indent: number, depth: number): void => {
    holdTo("nesting", depth);
    for (const node of nodes) {
      if (!isElement(node)) {
        if (node.nodeName === "#text" && "value" in node) addText(node.value, linked);
        continue;
      }
      if (!isShown(node)) continue;
      if (node.tagName === "table" || isPlacedPage(node)) {
        end(indent);
        pieces.push({ kind: node.tagName === "table" ? "table" : "page", element: node });
      } else if (node.tagName === "br") end(indent);
      else if (isBlock(node)) {
        const own = indent + readIndent(node);
        end(own);
        walk(node.childNodes, linked, own, depth + 1);
        end(indent);
      } else {
        if (line.text === "") line.indent = Math.max(line.indent, indent + readIndent(node));
        walk(node.childNodes, linked || node.tagName === "a", indent, depth + 1);
      }
    }
  };
  line.indent = readIndent(element);
  walk(element.childNodes, false, line.indent, 0);
  end();
  return pieces;
}
