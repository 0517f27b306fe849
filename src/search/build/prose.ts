import type { Nodes } from "mdast";
import type {} from "mdast-util-directive";
import { scopePath } from "../../archive/paths/paths.ts";
import { resolveReference } from "../../archive/scope/summaries.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { readMarkdown } from "../../read/markdown/markdown.ts";
import { ui } from "../../text/ui.ts";
import type { Entry, SearchDocument, Section } from "../shared/document.ts";

/** A page of our own prose, as the search finds it. */
export interface SearchPage {
  /** Below the site's base path. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Markdown. */
  readonly body: string;
}

/** Words that stand together, under a heading; empty before the first one. */
interface Passage {
  readonly heading: string;
  readonly text: string;
}

/** Paragraphs and items of lists of a Markdown text, as they are read; `resolve` writes what a reference names. */
export function listPassages(
  markdown: string,
  resolve: (kind: string, target: string) => string = () => "",
): Passage[] {
  let heading = "";
  const passages: Passage[] = [];
  const read = (node: Nodes): string => {
    if (node.type === "text" || node.type === "inlineCode") return node.value;
    const inside = "children" in node ? node.children.map(read).join("") : "";
    return node.type === "textDirective" ? resolve(node.name, inside) : inside;
  };
  const walk = (node: Nodes): void => {
    if (node.type === "heading") heading = read(node);
    else if (node.type === "paragraph" || node.type === "tableRow")
      passages.push({ heading, text: read(node).replace(/\s+/g, " ").trim() });
    else if ("children" in node) node.children.forEach(walk);
  };
  walk(readMarkdown(markdown, "summary"));
  return passages.filter(({ text }) => text !== "");
}

/** The passages of one of our summaries, with the figures that it refers to. */
export const readPassages = (scope: ScopeView, markdown: string): Passage[] =>
  markdown === ""
    ? []
    : listPassages(markdown, (kind, target) => resolveReference(scope, { kind, target })?.text ?? "");

/** What our summary of an explanation says, by its headings. */
export function listExplanation(scope: ScopeView): Section[] {
  return makeSections(
    readPassages(scope, scope.lists.explanation),
    ui.disclosure.explanation,
    `${scopePath(scope.entry, scope.id)}explanation/`,
  );
}

/** The site's own pages, and what the glossary says of its terms. */
export function makeProseDocument(
  pages: readonly SearchPage[],
  terms: readonly { readonly slug: string; readonly term: string; readonly body?: string }[],
): SearchDocument {
  return {
    sections: [
      ...pages.flatMap(({ path, title, description, body }) =>
        makeSections([{ heading: title, text: description }, ...listPassages(body)], title, path),
      ),
      ...terms.flatMap(({ slug, term, body = "" }) =>
        makeSections(listPassages(body), term, `glossary/#${slug}`),
      ),
    ],
  };
}

function makeSections(passages: readonly Passage[], title: string, path: string): Section[] {
  return [...Map.groupBy(passages, ({ heading }) => heading || title)].map(([heading, all]) => ({
    kind: "prose",
    place: "prose",
    title: heading,
    path,
    unit: "",
    measures: [],
    entries: all.map(({ text }): Entry => ["", text, "", []]),
  }));
}
