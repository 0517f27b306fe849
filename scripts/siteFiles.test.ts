import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { listIncomplete } from "./checks/built/data/complete.ts";
import { EXAMPLE, findExample, isPage, listBuilt } from "./checks/tree/exampleSite.ts";

/** What programs take from the example site: descriptions, JSON, feeds, versions and checksums. Its pages are in `site.test.ts`. */
const { BASE_PATH: BASE } = EXAMPLE;
const out = findExample();

describe("the files of the example site", () => {
  it("describe each dataset and each of its files in full, for catalogues and for search engines", () => {
    expect(listIncomplete(out)).toEqual([]);
  });

  it("are JSON that its published schemas hold valid, at the addresses of its index", () => {
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
    const files = listBuilt(out);
    expect(index.disclosures).toHaveLength(files.filter((file) => file.endsWith("/disclosure.json")).length);
    for (const { page, json, workbook, csv } of index.disclosures) {
      for (const address of [`${page}index.html`, json, workbook, ...Object.values<string>(csv)])
        expect(files).toContain(join("data", address));
      validateDisclosure(readJson(join("data", json)));
      expect(validateDisclosure.errors).toBeNull();
    }
  });

  it("tell what changed in feeds that other readers read, at addresses that are there", () => {
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

  it("are a feed wherever a page says so, and a page that says so for each feed", () => {
    const files = listBuilt(out);
    const linked = files.filter(isPage).flatMap((file) => {
      const html = readFileSync(join(out, file), "utf8");
      return Array.from(html.matchAll(/href="\/budget\/([^"]*feed\.(?:xml|json))"/g), ([, path]) => path);
    });
    expect([...new Set(linked)].sort()).toEqual(files.filter((file) => /(^|\/)feed\.(xml|json)$/.test(file)));
  });

  it("have a version that follows from its checksums", () => {
    const { version, files } = JSON.parse(readFileSync(join(out, "data/version.json"), "utf8"));
    const named: string[] = files.map(({ path }: { path: string }) => path);
    const sums = readFileSync(join(out, "data/SHA256SUMS"), "utf8")
      .match(/.+\n/g)
      ?.filter((line) => named.includes(line.trim().slice(66)));
    expect(sums).toHaveLength(named.length);
    const said = execFileSync("sha256sum", { input: sums?.join(""), encoding: "utf8" });
    expect(version).toBe(`2026-08-21-${said.slice(0, 12)}`);
  });

  it("have checksums of all its data files", () => {
    const said = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: join(out, "data"),
      encoding: "utf8",
    });
    const named = said
      .trim()
      .split("\n")
      .map((line) => line.replace(": OK", ""));
    const files = listBuilt(join(out, "data")).filter(
      (file) => !file.endsWith(".html") && file !== "SHA256SUMS",
    );
    expect(named.sort()).toEqual(files);
  });
});
