import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, makeIssue, type Place } from "../schema/issue.ts";
import type { Reading } from "./files.ts";

export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest value around it. */
  place(path: readonly (string | number)[]): Place;
}

/** A JSON text with the place of every value; broken JSON and keys that occur twice are reported. */
export function readJson(file: string, text: string): Reading<JsonFile> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const [broken] = errors;
  if (broken || !tree) {
    const offset = broken?.offset ?? 0;
    return { issues: [makeIssue("json-syntax", placeAt(offset), {}, { cause: findSyntaxCause(text, offset, broken && printParseErrorCode(broken.error)) })] };
  }
  const place = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
      if (node) return placeAt(node.parent?.type === "property" ? node.parent.offset : node.offset);
    }
    return placeAt(tree.offset);
  };
  return { value: { file, value: JSON.parse(text), place }, issues: findDoubleKeys(tree, placeAt) };
}

/** Causes by the parser's error code; an error without one says nothing that helps. */
const SYNTAX_CAUSES: Readonly<Record<string, string>> = {
  CommaExpected: "json-comma",
  ColonExpected: "json-colon",
  PropertyNameExpected: "json-trailing-comma",
  ValueExpected: "json-trailing-comma",
  CloseBraceExpected: "json-bracket",
  CloseBracketExpected: "json-bracket",
  EndOfFileExpected: "json-bracket",
  InvalidCommentToken: "json-comment",
  UnexpectedEndOfString: "json-quote",
  InvalidCharacter: "json-quote",
};

function findSyntaxCause(text: string, offset: number, code: string | undefined): string | undefined {
  if (text.trim() === "") return "json-empty";
  if (/[“”‘’，：；（）【】｛｝［］]/.test(text[offset] ?? "")) return "json-chinese-punctuation";
  const atBracket = /^[}\]]/.test(text.slice(offset));
  if (code === "ValueExpected" && !atBracket) return undefined;
  if (code === "CommaExpected" && atBracket) return "json-bracket";
  return SYNTAX_CAUSES[code ?? ""];
}

function findDoubleKeys(node: Node, placeAt: (offset: number) => Place): Issue[] {
  const keys = node.type === "object" ? (node.children ?? []).map((property) => property.children?.[0]) : [];
  const doubles = keys.filter((key, index) => keys.findIndex((other) => other?.value === key?.value) < index);
  return [
    ...doubles.map((key) => makeIssue("json-double-key", placeAt(key?.offset ?? 0), { key: String(key?.value) })),
    ...(node.children ?? []).flatMap((child) => findDoubleKeys(child, placeAt)),
  ];
}
