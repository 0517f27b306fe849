import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose content is not shown as text. */
const UNSHOWN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "title",
  "select",
  "textarea",
  "object",
  "iframe",
  "svg",
  "math",
  "audio",
  "video",
  "button",
]);

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

export const isElement = (node: HtmlNode): node is HtmlElement => tree.isElementNode(node);
export const isBlock = (element: HtmlElement): boolean => BLOCKS.has(element.tagName);
export const readAttribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Whether an element says of itself that it is not shown; what style sheets say is not looked at. */
export function isShown(element: HtmlElement): boolean {
  if (UNSHOWN.has(element.tagName) || readAttribute(element, "hidden") !== undefined) return false;
  return !/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    readAttribute(element, "style") ?? "",
  );
}

/** Sizes in widths of a Chinese character: of 16 px, the browsers' own, which is 12 pt. */
const UNITS: Readonly<Record<string, number>> = {
  em: 1,
  rem: 1,
  px: 1 / 16,
  pt: 1 / 12,
  cm: 2.36,
  mm: 0.236,
};
const INDENTING =
  /(?:^|;)\s*(?:text-indent|padding-left|margin-left)\s*:\s*(\d+(?:\.\d+)?)(em|rem|px|pt|cm|mm)/gi;
const CHARACTERS = /(?:^|;)\s*mso-char-indent-count\s*:\s*(\d+(?:\.\d+)?)/i;
/** Less is the space that any cell has at its border. */
const LEAST = 0.75;

/** How far an element's own style moves its text in, in widths of a Chinese character. */
export function readIndent(element: HtmlElement): number {
  const style = readAttribute(element, "style") ?? "";
  if (/text-align\s*:\s*(center|right)/i.test(style)) return 0;
  const counted = CHARACTERS.exec(style)?.[1];
  if (counted) return Number(counted);
  const widths = [...style.matchAll(INDENTING)].map(
    ([, size = "", unit = ""]) => Number(size) * (UNITS[unit.toLowerCase()] ?? 0),
  );
  return (
    Math.round(widths.filter((width) => width >= LEAST).reduce((sum, width) => sum + width, 0) * 100) / 100
  );
}
