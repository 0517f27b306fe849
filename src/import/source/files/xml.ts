import { Parser } from "htmlparser2";
import { holdTo } from "../limits.ts";
import { SourceProblem } from "../source.ts";

/** An element of XML. */
export interface XmlElement {
  /** With its prefix: `w:tbl`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Parses XML as Office writes it. Entities that a file declares itself stay unexpanded: none of them can grow. */
export function parseXml(bytes: Uint8Array): XmlElement {
  holdTo("markup-bytes", bytes.length);
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
  const top: (XmlElement | string)[] = [];
  const open = [top];
  let whole = false;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const children: (XmlElement | string)[] = [];
        open.at(-1)?.push({ name, attributes, children });
        open.push(children);
        holdTo("nesting", open.length);
        holdTo("elements", ++elements);
      },
      ontext: (part) => void open.at(-1)?.push(part),
      onclosetag(_, implied) {
        open.pop();
        whole ||= open.length === 1 && !implied;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const root = top.find((child) => typeof child !== "string");
  if (!root || typeof root === "string" || !whole) throw new SourceProblem("broken");
  return root;
}

/** The elements in an element, in order. */
export const listChildren = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");

/** The element at a path of names below an element. */
export const findChild = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (inner, name) => listChildren(inner).find((child) => child.name === name),
    element,
  );

/** All text in an element. */
export const readTextOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : readTextOf(child))).join("");
