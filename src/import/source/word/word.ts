import { findChild, parseXml, type XmlElement } from "../files/xml.ts";
import { unzip } from "../files/zip.ts";
import { type Block, type SourcePage, SourceProblem } from "../source.ts";
import { listTextBoxes, readParagraph } from "./paragraph.ts";
import { readStyles } from "./styles.ts";
import { listInside, readTable } from "./table.ts";

/** A Word file (.docx): one page, for the file does not say where pages end. Headers, footers and notes are left out. */
export function readWord(bytes: Uint8Array): SourcePage[] {
  const files = unzip(bytes, (name) => /^word\/[^/]+\.xml$/i.test(name));
  const take = (name: RegExp): XmlElement | undefined => {
    const [, content] = [...files].find(([found]) => name.test(found)) ?? [];
    return content && parseXml(content);
  };
  const body = findChild(take(/^word\/document\d*\.xml$/i), "w:body");
  if (!body) throw new SourceProblem("broken");
  const styles = readStyles(take(/^word\/styles\d*\.xml$/i), take(/^word\/numbering\d*\.xml$/i));

  const readBlocks = (element: XmlElement): { block: Block; indent: number }[] =>
    listInside(element, "w:p", "w:tbl").flatMap((child) => {
      if (child.name === "w:tbl") return readTable(child, readBlocks).map((block) => ({ block, indent: 0 }));
      const { text, indent } = readParagraph(child, styles);
      const lines = text.split("\n").filter((line) => line !== "");
      const own = lines.map((line) => ({
        block: { kind: "paragraph" as const, page: 1, text: line },
        indent,
      }));
      return [...own, ...listTextBoxes(child).flatMap(readBlocks)];
    });
  return [{ number: 1, blocks: readBlocks(body).map(({ block }) => block) }];
}
