import type { Root, RootContent } from "mdast";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { findMarkdownExcess } from "./markdownLimits.ts";

/** A note is printed words; a summary is ours and refers to figures. */
export type MarkdownKind = "note" | "summary";

/** What may reach a page, whatever a text holds: no images, no scripts, no addresses but https and those below the site's base path. */
const SAFE: Options = {
  tagNames: [
    ..."p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em i del a table thead tbody tr th td".split(
      " ",
    ),
  ],
  attributes: { a: ["href", ["className", "money"]], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["https"] },
};

const notes = unified().use(remarkParse).use(remarkGfm);
const summaries = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const renderer = unified().use(remarkRehype).use(rehypeSanitize, SAFE).use(rehypeStringify);

/**
 * A line of nothing but words and figures: no sign that means something to Markdown or to HTML, and no space, without which a number begins no
 * list. The point of a figure is none that could make an address.
 */
const PLAIN_LINE = /^(?:[\p{Script=Han}0-9A-Za-z%％，。；：、？！（）“”‘’《》〈〉【】…—]|(?<=\d)\.(?=\d))+$/u;

/** Most notes and summaries of a project are such a line, which is one paragraph: they need no parser. */
export const renderPlain = (markdown: string): string | undefined =>
  PLAIN_LINE.test(markdown) ? `<p>${markdown}</p>` : undefined;

/** Markdown (GFM) as a tree; a text that is too much for the parser is one paragraph without any markup. */
export function parseMarkdown(markdown: string, kind: MarkdownKind): Root {
  if (findMarkdownExcess(markdown))
    return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: markdown }] }] };
  return (kind === "note" ? notes : summaries).parse(markdown);
}

let last: { readonly markdown: string; readonly kind: MarkdownKind; readonly tree: Root } | undefined;

/** The same for those who only look: several look at one text in a row, and parsing takes most of the time of validation. */
export function readMarkdown(markdown: string, kind: MarkdownKind): Root {
  if (last?.markdown !== markdown || last.kind !== kind)
    last = { markdown, kind, tree: parseMarkdown(markdown, kind) };
  return last.tree;
}

export const isSafeLink = (address: string): boolean => /^https:\/\//i.test(address);

/** Links that lead elsewhere than https become their words. */
export function unlink(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (
      (node.type !== "link" && node.type !== "definition") ||
      isSafeLink(node.url) ||
      !parent ||
      index === undefined
    )
      return undefined;
    const words: readonly RootContent[] = node.type === "link" ? node.children : [];
    parent.children.splice(index, 1, ...words);
    return index;
  });
}

/** A tree as HTML without anything that is not safe. */
export function renderTree(tree: Root): string {
  return renderer.stringify(renderer.runSync(tree));
}

/** A printed note (GFM) as HTML. */
export function renderMarkdown(markdown: string): string {
  const plain = renderPlain(markdown);
  if (plain !== undefined) return plain;
  const tree = parseMarkdown(markdown, "note");
  unlink(tree);
  return renderTree(tree);
}
