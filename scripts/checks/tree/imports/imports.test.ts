import { describe, expect, it } from "vitest";
import { type Imports, listFaults, type Rooms } from "./imports.ts";

const rooms: Rooms = {
  order: [["src/money.ts", "src/text/"], ["src/read/"], ["src/export/", "src/components/"], ["src/pages/"]],
  features: "src/components/",
  only: { "decimal.js": ["src/money.ts"] },
  most: 3,
  prose: ["src/content/"],
};
const faultsOf = (imports: Record<string, string[]>): string[] =>
  listFaults(new Map(Object.entries(imports)) as Imports, rooms);

describe("the direction of imports", () => {
  it.each([
    ["src/read/x.ts", "src/export/y.ts"],
    ["src/export/x.ts", "src/components/kit/y.ts"],
    ["src/components/kit/X.astro", "src/pages/y.ts"],
    ["src/text/x.ts", "src/read/y.ts"],
    ["src/money.ts", "src/text/x.ts"],
  ])("is held: %s must not import %s", (file, target) => {
    expect(faultsOf({ [file]: [target], [target]: [] })).toEqual([
      `${file} imports ${target}, which is no room before its own`,
    ]);
  });

  it("lets a room import from those before it and from itself", () => {
    expect(
      faultsOf({
        "src/export/x.ts": ["src/read/y.ts", "src/export/z.ts", "src/text/t.ts"],
        "src/read/y.ts": [],
        "src/export/z.ts": [],
      }),
    ).toEqual([]);
  });

  it("has a room for every file", () => {
    expect(faultsOf({ "src/elsewhere/x.ts": [] })).toEqual(["src/elsewhere/x.ts stands in no room"]);
  });

  it("keeps a package to the files that may use it", () => {
    expect(faultsOf({ "src/read/x.ts": ["decimal.js"], "src/money.ts": ["decimal.js"] })).toEqual([
      "src/read/x.ts imports decimal.js, which is for src/money.ts",
    ]);
  });

  it("has no circles of files, of types either", () => {
    const files = {
      "src/read/a.ts": ["src/read/b.ts"],
      "src/read/b.ts": ["src/read/c.ts"],
      "src/read/c.ts": ["src/read/b.ts"],
    };
    expect(faultsOf(files)).toEqual(["a circle of imports: src/read/b.ts → src/read/c.ts → src/read/b.ts"]);
  });

  it("has no circles of features", () => {
    const files = {
      "src/components/a/x.ts": ["src/components/b/y.ts"],
      "src/components/b/y.ts": [],
      "src/components/b/z.ts": ["src/components/a/w.ts"],
      "src/components/a/w.ts": [],
    };
    expect(faultsOf(files)).toEqual([
      "a circle of imports: src/components/a → src/components/b → src/components/a",
    ]);
  });
});

it("a folder holds no more files than one can take in; tests and prose are not counted", () => {
  const files = ["a", "b", "c"].map((name) => `src/read/${name}.ts`);
  const make = (...more: string[]) => Object.fromEntries([...files, ...more].map((file) => [file, []]));
  expect(faultsOf(make("src/read/a.test.ts"))).toEqual([]);
  expect(faultsOf(make("src/read/d.ts"))).toEqual(["src/read holds 4 files, more than 3"]);
});
