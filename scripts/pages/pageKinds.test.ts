import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { listPageKinds } from "./pageKinds.ts";

const folder = mkdtempSync(join(tmpdir(), "mingzhang-kinds-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built site of pages that are as long as their numbers say. */
function build(pages: Readonly<Record<string, number>>): void {
  for (const [path, length] of Object.entries(pages)) {
    const file = join(folder, path.endsWith(".html") ? path : `${path}index.html`);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "x".repeat(length));
  }
}

it("tells pages apart by the routes of src/pages, as Astro ranks them, and by language", () => {
  build({
    "": 1,
    "404.html": 1,
    "subjects/": 1,
    "subjects/205/": 2,
    "subjects/205/2/": 1,
    "bureaus/a/2025/": 2,
    "bureaus/a/2025/units/310/": 1,
    "bureaus/a/2025/projects/": 1,
    "bureaus/a/2025/revenue/": 1,
    "bureaus/a/2025/units/310/revenue/": 2,
    "en/bureaus/a/2025/revenue/": 1,
  });
  expect([...listPageKinds(folder)]).toEqual([
    ["/", [""]],
    ["/404.html", ["404.html"]],
    ["/bureaus/[bureau]/[year]/[...scope]/", ["bureaus/a/2025/", "bureaus/a/2025/units/310/"]],
    [
      "/bureaus/[bureau]/[year]/[...scope]/[table]/",
      ["bureaus/a/2025/units/310/revenue/", "bureaus/a/2025/revenue/"],
    ],
    ["/bureaus/[bureau]/[year]/[...scope]/projects/", ["bureaus/a/2025/projects/"]],
    ["/en/bureaus/[bureau]/[year]/[...scope]/[table]/", ["en/bureaus/a/2025/revenue/"]],
    ["/subjects/", ["subjects/"]],
    ["/subjects/[code]/[...page]/", ["subjects/205/", "subjects/205/2/"]],
  ]);
});

it("refuses a page that no route leads to", () => {
  build({ "nowhere/at/all/": 1 });
  expect(() => listPageKinds(folder)).toThrow("No route of src/pages leads to nowhere/at/all/");
});
