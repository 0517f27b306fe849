import { describe, expect, it } from "vitest";
import { showBlocks } from "../showBlocks.ts";
import { SourceProblem } from "../source.ts";
import { readHtml } from "./html.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string) =>
  showBlocks(readHtml(encode(`<!doctype html><meta charset="utf-8"><title>甲局</title>${body}`)));
const ROWS = "<tr><td>项目<td>金额<tr><td>甲<td>1.00<tr><td>乙<td>2.00";
const TABLE = `<table>${ROWS}</table>`;
const SHOWN = ["0: 项目 | 1: 金额", "0: 甲 | 1: 1.00", "0: 乙 | 1: 2.00"];

describe("a web page", () => {
  it("gives paragraphs and tables in the order of the file", () => {
    expect(read(`<h1>甲局  预算</h1><div>一段<b>文字</b><br>另一行</div>${TABLE}<p>后面`)).toEqual([
      "甲局 预算",
      "一段文字",
      "另一行",
      SHOWN,
      "后面",
    ]);
  });

  it("places cells as the standard does, and takes the title in a table out of it", () => {
    const rows =
      "<tr><td colspan=3>表1 收支表</td></tr><tr><th rowspan=2>项目<th colspan=2>金额<tr><th>合计<th>其中<tr><td>甲<td rowspan=65535>1<td>2<tr><td>乙<td>3";
    expect(read(`<table>${rows}</table>`)).toEqual([
      "表1 收支表",
      ["0 2×1: 项目 | 1 1×2: 金额", "1: 合计 | 2: 其中", "0: 甲 | 1 2×1: 1 | 2: 2", "0: 乙 | 2: 3"],
    ]);
  });

  it("counts what moves a text in", () => {
    const rows =
      "<tr><td>项目<td>金额<tr><td>&nbsp;&nbsp;甲<td>1<tr><td>　　乙<td>2<tr><td><p style='text-indent:2em'>丙</p><td> 3";
    expect(read(`<table>${rows}</table>`)).toEqual([
      ["0: 项目 | 1: 金额", "0 >1: 甲 | 1: 1", "0 >2: 乙 | 1: 2", "0 >2: 丙 | 1: 3"],
    ]);
  });

  it("leaves out what is not shown", () => {
    expect(
      read(
        `<script>1</script><style>p{}</style><p hidden>藏<p style="display: none">藏<noscript>藏</noscript><p>见${TABLE}`,
      ),
    ).toEqual(["见", SHOWN]);
  });

  it("reads through tables that only lay out the page", () => {
    expect(
      read(`<table><tr><td><p>甲局</p><table><tr><td>${TABLE}</td></tr></table></td><td></td></tr></table>`),
    ).toEqual(["甲局", SHOWN]);
  });

  it("gives a table in a cell of a table after it", () => {
    expect(read(`<table><tr><td>项目<td>金额<tr><td>合计<td>3.00<tr><td>明细<td>见${TABLE}</table>`)).toEqual(
      [["0: 项目 | 1: 金额", "0: 合计 | 1: 3.00", "0: 明细 | 1: 见"], SHOWN],
    );
  });

  it.each([
    ["GBK that says so", "<meta charset=gbk>", "b4e6bfee"],
    ["GBK that says nothing", "", "b4e6bfee"],
    ["GBK that claims to be UTF-8", "<meta charset=utf-8>", "b4e6bfee"],
    ["UTF-8 that claims to be GBK", "<meta charset=gbk>", "e5ad98e6acbe"],
  ])("in %s is read", (_, head, hex) => {
    expect(
      showBlocks(
        readHtml(
          Buffer.concat([
            encode(`<html>${head}<p>`),
            Buffer.from(hex, "hex"),
            encode(TABLE.replaceAll(/[^\0-\x7f]/g, "x")),
          ]),
        ),
      )[0],
    ).toBe("存款");
  });

  it("in UTF-16 is read, with a mark and without", () => {
    const page = `<html><p>存款${TABLE}`;
    for (const text of [`\uFEFF${page}`, page])
      expect(showBlocks(readHtml(Buffer.from(text, "utf16le")))).toEqual(["存款", SHOWN]);
  });

  it("that shows pages of paper, each text and ruling at its place, has those pages", () => {
    const place = (left: number, top: number, more: string, text = ""): string =>
      `<div style="position:absolute;left:${left}pt;top:${top}pt;${more}">${text}</div>`;
    const text = (left: number, top: number, said: string): string =>
      place(left, top, "font-size:10.0pt", said);
    const across = [40, 60, 80].map((top) =>
      place(20, top, "width:200pt;height:0pt;border-bottom:0.5pt solid #000"),
    );
    const down = [20, 120, 220].map((left) =>
      place(left, 40, "width:0pt;height:40pt;border-right:0.5pt solid #000"),
    );
    const cells = [text(22, 45, "项目"), text(122, 45, "金额"), text(22, 65, "甲"), text(190, 65, "1.00")];
    const paper = (...parts: string[]): string =>
      `<div style="width:240pt;height:300pt;position:relative">${parts.join("")}</div>`;
    const first = paper(
      text(22, 20, "表"),
      text(42, 20, "1"),
      text(60, 22, "续"),
      ...across,
      ...down,
      ...cells.slice(2),
      ...cells.slice(0, 2),
    );
    const prose = `${"甲".repeat(20)}。`;
    const pages = readHtml(
      encode(
        `<html><p>甲局${first}${paper(...Array.from({ length: 10 }, (_, line) => text(10, line * 20, prose)))}`,
      ),
    );
    expect(pages.map(({ number, blocks }) => [number, blocks.length])).toEqual([
      [1, 3],
      [2, 10],
    ]);
    const [frame, title, grid] = pages[0]?.blocks ?? [];
    expect([frame, title].map((block) => block?.kind === "paragraph" && block.text)).toEqual([
      "甲局",
      expect.stringMatching(/^表 ?1 ?续$/),
    ]);
    expect(
      grid?.kind === "grid" && grid.cells.map(({ row, column, text: said }) => [row, column, said]),
    ).toEqual([
      [0, 0, "项目"],
      [0, 1, "金额"],
      [1, 0, "甲"],
      [1, 1, "1.00"],
    ]);
  });

  it("that is nothing but a frame says so, and where its content is attached", () => {
    const menu = "<ul><li><a href=/>首页</a><li><a href=/zwgk>政务公开</a></ul>";
    const attached = `${menu}<h1>甲局2026年部门预算</h1><p><a href="P020.pdf">甲局2026年部门预算.pdf</a>`;
    expect(() => read(menu)).toThrow(new SourceProblem("only-a-frame"));
    expect(() => read(attached)).toThrow(
      expect.objectContaining({ values: { cause: "attachments", attachments: "P020.pdf" } }),
    );
  });

  it("with an explanation and no table is no frame", () => {
    expect(read(`<p>${"本部门支出预算1.00万元。".repeat(15)}`)).toHaveLength(1);
  });

  it("whose elements are too deep within each other is too large", () => {
    expect(() => read("<div>".repeat(200_000))).toThrow("too-large");
    expect(() => read("<table><tr><td>".repeat(200_000))).toThrow("too-large");
  });
});
