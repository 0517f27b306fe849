import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { showBlocks } from "../showBlocks.ts";
import { readWord } from "./word.ts";

const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

function makeWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const files = { "word/document.xml": document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const read = (body: string, parts?: Readonly<Record<string, string>>) =>
  showBlocks(readWord(makeWord(body, parts)));
const SMALL = tbl([tc("项目"), tc("金额")], [tc("甲"), tc("1.00")]);
const SHOWN = ["0: 项目 | 1: 金额", "0: 甲 | 1: 1.00"];

describe("a Word file", () => {
  it("gives paragraphs and tables in order, with what cells span", () => {
    const table = tbl(
      [tc("表1", '<w:gridSpan w:val="3"/>')],
      [tc("项目", '<w:vMerge w:val="restart"/>'), tc("金额", '<w:gridSpan w:val="2"/>')],
      [tc("", "<w:vMerge/>"), tc("合计"), tc("其中")],
      [tc("甲"), tc("1.00"), tc("")],
    );
    expect(read(`${p("甲局")}${table}${p("后面")}`)).toEqual([
      "甲局",
      "表1",
      ["0 2×1: 项目 | 1 1×2: 金额", "1: 合计 | 2: 其中", "0: 甲 | 1: 1.00"],
      "后面",
    ]);
  });

  it("ends a merged cell where another one stands below it, whatever comes after", () => {
    const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];
    const rows = [tc("甲", begins), tc("", goesOn), tc("乙"), tc("丙", goesOn)].map((cell, row) => [
      cell,
      tc(`${row}.00`),
    ]);
    expect(read(tbl(...rows))).toEqual([
      ["0 2×1: 甲 | 1: 0.00", "1: 1.00", "0: 乙 | 1: 2.00", "0: 丙 | 1: 3.00"],
    ]);
  });

  it("leaves out what is deleted, hidden or a code, and keeps what is inserted", () => {
    const runs =
      "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>" +
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" +
      '<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:br/><w:t>下</w:t><w:sym w:char="00A5"/></w:r>';
    expect(read(`<w:p>${runs}</w:p>`)).toEqual(["新1-2", "下¥"]);
  });

  it("takes indents from characters, lengths, styles and spaces", () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="a"><w:pPr><w:ind w:leftChars="300"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style></w:styles>';
    const body = tbl(
      [tc(p("甲", '<w:ind w:firstLineChars="200" w:firstLine="420"/>')), tc("1")],
      [tc(p("乙", '<w:ind w:left="420"/>')), tc("2")],
      [tc(p("丙", '<w:pStyle w:val="b"/>')), tc("3")],
      [tc("　丁"), tc("4")],
      [tc(p("戊", '<w:jc w:val="center"/><w:ind w:left="420"/>')), tc("5")],
    );
    expect(read(body, { "word/styles.xml": styles })).toEqual([
      ["0 >2: 甲 | 1: 1", "0 >2: 乙 | 1: 2", "0 >3: 丙 | 1: 3", "0 >1: 丁 | 1: 4", "0: 戊 | 1: 5"],
    ]);
  });

  it("counts the numbers that Word counts", () => {
    const level = (place: number, form: string, text: string): string =>
      `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.");
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const numbered = (text: string, depth: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
    const body = [
      numbered("甲", 0),
      numbered("子", 1),
      numbered("丑", 1),
      numbered("乙", 0),
      numbered("寅", 1),
    ].join("");
    expect(read(body, { "word/numbering.xml": numbering })).toEqual([
      "一、甲",
      "1.子",
      "2.丑",
      "二、乙",
      "1.寅",
    ]);
  });

  it("reads what stands in text boxes, once, and through a table that only lays out", () => {
    const box = (name: string): string =>
      `<mc:${name}><w:txbxContent>${p("框")}${SMALL}</w:txbxContent></mc:${name}>`;
    expect(
      read(
        `<w:p><w:r><w:t>文</w:t><mc:AlternateContent>${box("Choice")}${box("Fallback")}</mc:AlternateContent></w:r></w:p>`,
      ),
    ).toEqual(["文", "框", SHOWN]);
    expect(read(tbl([tc(`${p("题")}${SMALL}`)]))).toEqual(["题", SHOWN]);
  });

  it("gives a table in a cell after its table", () => {
    expect(read(tbl([tc("合计"), tc("1.00")], [tc("明细"), tc(`${p("见")}${SMALL}`)]))).toEqual([
      ["0: 合计 | 1: 1.00", "0: 明细 | 1: 见"],
      SHOWN,
    ]);
  });

  it("without its text, or with XML that ends early, is broken", () => {
    expect(() => readWord(zipSync({ "word/styles.xml": strToU8("<w:styles/>") }))).toThrow("broken");
    expect(() => readWord(zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p>") }))).toThrow(
      "broken",
    );
  });

  it("leaves entities as they are that a file declares itself", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const text = `${bomb}<w:document><w:body>${p("&b;&amp;")}</w:body></w:document>`;
    expect(showBlocks(readWord(zipSync({ "word/document.xml": strToU8(text) })))).toEqual(["&b;&"]);
  });
});
