import { listChildren, readTextOf, type XmlElement } from "../files/xml.ts";
import { readShown, type ShownText } from "../shownText.ts";
import type { Styles } from "./styles.ts";

/** Text of elements that stand for one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};
/** What is in the file and not in print: deleted text, codes of fields, the older form of what stands beside it. */
const UNSHOWN = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "mc:Fallback",
  "w:rPr",
  "w:pPr",
  "w:rt",
  "w:footnoteReference",
]);

/** A paragraph as printed: its text with the number that Word counts for it, and how far it is moved in. */
export function readParagraph(paragraph: XmlElement, styles: Styles): ShownText {
  const properties = styles.readParagraphProperties(paragraph);
  const shown = readShown(readRuns(paragraph, styles), properties.indent);
  return shown.text === "" ? shown : { text: properties.number + shown.text, indent: shown.indent };
}

/** Text boxes in a paragraph: their paragraphs and tables stand beside the text. */
export function listTextBoxes(element: XmlElement): XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (child.name === "w:txbxContent") return [child];
    return UNSHOWN.has(child.name) ? [] : listTextBoxes(child);
  });
}

function readRuns(element: XmlElement, styles: Styles): string {
  return listChildren(element)
    .map((child) => {
      if (UNSHOWN.has(child.name) || child.name === "w:txbxContent") return "";
      if (child.name === "w:t") return readTextOf(child);
      if (child.name === "w:sym") return readSymbol(child);
      if (child.name === "w:r" && styles.isHidden(child)) return "";
      return CHARACTERS[child.name] ?? readRuns(child, styles);
    })
    .join("");
}

/** Symbols are given by their number in a font; those of symbol fonts, which are numbered from F000, look like nothing else. */
function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes["w:char"] ?? "", 16);
  return code > 0 && code < 0xd800 ? String.fromCodePoint(code) : "\uFFFD";
}
