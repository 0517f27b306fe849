import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { exampleArchive, exampleScopes, loadExample } from "../../archive/exampleSite.ts";
import { EDITIONS } from "../kit/edition.ts";
import { html } from "../kit/html.ts";
import { prefixIds } from "./prefixIds.ts";
import { writeDossier } from "./writeDossier.ts";

const edition = { ...EDITIONS.zh, link: (path: string) => `https://example.org/${path}` };
const write = (scope: (typeof exampleScopes)[number]): string => writeDossier(edition, exampleArchive, scope);
const library = write(loadExample("demo-library"));

describe("the dossier of a disclosure", () => {
  it("is valid HTML with unique ids that loads nothing, of each scope", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      rules: { "long-title": "off", "no-trailing-whitespace": "off", "void-style": "off" },
    });
    for (const scope of exampleScopes) {
      const text = write(scope);
      const { results } = await validator.validateString(text);
      expect(
        results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
      ).toEqual([]);
      expect(text).not.toMatch(/ src=|<script|@import|url\(/);
    }
  });

  it("holds every amount of every table, and every row of the lists", () => {
    const bare = library.replaceAll(/<\/?i>/g, "");
    for (const table of [...loadExample("demo-library").tables, ...loadExample("demo-library").listTables])
      for (const { cells } of table.rows)
        for (const cell of Object.values(cells)) if (/^\d+\.\d+$/.test(cell)) expect(bare).toContain(cell);
  });

  it("leads to the site by whole addresses, and within itself to places that it has", () => {
    const links = [...library.matchAll(/href="([^"]*)"/g)].map(([, address = ""]) => address);
    const [inside, outside] = [
      links.filter((address) => address.startsWith("#")),
      links.filter((address) => !address.startsWith("#")),
    ];
    expect(outside.every((address) => address.startsWith("https://"))).toBe(true);
    for (const place of inside) expect(library).toContain(` id="${place.slice(1)}"`);
  });

  it("says below each table what was restored in it", () => {
    expect(library).toContain('href="#table-basic-expenditure-restored-1"');
    expect(library).toContain('<li id="table-basic-expenditure-restored-1">');
  });

  it("says why a table is empty, and what was found", () => {
    const empty = loadExample("demo-library").tables.find(({ status }) => status === "printed-empty");
    expect(empty?.reason && library.includes(empty.reason)).toBe(true);
    expect(library).toContain('<section id="findings"');
  });
});

it("is written in English, too, with links to the English pages, and tables as printed", () => {
  const english = { ...EDITIONS.en, link: (path: string) => `https://example.org/en/${path}` };
  const text = writeDossier(english, exampleArchive, loadExample("demo-library"));
  expect(text).toContain('<html lang="en">');
  expect(text).toContain(`<h2 id="figures-heading">${EDITIONS.en.ui.dossier.figures}</h2>`);
  expect(text).toContain('href="https://example.org/en/bureaus/demo-library/2025/"');
  expect(text.match(/<td[^>]* class="amount/g)?.length).toBe(
    library.match(/<td[^>]* class="amount/g)?.length,
  );
});

it("keeps ids, and what names them, together", () => {
  const drawn = html`<th id="h1">a</th><td headers="h1 r2"><a href="#x">b</a> <a href="#h1">a</a></td>`;
  expect(prefixIds(drawn, "t-", "https://example.org/p/").text).toBe(
    '<th id="t-h1">a</th><td headers="t-h1 t-r2"><a href="https://example.org/p/#x">b</a> <a href="#t-h1">a</a></td>',
  );
});
