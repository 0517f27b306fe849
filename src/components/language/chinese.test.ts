import { describe, expect, it } from "vitest";
import { markChinese, translateNames } from "./chinese.ts";

const ENGLISH: Readonly<Record<string, string>> = { 合计: "Total", 坏: '"><script>', 万元: "RMB 10,000" };
const find = (name: string): string | undefined => ENGLISH[name];
const mark = (html: string): string => markChinese(html, find);

describe("an English page", () => {
  it("marks an element that holds nothing but Chinese, with its English behind it", () => {
    expect(mark('<th scope="row">合计</th>')).toBe(
      '<th lang="zh-CN" scope="row">合计 <span class="gloss" lang="en">Total</span></th>',
    );
    expect(mark("<td>医疗 3 月</td>")).toBe('<td lang="zh-CN">医疗 3 月</td>');
    expect(mark("<li>208 合计</li>")).toBe(
      '<li lang="zh-CN">208 合计 <span class="gloss" lang="en">Total</span></li>',
    );
  });

  it("marks Chinese within English from its first character to its last", () => {
    expect(mark("<p>Unit: 万元, see 《预算法》 Article 14</p>")).toBe(
      '<p>Unit: <span lang="zh-CN">万元</span> (RMB 10,000), see <span lang="zh-CN">《预算法》</span> Article 14</p>',
    );
    expect(mark("<p>Of <b>合计</b> 甲</p>")).toContain('<b lang="zh-CN">合计');
    expect(mark("<p><b>A</b>甲</p>")).toBe('<p><b>A</b><span lang="zh-CN">甲</span></p>');
  });

  it("explains the unit of a table, and not that of each amount", () => {
    expect(mark("<a>22.94万元</a>")).toBe('<a lang="zh-CN">22.94万元</a>');
    expect(mark('<span class="unit">万元</span>')).toBe('<span lang="zh-CN" class="unit">万元</span>');
    expect(mark("<p>1<i>000.00</i>万元 more</p>")).toBe(
      '<p>1<i>000.00</i><span lang="zh-CN">万元</span> more</p>',
    );
    expect(mark("<p><a>22.94</a>万元 more</p>")).not.toContain("RMB");
    expect(mark('<span class="money">92.68 万元 (0.07%)</span>')).not.toContain("RMB");
    expect(mark("<p>Largest: 合计 5.00 万元.</p>")).toBe(
      '<p>Largest: <span lang="zh-CN">合计</span> (Total) 5.00 <span lang="zh-CN">万元</span>.</p>',
    );
  });

  it("leaves scripts, and texts in which nothing can be marked, alone", () => {
    for (const html of [
      '<script type="x">{"a":"甲<b>"}</script>',
      "<textarea>甲</textarea>",
      '<i data-texts="{&quot;甲&quot;:1}">a</i>',
      '<b lang="zh-CN">甲</b>',
    ])
      expect(mark(html).replace(/<span lang="zh-CN">|<\/span>/g, "")).toBe(html);
    expect(mark('<svg><text>1<tspan dx="0.18em">000.00</tspan> 万元</text></svg>')).toBe(
      '<svg><text lang="zh-CN">1<tspan dx="0.18em">000.00</tspan> 万元</text></svg>',
    );
    expect(mark('<svg><text y="1em">合计 Aa</text></svg>')).toBe(
      '<svg><text lang="zh-CN" y="1em">合计 Aa</text></svg>',
    );
    expect(mark("<option>合计</option>")).toBe('<option lang="zh-CN">合计</option>');
  });

  it("puts English in the place of names that are heard but cannot be marked", () => {
    expect(mark("<title>合计: a</title>")).toBe("<title>Total: a</title>");
    expect(mark('<a aria-label="Report 合计" href="#合计">x</a>')).toBe(
      '<a aria-label="Report Total" href="#合计">x</a>',
    );
    expect(translateNames("合计 of 甲", find)).toBe("Total of 甲");
  });

  it("lets no English out of its place", () => {
    expect(mark('<a title="坏">坏</a><title>坏</title><p>of 坏</p>')).not.toMatch(/"><script|<script/);
  });

  it("translates what an attribute says where the element is Chinese too", () => {
    expect(mark('<a title="合计">甲</a>')).toBe('<a lang="zh-CN" title="Total">甲</a>');
  });

  it("is not misled by what stands in attributes", () => {
    const html = '<p title="a > b" data-x=\'"\'>合计</p>';
    expect(mark(html)).toBe(
      '<p lang="zh-CN" title="a > b" data-x=\'"\'>合计 <span class="gloss" lang="en">Total</span></p>',
    );
  });
});
