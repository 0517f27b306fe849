import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SITE } from "../../../src/schema/site/siteFile.ts";
import { CODE, readInputs } from "./inputs.ts";

const CHECKOUT_FILES = [
  "src/components/table/Table.astro",
  "src/middleware.ts",
  "src/text/zh.json",
  "src/components/kit/kit.css",
  "src/content/pages/zh/about.mdx",
  "scripts/build.ts",
  "public/reader.js",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "../node_modules/.package-lock.json",
];
const SHARED_FILES = [
  "glosses.csv",
  "formats/a/format.json",
  "sources/INDEX.csv",
  "bureaus/other/bureau.json",
];
const OWN_FILES = [
  "bureaus/own/bureau.json",
  "bureaus/own/2025/department/tables/revenue.csv",
  "bureaus/own/seal.csv",
];
const OTHER_ROWS = "bureaus/own-2/2025/department/facts.csv";
/** The second is not there. */
const OTHER_FILES = ["bureaus/other/2025/disclosure.json", "bureaus/other/2025/facts.csv"];
const ALL = ["all", "part", "group"];

const SETTINGS = { origin: "https://example.org", basePath: "/", reportUrl: undefined, site: DEFAULT_SITE };
let root = "";
const checkout = (): string => join(root, "checkout");
const data = (): string => join(root, "data");
const read = (more: Partial<typeof SETTINGS> = {}) =>
  readInputs(checkout(), { dataRoot: data(), ...SETTINGS, ...more });

function write(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "1");
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  for (const file of CHECKOUT_FILES) write(join(checkout(), file));
  for (const file of [...SHARED_FILES, ...OWN_FILES, ...OTHER_FILES.slice(0, 1), OTHER_ROWS])
    write(join(data(), file));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** What is not the same after a change. */
function compare(change: () => unknown, after = read): readonly string[] {
  const before = read();
  change();
  const now = after();
  return [
    ...(before.all === now.all ? [] : ["all"]),
    ...(before.keyOf(["own"]) === now.keyOf(["own"]) ? [] : ["part"]),
    ...(before.keyOfGroup("index", ["1"]) === now.keyOfGroup("index", ["1"]) ? [] : ["group"]),
  ];
}

describe("what a part and a group are made from", () => {
  it("is the same when nothing has changed but times", () => {
    expect(compare(() => write(join(data(), "glosses.csv")))).toEqual([]);
  });

  it.each(CHECKOUT_FILES)("changes with %s", (file) => {
    expect(compare(() => appendFileSync(join(checkout(), file), " "))).toEqual(ALL);
  });

  it.each([...SHARED_FILES, "bureaus/own/bureau.json"])("changes with %s of the data", (file) => {
    expect(compare(() => appendFileSync(join(data(), file), " "))).toEqual(ALL);
  });

  it.each(OWN_FILES.slice(1))(
    "changes for the part with %s, for a group with what that contributes",
    (file) => {
      expect(compare(() => appendFileSync(join(data(), file), " "))).toEqual(["all", "part"]);
      expect(read().keyOfGroup("index", ["1"])).not.toBe(read().keyOfGroup("index", ["2"]));
    },
  );

  it.each([
    ["a file that comes in", () => write(join(data(), "bureaus/own/2025/department/units.csv"))],
    ["a file that goes", () => rmSync(join(data(), "bureaus/own/seal.csv"))],
    ["a bureau that comes in", () => write(join(data(), "bureaus/third/bureau.json"))],
    ["code that comes in", () => write(join(checkout(), "src/pages/new/index.astro"))],
    ["a package that goes", () => rmSync(join(checkout(), "package-lock.json"))],
  ])("changes with %s", (_what, change) => {
    expect(compare(change)).toEqual(ALL);
  });

  it("does not change for the part with rows of another bureau, the site does", () => {
    expect(compare(() => appendFileSync(join(data(), OTHER_ROWS), " "))).toEqual(["all"]);
  });

  it("changes for a group with what another bureau's disclosure says of itself, and with a file of it that comes in", () => {
    for (const file of OTHER_FILES)
      expect(compare(() => appendFileSync(join(data(), file), " "))).toEqual(["all", "group"]);
  });

  it.each([
    { origin: "https://example.com" },
    { basePath: "/b" },
    { reportUrl: "https://example.org/{place}" },
  ])("changes with the setting %o", (setting) => {
    expect(
      compare(
        () => {},
        () => read(setting as Partial<typeof SETTINGS>),
      ),
    ).toEqual(ALL);
  });

  it("changes with the language by which names are sorted", () => {
    const options = { ...Intl.DateTimeFormat().resolvedOptions(), locale: "et-EE" };
    const change = () => vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue(options);
    expect(compare(change)).toEqual(ALL);
  });

  it("is for the bundle code and settings, the site's own words too, and no other data", () => {
    const { bundle } = read();
    for (const file of [...SHARED_FILES, ...OWN_FILES]) appendFileSync(join(data(), file), " ");
    expect(read().bundle).toBe(bundle);
    expect(read({ site: { ...DEFAULT_SITE, languages: ["zh"] } }).bundle).not.toBe(bundle);
    expect(read({ basePath: "/b" }).bundle).not.toBe(bundle);
    appendFileSync(join(checkout(), "src/middleware.ts"), " ");
    expect(read().bundle).not.toBe(bundle);
  });

  it("is another for another bureau", () => {
    expect(read().keyOf(["own"])).not.toBe(read().keyOf(["other"]));
  });

  it("knows every folder and file that code stands in", () => {
    expect(CHECKOUT_FILES.filter((file) => !CODE.some((name) => `${file}/`.startsWith(`${name}/`)))).toEqual(
      [],
    );
  });
});
