import { findChild, listChildren, type XmlElement } from "../files/xml.ts";
import { type Counter, makeCounter } from "./numbering.ts";

/** What formatting says of a paragraph. */
export interface ParagraphProperties {
  /** In widths of a Chinese character; 0 for a centred paragraph or one that is flush right. */
  readonly indent: number;
  /** The number that Word counts for it, with what follows it; empty where it has none. */
  readonly number: string;
}

export interface Styles {
  readParagraphProperties(paragraph: XmlElement): ParagraphProperties;
  isHidden(run: XmlElement): boolean;
}

/** Half points of text that has no size, and twips (1/20 point) in half a point. */
const USUAL_SIZE = 21;
const TWIPS = 10;
/** Styles that stand on each other; a circle ends there. */
const CHAIN = 20;

/** Looks up formatting in a paragraph, then in its style and what that is based on. */
export function readStyles(styles: XmlElement | undefined, numbering: XmlElement | undefined): Styles {
  const byId = new Map(listChildren(styles).map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const usual = listChildren(styles).find(
    ({ name, attributes }) =>
      name === "w:style" && attributes["w:type"] === "paragraph" && isOn(attributes["w:default"]),
  );
  const defaults = findChild(styles, "w:docDefaults", "w:rPrDefault");
  const countNumber: Counter = makeCounter(numbering);

  /** The properties of a paragraph, nearest first. */
  const listSources = (paragraph: XmlElement): XmlElement[] => {
    const sources = [paragraph];
    let style = byId.get(readValue(paragraph, "w:pPr", "w:pStyle") ?? "") ?? usual;
    for (let depth = 0; style && depth < CHAIN; depth += 1) {
      sources.push(style);
      style = byId.get(readValue(style, "w:basedOn") ?? "");
    }
    return sources;
  };

  return {
    readParagraphProperties(paragraph) {
      const sources = listSources(paragraph);
      const numbered = sources
        .map((source) => findChild(source, "w:pPr", "w:numPr"))
        .find((found) => found !== undefined);
      const number = numbered
        ? countNumber(readValue(numbered, "w:numId") ?? "", Number(readValue(numbered, "w:ilvl") ?? 0))
        : "";
      const aligned = sources
        .map((source) => readValue(source, "w:pPr", "w:jc"))
        .find((found) => found !== undefined);
      if (aligned === "center" || aligned === "right" || aligned === "end") return { indent: 0, number };
      return { indent: readIndent(sources, readSize(paragraph, sources, defaults)), number };
    },
    isHidden: (run) => {
      const vanish = findChild(run, "w:rPr", "w:vanish");
      return vanish !== undefined && isOn(vanish.attributes["w:val"] ?? "1");
    },
  };
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !["0", "false", "off"].includes(value);
const readValue = (element: XmlElement, ...path: string[]): string | undefined =>
  findChild(element, ...path)?.attributes["w:val"];

/** The size of a paragraph's text in half points: that of its first run, its style's, the document's. */
function readSize(
  paragraph: XmlElement,
  sources: readonly XmlElement[],
  defaults: XmlElement | undefined,
): number {
  const run = listChildren(paragraph).find(({ name }) => name === "w:r");
  const sizes = [run, ...sources.slice(1), defaults].map(
    (source) => source && readValue(source, "w:rPr", "w:sz"),
  );
  return Number(sizes.find((size) => Number(size) > 0) ?? USUAL_SIZE);
}

/** Where the first line begins: from the left by characters, where the file counts in them, else by length. */
function readIndent(sources: readonly XmlElement[], size: number): number {
  const read = (...names: string[]): number | undefined => {
    for (const source of sources) {
      const attributes = findChild(source, "w:pPr", "w:ind")?.attributes ?? {};
      const found = names.map((name) => attributes[name]).find((value) => value !== undefined);
      if (found !== undefined) return Number(found) || 0;
    }
    return undefined;
  };
  const measure = (characters: string[], length: string[]): number => {
    const counted = read(...characters);
    return counted ? counted / 100 : (read(...length) ?? 0) / (size * TWIPS);
  };
  const left = measure(["w:leftChars", "w:startChars"], ["w:left", "w:start"]);
  const first = measure(["w:firstLineChars"], ["w:firstLine"]);
  const hanging = measure(["w:hangingChars"], ["w:hanging"]);
  return Math.max(0, Math.round((left + first - hanging) * 100) / 100);
}
