import { readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { describe, expect, it } from "vitest";
import { fillHtml, html, join, trust } from "./html.ts";

const HOSTILE = `"><script>alert('x')</script>&amp;`;
const ESCAPED = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;";

describe("html", () => {
  it("escapes every text that is filled in, in elements and in attributes", () => {
    expect(html`<a title="${HOSTILE}">${HOSTILE}</a>`.text).toBe(`<a title="${ESCAPED}">${ESCAPED}</a>`);
    expect(html`<p>${[HOSTILE, [HOSTILE]]}</p>`.text).toBe(`<p>${ESCAPED}${ESCAPED}</p>`);
  });

  it("leaves HTML that it made as it is, at any depth, and nothing that only looks like it", () => {
    const cells = ["1", "<2"].map((text) => html`<td>${text}</td>`);
    expect(html`<tr>${cells}</tr>`.text).toBe("<tr><td>1</td><td>&lt;2</td></tr>");
    expect(() => html`${{ text: "<b>" } as unknown as string}`).toThrow();
  });

  it("writes nothing for nothing, and a zero as it is", () => {
    expect(html`<p>${undefined}${false}${""}${[]}${0}</p>`.text).toBe("<p>0</p>");
  });
});

it("puts a text between pieces, which is escaped as they are", () => {
  expect(join([html`<b>1</b>`, "<2>"], " & ").text).toBe("<b>1</b> &amp; &lt;2&gt;");
});

it("fills a template with HTML and with text, and escapes the template", () => {
  expect(fillHtml("<{a}> & {b}", { a: html`<b>1</b>`, b: HOSTILE }).text).toBe(
    `&lt;<b>1</b>&gt; &amp; ${ESCAPED}`,
  );
});

it("takes what something else has made safe", () => {
  expect(html`<div>${trust("<p>1</p>")}</div>`.text).toBe("<div><p>1</p></div>");
});

it("is the only way for HTML into a page: no component puts a mere text into it", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".astro"),
  );
  const raw = files.filter((file) => /set:html/.test(readFileSync(joinPath("src", file), "utf8")));
  // A page's data block is JSON in a script that no browser runs.
  expect(raw.sort()).toEqual(["components/frame/Layout.astro", "components/kit/Markup.astro"]);
});
