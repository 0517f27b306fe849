import { execFileSync } from "node:child_process";
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
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITE_FILE_SCHEMAS } from "../src/schema/openData/files.ts";
import { listIncomplete } from "./checks/built/data/complete.ts";
import { findDrawnTwice } from "./checks/built/drawnTwice.ts";
import { findUnlisted } from "./checks/built/listedCounts.ts";
import { buildExample, EXAMPLE, putExample } from "./checks/tree/exampleSite.ts";
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

/** Whether a file is a page of the site: a dossier is a file to take away, with its style in it. */
const isPage = (file: string): boolean => /(^|\/)(index|404)\.html$/.test(file);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

beforeAll(() => putExample(out));
afterAll(() => rmSync(root, { recursive: true }));

describe("the example site", () => {
  it("is built as its golden files say", () => {
    const files = listFiles(out).map(withoutHashes).sort();
    const listed = `${files.join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(`${GOLDEN}/files.txt`, listed);
    expect(listed).toBe(readFileSync(`${GOLDEN}/files.txt`, "utf8"));
  });

  const pinned = existsSync(GOLDEN) ? listFiles(GOLDEN).filter((file) => file !== "files.txt") : [];
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
    const found = listFiles(out).flatMap((file) => {
      const [, bureau, year] =
        /^bureaus\/([^/]+)\/([^/]+)\/(?:units\/\w+\/)?reconciliation\/index\.html$/.exec(file) ?? [];
      const anchors = bureau ? (read(file).match(/(?<= id="finding-)[^"]+/g) ?? []) : [];
      return anchors.map((anchor) => `finding-${bureau}-${year}-${anchor}`);
    });
    expect(found.length).toBeGreaterThan(0);
    for (const anchor of found) expectAnchor("findings/index.html", anchor);
  });

  it("stands wholly under its base path, without inline script or style", () => {
    for (const file of listFiles(out).filter(isPage)) {
      const html = readFileSync(join(out, file), "utf8");
      expect(html.match(/(?:href|src)="\/(?!budget\/)[^"]*"/g)).toBeNull();
      // What stands in an attribute is text: a hostile name may. A data block is no script: a browser runs none whose type is not JavaScript.
      const bare = html.replaceAll('type="application/ld+json"', "data-block").replace(/="[^"]*"/g, '=""');
      expect(bare).not.toMatch(/<script(?! data-block)(?![^>]* src=)|<style| style="/);
    }
  });

  it("names each page's own address, and its place in the site", () => {
    for (const file of listFiles(out).filter((name) => name.endsWith("index.html") && !isFrame(name))) {
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

  it("describes each dataset and each of its files in full, for catalogues and for search engines", () => {
    expect(listIncomplete(out)).toEqual([]);
  });

  it("lists as many things as its links say", () => {
    const pages = listFiles(out).filter((name) => name.endsWith("index.html") && !isFrame(name));
    const { unlisted, checked } = findUnlisted(out, `${BASE}/`, pages);
    expect(unlisted).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });

  it("draws no value twice on one page", () => {
    const pages = listFiles(out).filter((name) => isPage(name) && !isFrame(name));
    const twice = pages.flatMap((file) =>
      findDrawnTwice(readFileSync(join(out, file), "utf8")).map((bar) => `${file}: ${bar}`),
    );
    expect(twice).toEqual([]);
  });

  it("is shared with pictures that are there, a scope's pages with its own", () => {
    for (const file of listFiles(out).filter((name) => isPage(name) && !isFrame(name))) {
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
    const frames = listFiles(out).filter(isFrame);
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
    for (const file of listFiles(out).filter((name) => isPage(name) && !isFrame(name))) {
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

  it("publishes JSON that its published schemas hold valid, at the addresses of its index", () => {
    const readJson = (file: string) => JSON.parse(readFileSync(join(out, file), "utf8"));
    const validator = (name: string) =>
      new Ajv2020({ allErrors: true }).compile(readJson(`data/schemas/${name}.schema.json`));
    const [validateIndex, validateDisclosure] = [
      validator("disclosure-index"),
      validator("published-disclosure"),
    ];
    const validateVersion = validator("version");
    validateVersion(readJson("data/version.json"));
    expect(validateVersion.errors).toBeNull();
    const index = readJson("data/disclosures.json");
    validateIndex(index);
    expect(validateIndex.errors).toBeNull();
    const files = listFiles(out);
    expect(index.disclosures).toHaveLength(files.filter((file) => file.endsWith("/disclosure.json")).length);
    for (const { page, json, workbook, csv } of index.disclosures) {
      for (const address of [`${page}index.html`, json, workbook, ...Object.values<string>(csv)])
        expect(files).toContain(join("data", address));
      validateDisclosure(readJson(join("data", json)));
      expect(validateDisclosure.errors).toBeNull();
    }
  });

  it("tells what changed in feeds that other readers read, at addresses that are there", () => {
    const read = (file: string) => readFileSync(join(out, file), "utf8");
    for (const [folder, changes] of [
      ["", 16],
      ["bureaus/demo-library/", 5],
      ["functions/cultural-heritage/", 5],
      ["findings/kinds/noted/", 4],
      ["subjects/2070109/", 2],
    ] as const) {
      const atom = read(`${folder}feed.xml`);
      XmlDocument.fromString(atom).dispose();
      const { items } = JSON.parse(read(`${folder}feed.json`));
      expect(items).toHaveLength(changes);
      const inAtom = parseAtomFeed(atom).entries?.map(({ id, title, content, updated }) => [
        id,
        title?.value,
        content?.value,
        updated,
      ]);
      const inJson = parseJsonFeed(read(`${folder}feed.json`)).items?.map((item) => [
        item.id,
        item.title,
        item.content_html,
        item.date_modified,
      ]);
      expect(inAtom).toEqual(inJson);
      for (const address of items.flatMap(
        (item: { url: string; _mingzhang: { cells: { url: string }[] } }) => [
          item.url,
          ...item._mingzhang.cells.map((cell) => cell.url),
        ],
      )) {
        const { origin, pathname, hash } = new URL(address);
        expect(origin).toBe("https://example.org");
        const page = read(`${pathname.slice(BASE.length + 1)}index.html`);
        expect(page).toContain(hash ? ` id="${hash.slice(1)}"` : "<h1>");
      }
    }
  });

  it("has a feed wherever a page says so, and a page that says so for each feed", () => {
    const files = listFiles(out);
    const linked = files.filter(isPage).flatMap((file) => {
      const html = readFileSync(join(out, file), "utf8");
      return Array.from(html.matchAll(/href="\/budget\/([^"]*feed\.(?:xml|json))"/g), ([, path]) => path);
    });
    expect([...new Set(linked)].sort()).toEqual(files.filter((file) => /(^|\/)feed\.(xml|json)$/.test(file)));
  });

  it("has a version that follows from its checksums", () => {
    const { version, files } = JSON.parse(readFileSync(join(out, "data/version.json"), "utf8"));
    const named: string[] = files.map(({ path }: { path: string }) => path);
    const sums = readFileSync(join(out, "data/SHA256SUMS"), "utf8")
      .match(/.+\n/g)
      ?.filter((line) => named.includes(line.trim().slice(66)));
    expect(sums).toHaveLength(named.length);
    const said = execFileSync("sha256sum", { input: sums?.join(""), encoding: "utf8" });
    expect(version).toBe(`2026-08-21-${said.slice(0, 12)}`);
  });

  it("has checksums of all its data files", () => {
    const said = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: join(out, "data"),
      encoding: "utf8",
    });
    const named = said
      .trim()
      .split("\n")
      .map((line) => line.replace(": OK", ""));
    const files = listFiles(join(out, "data")).filter(
      (file) => !file.endsWith(".html") && file !== "SHA256SUMS",
    );
    expect(named.sort()).toEqual(files);
  });

  it("is left as it was when its data are broken", () => {
    const before = listFiles(out);
    const broken = join(root, "data");
    cpSync(EXAMPLE.MINGZHANG_DATA, broken, { recursive: true });
    rmSync(join(broken, "sources/INDEX.csv"));
    const { status, stderr } = buildExample(out, broken);
    expect(status).toBe(1);
    expect(stderr).toContain("sources/INDEX.csv  error  file-missing");
    expect(stderr).toMatch(/\n1 errors, 0 warnings\n$/);
    expect(listFiles(out)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(["data", "dist"]);
  });
});
