import { describe, expect, it } from "vitest";
import { rewritePage } from "./rewritePage.ts";

const FILES = ["index.html", "a/index.html", "a/b/index.html", "a/data/表.csv", "_astro/x.css", "reader.js"];
const SITE = { home: "https://example.org/budget/", has: (file: string) => FILES.includes(file) };
const rewrite = (source: string, file = "a/b/index.html"): string => rewritePage(source, file, SITE);

describe("an address on a page of a preview", () => {
  it.each([
    ["a page", "/budget/a/", "../index.html"],
    ["the home page", "/budget/", "../../index.html"],
    ["a place on a page", "/budget/a/#row-1", "../index.html#row-1"],
    ["a page that is asked something", "/budget/a/?q=1&amp;r=2", "../index.html?q=1&amp;r=2"],
    ["its own page", "/budget/a/b/#x", "index.html#x"],
    ["a page, said relatively", "../", "../index.html"],
    ["a file with another name than ASCII", "/budget/a/data/%E8%A1%A8.csv", "../data/%E8%A1%A8.csv"],
    ["a page that is not in the preview", "/budget/c/", "../../../absent.html"],
    ["a way out of the site that is none", "/budget/a/../../budget/a/", "../index.html"],
  ])("is relative and names the file: %s", (_what, from, to) => {
    expect(rewrite(`<a href="${from}">x</a>`)).toBe(`<a href="${to}">x</a>`);
  });

  it.each([
    "https://example.org/budget/a/",
    "//other.org/budget/a/",
    "/\\other.org/budget/a/",
    "mailto:a@example.org",
    "javascript:alert(1)",
    "#row-1",
    "",
    "/elsewhere/",
    "/budget/%zz",
  ])("stays where it names no page or file of the site: %s", (address) => {
    const page = `<a href="${address}">x</a>`;
    expect(rewrite(page)).toBe(page);
  });

  it("is found however it is written, and everything else stays to the byte", () => {
    const page = `<!DOCTYPE html>\n<A HREF = '/budget/' title="<a href='/budget/'>"  data-x=/budget/>“x”</A
><img SRC=/budget/reader.js><a href=/budget/ href="/budget/a/">y</a><!-- <a href="/budget/"> -->
<textarea><a href="/budget/"></textarea><script type="application/ld+json">{"a": "<a href='/budget/'>"}</script>`;
    expect(rewrite(page, "index.html")).toBe(
      page
        .replace("HREF = '/budget/'", 'href="index.html"')
        .replace("SRC=/budget/reader.js", 'src="reader.js"')
        .replace('href=/budget/ href="/budget/a/"', 'href="index.html" href="a/index.html"'),
    );
  });

  it("cannot end its attribute", () => {
    expect(rewrite(`<a href='/budget/a/?"><script>'>x</a>`)).toBe(
      '<a href="../index.html?%22%3E%3Cscript%3E">x</a>',
    );
  });

  it("is rewritten in what is shown without scripts", () => {
    expect(rewrite('<noscript><a href="/budget/">x</a></noscript>')).toContain('href="../../index.html"');
  });

  it("stays a folder where scripts add to it", () => {
    expect(rewrite('<p data-base="/budget/" data-home="/budget/en/">')).toBe(
      '<p data-base="../../" data-home="../../en/">',
    );
  });
});

it("scripts are started by the preview's own, modules as what they are", () => {
  expect(rewrite('<script type="module" src="/budget/reader.js"></script>')).toBe(
    '<script data-type="module" src="../../../preview.js" data-src="../../reader.js"></script>',
  );
});

it("the policy of a page allows what stands beside it as a file", () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
  expect(rewrite(policy)).toBe(policy.replace("'self'", "&#39;self&#39; file:"));
});
