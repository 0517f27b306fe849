import type { Link, PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { SKIP, visit } from "unist-util-visit";
import { cutAtAmounts, splitDigits } from "../../text/digits.ts";
import { parseMarkdown, readMarkdown, renderPlain, renderTree, unlink } from "./markdown.ts";

/** What a reference in a summary names: `:fact[<fact_id>]` or `:amount[<table>/<row>/<measure>]`. */
export interface Reference {
  readonly kind: string;
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** A figure in words, and where it stands. */
export interface ReferenceTarget {
  readonly text: string;
  readonly address: string;
}

const describe = (node: TextDirective): Reference => ({
  kind: node.name,
  target: node.children.map((child) => (child.type === "text" ? child.value : "")).join(""),
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** Every reference in a summary (GFM), in order. */
export function listReferences(markdown: string): Reference[] {
  // Most purposes of projects are empty; parsing takes some 0.2 ms however short a text is.
  if (!markdown.includes(":")) return [];
  const references: Reference[] = [];
  visit(readMarkdown(markdown, "summary"), "textDirective", (node: TextDirective) => {
    references.push(describe(node));
  });
  return references;
}

/** Figures in digits, of any width, and money and shares in Chinese numerals. */
const FIGURE =
  /[\d０-９]+([.．][\d０-９]+)?|[〇零一二两三四五六七八九十百千]+[万亿]*元|百分之[〇零一二三四五六七八九十百]+/g;

/** Figures typed into a summary instead of being referred to; years (2025年) may be typed. */
export function listTypedFigures(markdown: string): Reference[] {
  if (markdown.search(FIGURE) < 0) return [];
  const figures: Reference[] = [];
  visit(readMarkdown(markdown, "summary"), (node, _, parent) => {
    if (node.type !== "text" && node.type !== "inlineCode" && node.type !== "code") return;
    if (parent?.type === "textDirective") return;
    for (const match of node.value.matchAll(FIGURE)) {
      const isYear = /^20\d\d$/.test(match[0]) && node.value[match.index + 4] === "年";
      const start = node.position?.start;
      if (!isYear)
        figures.push({
          kind: "typed",
          target: match[0],
          line: start?.line ?? 1,
          column: (start?.column ?? 1) + match.index,
        });
    }
  });
  return figures;
}

/** An amount with its unit, its digits in threes. */
const writeDigits = (text: string): PhrasingContent[] =>
  cutAtAmounts(text).flatMap((part) =>
    splitDigits(part).map(
      (value, index): PhrasingContent =>
        index === 0
          ? { type: "text", value }
          : { type: "emphasis", data: { hName: "i" }, children: [{ type: "text", value }] },
    ),
  );

/** A summary as HTML: every reference a link to its figure, which the reader may see in another unit (class `money`). A reference to nothing throws. */
export function renderSummary(
  markdown: string,
  resolve: (reference: Reference) => ReferenceTarget | undefined,
): string {
  const plain = renderPlain(markdown);
  if (plain !== undefined) return plain;
  const tree = parseMarkdown(markdown, "summary");
  unlink(tree);
  visit(tree, "textDirective", (node: TextDirective, index, parent) => {
    const reference = describe(node);
    const target = resolve(reference);
    if (!target || !parent || index === undefined)
      throw new Error(`Nothing at :${reference.kind}[${reference.target}]`);
    const link: Link = {
      type: "link",
      url: target.address,
      data: { hProperties: { className: ["money"] } },
      children: writeDigits(target.text),
    };
    (parent.children as unknown[]).splice(index, 1, link);
    return SKIP;
  });
  return renderTree(tree);
}
