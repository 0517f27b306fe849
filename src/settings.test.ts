import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_SITE } from "./schema/site/siteFile.ts";
import { readSettings } from "./settings.ts";

/** What is said of each value that cannot be used. */
const GOLDEN = "examples/settings/refusals.txt";

const REFUSED: readonly (readonly [string, readonly string[]])[] = [
  ["MINGZHANG_DATA", ["examples/none", "README.md", "a\u202Eb"]],
  [
    "SITE_URL",
    [
      "example.org",
      "//example.org",
      "ftp://example.org",
      "https://example.org/site",
      "https://example.org?a",
      "https://me@example.org",
      "https://",
    ],
  ],
  ["BASE_PATH", ["/a?b", "/a#b", "/明账", "/a b", "/%41", "/../a", "/a\nb", "https://example.org/a", "\\a"]],
  [
    "REPORT_URL",
    [
      "javascript:alert({place})",
      "https://example.org/new",
      "https://example.org/{place}?{toString}",
      "https://{place}",
      "{place}",
      "//a/{place}",
      "mailto:{place",
    ],
  ],
];

it("says of each setting that cannot be used what it is, what it should be, and how to mend it", () => {
  const said = REFUSED.flatMap(([name, values]) =>
    values.map((value) => `== ${name}=${JSON.stringify(value)}\n${refusalOf({ [name]: value })}\n`),
  );
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(GOLDEN, said.join("\n"));
  expect(said.join("\n")).toBe(readFileSync(GOLDEN, "utf8"));
});

it("says all of them at once", () => {
  const all = Object.fromEntries(REFUSED.map(([name, [value = ""]]) => [name, value]));
  expect(refusalOf(all).split("\n\n")).toHaveLength(REFUSED.length);
});

it("takes a setting of nothing for one that is not set", () => {
  const nothing = { MINGZHANG_DATA: "", SITE_URL: "", BASE_PATH: "", REPORT_URL: "", OUT_DIR: "" };
  const settings = {
    origin: "http://localhost:4321",
    basePath: "/",
    reportUrl: undefined,
    target: "dist",
    site: DEFAULT_SITE,
  };
  expect(readSettings({ ...nothing, MINGZHANG_DATA: "examples" })).toEqual({
    ...settings,
    dataRoot: "examples",
  });
  expect(readSettings(nothing).dataRoot).toBe("data");
});

it.each([
  ["https://example.org/", "https://example.org"],
  ["http://localhost:4321", "http://localhost:4321"],
  ["https://例子.中国", "https://xn--fsqu00a.xn--fiqs8s"],
])("reads the origin of %s", (value, origin) => {
  expect(readSettings({ MINGZHANG_DATA: "examples", SITE_URL: value }).origin).toBe(origin);
});

it.each([
  ["/", "/"],
  ["mingzhang", "/mingzhang"],
  ["/a/b-c/d.e_~/", "/a/b-c/d.e_~"],
])("reads the base path %s", (value, basePath) => {
  expect(readSettings({ MINGZHANG_DATA: "examples", BASE_PATH: value }).basePath).toBe(basePath);
});

it.each(["https://example.org/new?title={place}&body={page}", "mailto:a@example.org?subject={place}"])(
  "takes reports at %s",
  (value) => {
    expect(readSettings({ MINGZHANG_DATA: "examples", REPORT_URL: value }).reportUrl).toBe(value);
  },
);

it("takes from site.json what the environment does not say", () => {
  const folder = mkdtempSync(join(tmpdir(), "settings-"));
  const site = {
    origin: "https://example.org",
    basePath: "/a",
    report: "mailto:a@example.org?subject={place}",
  };
  writeFileSync(join(folder, "site.json"), JSON.stringify(site));
  const read = readSettings({ MINGZHANG_DATA: folder, BASE_PATH: "/b" });
  rmSync(folder, { recursive: true });
  expect(read).toMatchObject({ origin: site.origin, basePath: "/b", reportUrl: site.report });
});

it("names the data folder without the slash at its end", () => {
  expect(readSettings({ MINGZHANG_DATA: "examples//" }).dataRoot).toBe("examples");
});

function refusalOf(environment: Record<string, string | undefined>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof Error && error.name === "WrongSettings") return error.message;
    throw error;
  }
  return "accepted";
}
