import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../src/changes/change.ts";
import { followLinks } from "../checks/built/links/followLinks.ts";
import { EXAMPLE, findExample } from "../checks/tree/exampleSite.ts";
import { writePreview } from "./writePreview.ts";

const HOME = `${EXAMPLE.SITE_URL}${EXAMPLE.BASE_PATH}/`;
/** Links that lead nowhere, wherever a folder is served: pages that no other names are no matter. */
const BROKEN = /leads nowhere|lacks its slash|has no place/;

const change: Change = {
  kind: "amount-changed",
  bureau: "demo-library",
  folder: "2025",
  scope: "department",
  table: "expenditure",
  row: "row-207",
  names: { bureau: "演示市图书馆", table: "支出总表", row: "<b>", column: "合计" },
  from: "1.00",
  to: "2.00",
  place: { file: "bureaus/demo-library/2025/department/tables/expenditure.csv" },
  reason: "given",
};
const root = mkdtempSync(join(tmpdir(), "mingzhang-预 览-"));
beforeAll(() => {
  const site = findExample();
  const wanted = { site, home: HOME, base: "main" };
  for (const [name, more] of Object.entries({
    part: { changes: [change], isWhole: false },
    kinds: { changes: [], isWhole: false },
    whole: { changes: [], isWhole: true },
  }))
    writePreview(join(root, name), { ...wanted, ...more });
});
afterAll(() => rmSync(root, { recursive: true }));

const listPages = (name: string): string[] =>
  readdirSync(join(root, name), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );

describe.each(["part", "kinds", "whole"])("a preview: %s", (name) => {
  it("has all that its links lead to, wherever it stands", () => {
    const { pages, links, faults } = followLinks({
      folder: join(root, name),
      home: "https://anywhere.example/some/folder/",
    });
    expect(links).toBeGreaterThan(pages);
    expect(faults.filter((fault) => BROKEN.test(fault))).toEqual([]);
  });

  it("names no folder, which a browser would list where a page is opened as a file", () => {
    const named = listPages(name).filter((page) =>
      / (?:href|src|action)="(?![a-z]+:|#)[^"?#]*(?<=["/])["?#]/.test(
        readFileSync(join(root, name, page), "utf8"),
      ),
    );
    expect(named).toEqual([]);
  });
});

it("a preview of a change has the disclosure that changes, its bureau and the home page, and leads to the row", () => {
  const pages = listPages("part");
  expect(pages).toEqual(
    expect.arrayContaining([
      "index.html",
      "absent.html",
      "site/index.html",
      "site/en/bureaus/demo-library/index.html",
      "site/bureaus/demo-library/2025/projects/index.html",
    ]),
  );
  expect(pages.filter((page) => /demo-museum|subjects|demo-library\/2024/.test(page))).toEqual([]);
  const start = readFileSync(join(root, "part/index.html"), "utf8");
  expect(start).toContain(
    '<a href="site/bureaus/demo-library/2025/expenditure/index.html#row-207">支出总表“&lt;b&gt;”的合计：1.00 → 2.00</a>',
  );
  expect(start).toContain('href="site/en/bureaus/demo-library/2025/expenditure/index.html#row-207"');
});

it("a preview of code has a page of each kind, in both languages", () => {
  const start = readFileSync(join(root, "kinds/index.html"), "utf8");
  expect(start).toMatch(/<a href="site\/glossary\/index\.html">/);
  expect(start).toMatch(/<a href="site\/en\/glossary\/index\.html">/);
});
