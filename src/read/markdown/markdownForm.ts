import type { Nodes } from "mdast";
import type {} from "mdast-util-directive";
import { visit } from "unist-util-visit";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import { makeLimitIssue } from "../files/limits.ts";
import { isSafeLink, type MarkdownKind, readMarkdown } from "./markdown.ts";
import { findMarkdownExcess } from "./markdownLimits.ts";

/** Line and column within a Markdown text, from 1. */
interface At {
  readonly line: number;
  readonly column: number;
}

/** Characters of what was found that a message shows. */
const SHOWN = 60;

/** Everything in Markdown that pages do not show, or that is more than is taken. `place` tells where a place of the text stands. */
export function checkMarkdown(markdown: string, kind: MarkdownKind, place: (at: At) => Place): Issue[] {
  const excess = findMarkdownExcess(markdown);
  if (excess) return [makeLimitIssue(excess.limit, place(excess), excess.found)];
  // Nothing but words, emphasis, lists and references to figures is written without one of these.
  const printed = kind === "summary" ? listPrintedMarks(markdown, place) : [];
  if (!/[<&]|::|!\[|\[\^|\][([:]/.test(markdown)) return printed;
  const entities = listMatches(markdown, ENTITY).map(({ found, at }) =>
    makeIssue("markdown-form", place(at), { found }, { cause: "markdown-entity" }),
  );
  const issues = [...printed, ...entities];
  visit(readMarkdown(markdown, kind), (node) => {
    const { start, end } = node.position ?? {};
    const source = markdown.slice(start?.offset, end?.offset);
    const cause = findFault(node, source);
    if (cause !== undefined && start)
      issues.push(makeIssue("markdown-form", place(start), { found: source.slice(0, SHOWN) }, { cause }));
  });
  return issues;
}

/** Characters written as a code, such as `&#8238;`, which could be one that deceives. */
const ENTITY = /&(?:#\w{1,8}|[a-z]\w{0,31});/gi;

/** Marks of a summary that would be printed, for something is wrong with them. */
const PRINTED_MARKS: readonly (readonly [string, RegExp])[] = [
  ["markdown-heading", /^#{1,6}[^\s#].{0,20}/g],
  [
    "markdown-reference",
    /(?<![:\w])：?\b(?:fact|amount)[[【［]|(?<=:(?:fact|amount))[【［]|(?<=.)::(?:fact|amount)\[/g,
  ],
  ["markdown-conflict", /^(?:<{7}|={7}|>{7})(?: .{0,40})?$/g],
];

const listPrintedMarks = (markdown: string, place: (at: At) => Place): Issue[] =>
  PRINTED_MARKS.flatMap(([cause, pattern]) =>
    listMatches(markdown, pattern).map(({ found, at }) =>
      makeIssue("markdown-form", place(at), { found }, { cause }),
    ),
  );

function listMatches(markdown: string, pattern: RegExp): { found: string; at: At }[] {
  return markdown.split("\n").flatMap((text, index) =>
    [...text.matchAll(pattern)].map((match) => ({
      found: match[0],
      at: { line: index + 1, column: match.index + 1 },
    })),
  );
}

/** Why a node is none that pages show; undefined where it is one. */
function findFault(node: Nodes, source: string): string | undefined {
  switch (node.type) {
    case "html":
      return "markdown-html";
    case "image":
    case "imageReference":
      return "markdown-image";
    case "footnoteReference":
    case "footnoteDefinition":
      return "markdown-footnote";
    case "containerDirective":
    case "leafDirective":
      return "markdown-directive";
    case "definition":
      return isSafeLink(node.url) ? undefined : "markdown-link";
    case "link":
      // An address that is printed without brackets, such as www.example.org, stays text.
      return isSafeLink(node.url) || !/^[[<]/.test(source) ? undefined : "markdown-link";
    default:
      return undefined;
  }
}
