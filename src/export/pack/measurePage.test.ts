import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import { describeScope } from "../descriptors/dataset.ts";
import { makeSchemaOrgDataset } from "../descriptors/schemaOrg.ts";
import { Publication } from "../tidy/publication.ts";
import { measurePage } from "./measurePage.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
afterAll(() => rmSync(root, { recursive: true }));

it("says of each download of a page how large it is, of those too that were written after the page", () => {
  const ADDRESS = "https://example.org/budget/";
  const dataset = describeScope(new Publication(exampleArchive), loadExample("demo-library"));
  const here = { ...dataset, folder: "" };
  const block = makeSchemaOrgDataset(here, (path) => `${ADDRESS}${path}`);
  const wrap = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  writeFileSync(join(root, "index.html"), wrap(block));
  for (const { path } of here.editions) writeFileSync(join(root, path), path);
  measurePage(root, "index.html", ADDRESS);
  const downloads = block.distribution as unknown as readonly { contentUrl: string }[];
  expect(here.editions.length).toBeGreaterThan(1);
  expect(readFileSync(join(root, "index.html"), "utf8")).toBe(
    wrap({
      ...(block as object),
      distribution: downloads.map((download) => {
        const path = download.contentUrl.slice(ADDRESS.length);
        return { ...download, ...("contentSize" in download ? {} : { contentSize: `${path.length} B` }) };
      }),
    }),
  );
});

it("leaves a page alone that is not there", () => {
  expect(() => measurePage(root, "en/index.html", "https://example.org/")).not.toThrow();
});
