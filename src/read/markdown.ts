import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);

/** Markdown (GFM) of a data file as HTML. Raw HTML in it is dropped, and so is a link that could run code. */
export function renderMarkdown(markdown: string): string {
  return String(processor.processSync(markdown));
}
