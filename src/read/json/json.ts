import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import { findBadCharacters } from "../../text/characters.ts";
import { describeCharacter } from "../files/characters.ts";
import type { Reading } from "../files/files.ts";
import { makePlaceFinder } from "../files/place.ts";
import { findJsonExcess } from "./jsonLimits.ts";

export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest value around it. */
  place(path: readonly (string | number)[]): Place;
}

/** A JSON text with the place of every value; broken JSON, more of it than is taken, and keys that occur twice are reported. */
export function readJson(file: string, text: string): Reading<JsonFile> {
  const placeAt = makePlaceFinder(file, text);
  const excess = findJsonExcess(text, placeAt);
  if (excess) return { issues: [excess] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [broken] = errors;
  if (broken || !tree) {
    const offset = broken?.offset ?? 0;
    return {
      issues: [
        makeIssue(
          "json-syntax",
          placeAt(offset),
          {},
          { cause: findSyntaxCause(text, offset, broken && printParseErrorCode(broken.error)) },
        ),
      ],
    };
  }
  const childOf = makeChildFinder();
  const place = (path: readonly (string | number)[]): Place => {
    let nearest = tree;
    for (const key of path) {
      const child = childOf(nearest, key);
      if (!child) break;
      nearest = child;
    }
    return placeAt(nearest.parent?.type === "property" ? nearest.parent.offset : nearest.offset);
  };
  const nodes = listNodes(tree);
  const issues = [
    ...nodes.flatMap((node) => checkKeys(node, placeAt)),
    ...nodes.flatMap((node) => checkEscapes(node, text, placeAt)),
  ];
  return { value: { file, value: JSON.parse(text), place }, issues };
}

/** Finds the value below a key or an index; the keys of an object are listed once. Of a key that occurs twice, the first. */
function makeChildFinder(): (node: Node, key: string | number) => Node | undefined {
  const indexes = new Map<Node, ReadonlyMap<string, Node | undefined>>();
  return (node, key) => {
    if (node.type === "array") return node.children?.[Number(key)];
    if (node.type !== "object") return undefined;
    const index =
      indexes.get(node) ??
      new Map(
        (node.children ?? [])
          .toReversed()
          .map(({ children }) => [String(children?.[0]?.value), children?.[1]]),
      );
    indexes.set(node, index);
    return index.get(String(key));
  };
}

/** A tree's nodes in the order of the text. */
function listNodes(tree: Node): Node[] {
  const nodes: Node[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    for (const child of node.children?.toReversed() ?? []) open.push(child);
  }
  return nodes;
}

/** Causes by the parser's error code; an error without one says nothing that helps. */
const SYNTAX_CAUSES: ReadonlyMap<string | undefined, string> = new Map([
  ["CommaExpected", "json-comma"],
  ["ColonExpected", "json-colon"],
  ["PropertyNameExpected", "json-trailing-comma"],
  ["ValueExpected", "json-trailing-comma"],
  ["CloseBraceExpected", "json-bracket"],
  ["CloseBracketExpected", "json-bracket"],
  ["EndOfFileExpected", "json-bracket"],
  ["InvalidCommentToken", "json-comment"],
  ["UnexpectedEndOfString", "json-quote"],
  ["InvalidCharacter", "json-quote"],
]);

function findSyntaxCause(text: string, offset: number, code: string | undefined): string | undefined {
  if (text.trim() === "") return "json-empty";
  if (/[“”‘’，：；（）【】｛｝［］]/.test(text[offset] ?? "")) return "json-chinese-punctuation";
  const atBracket = /^[}\]]/.test(text.slice(offset, offset + 1));
  if (code === "ValueExpected" && !atBracket) return undefined;
  if (code === "CommaExpected" && atBracket) return "json-bracket";
  return SYNTAX_CAUSES.get(code);
}

/** Keys of an object that occur twice, and the one that JavaScript takes for something else than a key. */
function checkKeys(node: Node, placeAt: (offset: number) => Place): Issue[] {
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children }) => {
    const key = String(children?.[0]?.value);
    const at = placeAt(children?.[0]?.offset ?? 0);
    if (seen.has(key)) return [makeIssue("json-double-key", at, { key })];
    seen.add(key);
    return key === "__proto__" ? [makeIssue("json-unknown-key", at, { key, meant: "" })] : [];
  });
}

/** Characters that deceive and are written as escapes; those that stand in the file itself are found when it is read. */
function checkEscapes(node: Node, text: string, placeAt: (offset: number) => Place): Issue[] {
  if (node.type !== "string" || !text.slice(node.offset, node.offset + node.length).includes("\\")) return [];
  const [found] = findBadCharacters(String(node.value));
  return found ? [describeCharacter(found, placeAt(node.offset))] : [];
}
