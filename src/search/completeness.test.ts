import { describe, expect, it } from "vitest";
import { exampleFiles, findPaths } from "./exampleSearch.ts";
import type { SearchDocument } from "./shared/document.ts";

const documents = [...exampleFiles]
  .filter(([path]) => path.includes("/documents/"))
  .map(([, text]) => JSON.parse(text.toString()) as SearchDocument);
const entries = documents.flatMap(({ sections }, document) =>
  sections.flatMap((section) =>
    section.entries.map((entry) => ({ document, path: section.path + entry[0], entry })),
  ),
);

/** What is not found of what should be, by query. */
async function listMissed(expected: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const missed: string[] = [];
  for (const [typed, paths] of expected) {
    const found = new Set(await findPaths(typed));
    missed.push(...paths.filter((path) => !found.has(path)).map((path) => `${typed}: ${path}`));
  }
  return missed;
}

function groupPaths(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  return new Map(
    [...Map.groupBy(pairs, ([key]) => key)]
      .filter(([key]) => /[\p{L}\p{N}]/u.test(key))
      .map(([key, group]) => [key, group.map(([, path]) => path)]),
  );
}

describe("the search", () => {
  it("finds every name", async () => {
    expect(await listMissed(groupPaths(entries.map(({ entry, path }) => [entry[1], path])))).toEqual([]);
  });

  it("finds every code, and every beginning of one from four digits on", async () => {
    const pairs = entries.flatMap(({ entry, path }) =>
      entry[2]
        .split(" ")
        .filter(Boolean)
        .flatMap((code) =>
          Array.from(
            { length: Math.max(1, code.length - 3) },
            (_, index) => [code.slice(0, code.length - index), path] as const,
          ),
        ),
    );
    expect(await listMissed(groupPaths(pairs))).toEqual([]);
  });

  it("finds every amount", async () => {
    const pairs = entries.flatMap(({ entry, path }) =>
      entry[3].filter((amount) => /^-?\d+(\.\d+)?$/.test(amount)).map((amount) => [amount, path] as const),
    );
    expect(await listMissed(groupPaths(pairs))).toEqual([]);
  });

  it("finds any part of a name", async () => {
    const names = [...new Set(entries.map(({ entry }) => entry[1]))].filter((name) => name.length > 6);
    const pairs = names
      .flatMap((name) => [name.slice(1, 3), name.slice(2, 6)])
      .map((part) => part.replace(/[^\p{L}\p{N}]/gu, " ").trim());
    const expected = new Map(
      pairs
        // A part from within a Latin word is none.
        .filter((part) => part && !/[\sa-z]/i.test(part))
        .map((part) => [
          part,
          entries.filter(({ entry }) => entry[1].includes(part)).map(({ path }) => path),
        ]),
    );
    expect(expected.size).toBeGreaterThan(20);
    expect(await listMissed(expected)).toEqual([]);
  });
});
