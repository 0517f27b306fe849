import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that our renderers and Markdown write. Anything else came out of the data. */
const ELEMENTS = new Set(
  "section table caption colgroup col thead tbody tr th td span a i br p ul ol li h1 h2 h3 h4 h5 h6 em strong del ins code pre blockquote hr input sup div dl dt dd figure figcaption cite iframe time abbr button label svg g rect line text tspan title".split(
    " ",
  ),
);
const ADDRESSES = new Set(["href", "src", "action", "formaction", "xlink:href"]);

const isElement = (node: Node): node is Element => "tagName" in node;

/** Every element of a piece of HTML, as a browser would make them. */
function listElements(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return [...(isElement(node) ? [node] : []), ...children.flatMap(listElements)];
}

/** The text of a node, of all that is in it. */
function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** Holds that HTML has no element, attribute or address that its renderers do not write; `styled` where they write styles. */
export function checkMarkup(html: string, styled = false): void {
  for (const { tagName, attrs } of listElements(parseFragment(html))) {
    if (!ELEMENTS.has(tagName)) throw new Error(`An element <${tagName}> came out of the data`);
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "srcdoc" || (name === "style" && !styled))
        throw new Error(`An attribute ${name} came out of the data`);
      if (ADDRESSES.has(name) && !/^(?:https?:\/\/|[/#?]|$)/.test(value))
        throw new Error(`An address came out of the data: ${value.slice(0, 80)}`);
    }
  }
}

/** Texts of the cells of an HTML table's body, row by row. */
export function readCells(html: string): string[][] {
  const rows = listElements(parseFragment(html)).filter(
    ({ tagName, parentNode }) =>
      tagName === "tr" && parentNode && "tagName" in parentNode && parentNode.tagName === "tbody",
  );
  return rows.map((row) => row.childNodes.filter(isElement).map(textOf));
}

/** HTML cannot hold these: a parser takes them out or puts others in their place. */
export function asParsed(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}
