import { describe, expect, it } from "vitest";
import { asParsed, checkMarkup, readCells } from "./page.ts";

describe("the check of markup", () => {
  it.each([
    ["a script", "<p>1<script>alert(1)</script></p>"],
    ["a picture", '<td><img src="/x.png"></td>'],
    ["a handler", '<a href="/" onclick="x()">1</a>'],
    ["a style", '<p style="color:red">1</p>'],
    ["an address with code", '<a href="javascript:alert(1)">1</a>'],
    ["an address of data", '<a href="data:text/html,x">1</a>'],
    ["a frame with a page in it", '<iframe srcdoc="x"></iframe>'],
  ])("finds %s", (_, html) => {
    expect(() => checkMarkup(html)).toThrow("came out of the data");
  });

  it("lets pass what renderers write, and hostile text that is escaped", () => {
    expect(() =>
      checkMarkup(
        '<p><a class="money" href="/x/#y">1</a> &lt;script&gt; <a href="https://example.org/">2</a></p>',
      ),
    ).not.toThrow();
  });

  it("knows where snippets write styles", () => {
    expect(() => checkMarkup('<div style="width:100%"></div>', true)).not.toThrow();
  });
});

describe("the cells of a page", () => {
  it("are read as a browser shows them", () => {
    const html =
      "<table><thead><tr><th>x</th></tr></thead><tbody><tr><th>a&lt;b</th><td><a>1.50</a> <span>*</span></td></tr></tbody></table>";
    expect(readCells(html)).toEqual([["a<b", "1.50 *"]]);
  });

  it("are not read where an unescaped text ends its table", () => {
    expect(readCells("<table><tbody><tr><td>a</td></tr></table><td>b</td>")).toEqual([["a"]]);
  });

  it("differ from the data only in what HTML cannot hold", () => {
    expect(asParsed("a\u0000\r\nb\uD800")).toBe("a\nb\uFFFD");
  });
});
