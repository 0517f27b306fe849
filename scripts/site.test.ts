import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITE_FILE_SCHEMAS } from "../src/schema/openData/files.ts";
import { findDrawnTwice } from "./checks/built/drawnTwice.ts";
import { findUnlisted } from "./checks/built/listedCounts.ts";
import { buildExample, EXAMPLE, isPage, listBuilt, putExample } from "./checks/tree/exampleSite.ts";
import { withoutHashes } from "./checks/tree/same/differences.ts";

/**
 * The example site, built whole under a base path, against its golden pages and files. `examples/site/golden/files.txt` lists all
 * that is built; every other file there is compared to the letter. UPDATE_GOLDEN=1 rewrites them.
 */
const GOLDEN = "examples/site/golden";
const { BASE_PATH: BASE, SITE_URL: ORIGIN } = EXAMPLE;
const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
const out = join(root, "dist");

/** Whether a file is a page for frames in other sites. */
const isFrame = (file: string): boolean => /\/embed\/.+\/index\.html$/.test(file);

beforeAll(() => putExample(out));
afterAll(() => rmSync(root, { recursive: true }));

describe("the example site", () => {
  it("is built as its golden files say", () => {
    const files = listBuilt(out).map(withoutHashes).sort();
    const listed = `${files.join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(`${GOLDEN}/files.txt`, listed);
    expect(listed).toBe(readFileSync(`${GOLDEN}/files.txt`, "utf8"));
  });

  const pinned = existsSync(GOLDEN) ? listBuilt(GOLDEN).filter((file) => file !== "files.txt") : [];
  it.each(pinned)("has %s to the letter", (file) => {
    const built = withoutHashes(readFileSync(join(out, file), "utf8"));
    if (process.env["UPDATE_GOLDEN"]) {
      mkdirSync(dirname(join(GOLDEN, file)), { recursive: true });
      writeFileSync(join(GOLDEN, file), built);
    }
    expect(built).toBe(readFileSync(join(GOLDEN, file), "utf8"));
  });

  it("has an anchor for each column in the dictionary, and on the page of all findings one for each finding of a ledger", () => {
    const read = (file: string): string => readFileSync(join(out, file), "utf8");
    const expectAnchor = (file: string, anchor: string): void =>
      expect(read(file).includes(`id="${anchor}"`), `${file}#${anchor}`).toBe(true);
    for (const { name, columns } of SITE_FILE_SCHEMAS) {
      expectAnchor("data/dictionary/index.html", `file-${name}`);
      for (const column of columns)
        for (const file of ["data/dictionary/", `data/dictionary/${name}/`])
          expectAnchor(`${file}index.html`, `column-${name}-${column.name}`);
    }
    const found = listBuilt(out).flatMap((file) => {
      const [, bureau, year] =
        /^bureaus\/([^/]+)\/([^/]+)\/(?:units\/\w+\/)?reconciliation\/index\.html$/.exec(file) ?? [];
      const anchors = bureau ? (read(file).match(/(?<= id="finding-)[^"]+/g) ?? []) : [];
      return anchors.map((anchor) => `finding-${bureau}-${year}-${anchor}`);
    });
    expect(found.length).toBeGreaterThan(0);
    for (const anchor of found) expectAnchor("findings/index.html", anchor);
  });

  it("stands wholly under its base path, without inline script or style", () => {
    for (const file of listBuilt(out).filter(isPage)) {
      const html = readFileSync(join(out, file), "utf8");
      expect(html.match(/(?:href|src)="\/(?!budget\/)[^"]*"/g)).toBeNull();
      // What stands in an attribute is text: a hostile name may. A data block is no script: a browser runs none whose type is not JavaScript.
      const bare = html.replaceAll('type="application/ld+json"', "data-block").replace(/="[^"]*"/g, '=""');
      expect(bare).not.toMatch(/<script(?! data-block)(?![^>]* src=)|<style| style="/);
    }
  });

  it("names each page's own address, and its place in the site", () => {
    for (const file of listBuilt(out).filter((name) => name.endsWith("index.html") && !isFrame(name))) {
      const html = readFileSync(join(out, file), "utf8");
      const address = `${ORIGIN}${BASE}/${file.replace(/index\.html$/, "")}`;
      expect(html.match(/<link rel="canonical" href="([^"]*)"/)?.[1]).toBe(address);
      expect(html.match(/<meta property="og:url" content="([^"]*)"/)?.[1]).toBe(address);
      const [, blocks = ""] =
        html.match(/<script type="application\/ld\+json">(\{[^<]*"BreadcrumbList"[^<]*)<\/script>/) ?? [];
      if (/^(en\/)?index\.html$/.test(file)) expect(blocks).toBe("");
      else expect(JSON.parse(blocks).itemListElement.at(-1).item).toBe(address);
    }
    expect(readFileSync(join(out, "404.html"), "utf8")).not.toMatch(/canonical|og:url/);
  });

  it("lists as many things as its links say", () => {
    const pages = listBuilt(out).filter((name) => name.endsWith("index.html") && !isFrame(name));
    const { unlisted, checked } = findUnlisted(out, `${BASE}/`, pages);
    expect(unlisted).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });

  it("draws no value twice on one page", () => {
    const pages = listBuilt(out).filter((name) => isPage(name) && !isFrame(name));
    const twice = pages.flatMap((file) =>
      findDrawnTwice(readFileSync(join(out, file), "utf8")).map((bar) => `${file}: ${bar}`),
    );
    expect(twice).toEqual([]);
  });

  it("is shared with pictures that are there, a scope's pages with its own", () => {
    for (const file of listBuilt(out).filter((name) => isPage(name) && !isFrame(name))) {
      const [, picture = ""] =
        readFileSync(join(out, file), "utf8").match(/<meta property="og:image" content="([^"]*)"/) ?? [];
      // A disclosure of units alone has no department to draw.
      if (/bureaus\/sample-culture\/\d{4}\/index\.html$/.test(file)) continue;
      const [folder = ""] =
        /^bureaus\/[^/]+\/\d{4}(-final)?\/(units\/\d+\/)?/.exec(file.replace(/^en\//, "")) ?? [];
      expect(picture).toBe(`${ORIGIN}${BASE}/${folder}card.png`);
      expect(existsSync(join(out, folder, "card.png"))).toBe(true);
    }
  });

  it("has pages for frames of other sites: without script, with their source and a way back, which search engines take too", () => {
    const frames = listBuilt(out).filter(isFrame);
    expect(frames.length).toBeGreaterThan(0);
    const sitemap = readFileSync(join(out, "sitemap-0.xml"), "utf8");
    // The day of the disclosure's own latest correction, not that of the site.
    expect(sitemap).toMatch(/<loc>[^<]*\/bureaus\/demo-library\/2025\/<\/loc><lastmod>\d{4}-\d\d-\d\d/);
    expect(sitemap).not.toMatch(/\/embed\/[^<"]/);
    for (const file of frames) {
      const html = readFileSync(join(out, file), "utf8");
      expect(html).toContain(
        "default-src 'none'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\"",
      );
      expect(html).toContain('<base target="_top">');
      expect(html).not.toMatch(/<script|href="#/);
      const [, way = ""] =
        html.match(
          /<p class="embed-source">(?:来源：|Source: ).*(?:读取日期|Date read) \d{4}-\d\d-\d\d[^<]* <a href="\/budget\/([^"]*)">/,
        ) ?? [];
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${BASE}/${way}">`);
      expect(existsSync(join(out, way, "index.html"))).toBe(true);
      expect(file.startsWith(way.replace(/[^/]+\/$/, ""))).toBe(true);
    }
  });

  it("has a link to report each row of a statutory table on the page that says who answers, named by its row", () => {
    const html = readFileSync(join(out, "bureaus/demo-library/2025/expenditure/index.html"), "utf8");
    const rows = [...html.matchAll(/<tr id="(row-[^"]*)"/g)].map(([, id]) => id);
    const links = [
      ...html.matchAll(
        /href="\/budget\/report\/\?place=([^&"]*)&amp;page=bureaus\/demo-library\/2025\/expenditure\/%23([^&"]*)" aria-label="([^"]*)"/g,
      ),
    ];
    expect(rows.length).toBeGreaterThan(0);
    expect(links.map(([, place, row]) => [place, row])).toEqual(
      rows.map((row) => [`demo-library/2025/department/expenditure/${row}`, row]),
    );
    expect(new Set(links.map(([, , , name]) => name)).size).toBe(rows.length);
  });

  it("leads from every page to the page about reports, in its language, which sends them to the address that is configured", () => {
    for (const file of listBuilt(out).filter((name) => isPage(name) && !isFrame(name))) {
      const html = readFileSync(join(out, file), "utf8");
      const edition = file.startsWith("en/") ? "en/" : "";
      const path = file.slice(edition.length).replace("index.html", "");
      const asked = file === "404.html" ? "" : `?place=${path.replace(/\/$/, "")}&amp;page=${path}`;
      expect(html).toContain(`<a href="${BASE}/${edition}report/${asked}" rel="nofollow">`);
    }
    for (const file of ["report/index.html", "en/report/index.html"])
      expect(readFileSync(join(out, file), "utf8")).toContain(
        'href="https://example.org/report?place=&amp;page=" data-template="https://example.org/report?place={place}&amp;page={page}"',
      );
  });

  it("is left as it was when its data are broken", () => {
    const before = listBuilt(out);
    const broken = join(root, "data");
    cpSync(EXAMPLE.MINGZHANG_DATA, broken, { recursive: true });
    rmSync(join(broken, "sources/INDEX.csv"));
    const { status, stderr } = buildExample(out, broken);
    expect(status).toBe(1);
    expect(stderr).toContain("sources/INDEX.csv  error  file-missing");
    expect(stderr).toMatch(/\n1 errors, 0 warnings\n$/);
    expect(listBuilt(out)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(["data", "dist"]);
  });
});
