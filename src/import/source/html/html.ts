import { defaultTreeAdapter, parse } from "parse5";
import { decodeText } from "../files/decode.ts";
import { holdTo } from "../limits.ts";
import { type SourcePage, SourceProblem } from "../source.ts";
import { type HtmlElement, type HtmlNode, isElement, readAttribute } from "./elements.ts";
import { listPieces } from "./lines.ts";
import { type Shown, showPieces } from "./table.ts";

/** Characters in sentences that a page without a table must have to be more than the frame around an attachment. */
const LEAST_PROSE = 150;
/** Rows and columns that a table must have: calendars and menus of a frame have no figures. */
const LEAST_ROWS = 3;
const LEAST_COLUMNS = 2;

/**
 * A web page: one page with its paragraphs and tables in the order of the file. Where it shows pages of paper, it has as many; what stands
 * around them is on the first.
 */
export function readHtml(bytes: Uint8Array): SourcePage[] {
  const document = parseHtml(decodeText(bytes));
  const html = document.childNodes.find(isElement);
  const shown = html ? showPieces(listPieces(html), 0) : [];
  if (!shown.some(isTable) && countProse(shown) < LEAST_PROSE) {
    const attachments = html ? listAttachments(html) : [];
    throw new SourceProblem(
      "only-a-frame",
      attachments.length > 0 ? { cause: "attachments", attachments: attachments.join(" ") } : {},
    );
  }
  const sheets = [...new Set(shown.map(({ sheet }) => sheet).filter((sheet) => sheet !== undefined))];
  const pages = Map.groupBy(shown, ({ sheet }) => (sheet ? sheets.indexOf(sheet) + 1 : 1));
  return [...pages]
    .sort(([one], [other]) => one - other)
    .map(([number, own]) => ({ number, blocks: own.map(({ block }) => ({ ...block, page: number })) }));
}

/** The parser takes time in the square of the depth: it ends where elements are too deep within each other, or too many. */
function parseHtml(text: string) {
  let depth = 0;
  let elements = 0;
  const onItemPush = (): void => {
    holdTo("nesting", ++depth);
    holdTo("elements", ++elements);
  };
  const onItemPop = (): void => void depth--;
  return parse(text, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } });
}

const isTable = ({ block }: Shown): boolean =>
  block.kind === "grid" &&
  block.rows >= LEAST_ROWS &&
  block.columns >= LEAST_COLUMNS &&
  block.cells.some(({ text }) => /\d/.test(text));

const countProse = (shown: readonly Shown[]): number =>
  shown.reduce(
    (sum, { block, linked }) =>
      sum + (block.kind === "paragraph" && !linked && block.text.includes("。") ? block.text.length : 0),
    0,
  );

const ATTACHMENT = /\.(pdf|docx?|wps|xlsx?|et|zip|rar|ofd)(?=$|[?#])/i;
const MOST_ATTACHMENTS = 5;

/** Addresses of documents that a page links to or shows in a frame. */
function listAttachments(root: HtmlElement): string[] {
  const found = new Set<string>();
  const open: HtmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    for (const name of ["href", "src", "data"]) {
      const address = readAttribute(node, name);
      if (address && ATTACHMENT.test(address) && found.size < MOST_ATTACHMENTS) found.add(address);
    }
    for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return [...found];
}
