import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { validateData } from "../validation/validate.ts";
import { generateSite } from "./generate.ts";

const root = mkdtempSync(join(tmpdir(), "generated-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Every file that a seed and a count give, by its path. */
function generate(name: string, count: number, seed: number): Map<string, string> {
  const folder = join(root, name);
  generateSite("data", folder, count, seed);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

const made = generate("made", 24, 7);
const disclosures = [...made.keys()].filter((path) => path.endsWith("disclosure.json"));

describe("generated disclosures", () => {
  it("are as many as asked for, in the formats of both provinces, some with units of their own", () => {
    expect(disclosures.length).toBe(24);
    const formats = new Set(disclosures.map((path) => JSON.parse(made.get(path) ?? "").format));
    expect(formats.size).toBeGreaterThan(2);
    expect([...made.keys()].some((path) => /\/\d{6}\/tables\//.test(path))).toBe(true);
  });

  it("are valid, and their figures reconcile", () => {
    expect(validateData(join(root, "made"))).toEqual([]);
  });

  it("would not be valid with another figure", () => {
    const damaged = join(root, "damaged");
    generateSite("data", damaged, 1, 7);
    const [path = ""] = readdirSync(damaged, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("/tables/expenditure.csv"));
    const file = join(damaged, path);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/(\d)\.(\d)/, (_, digit: string, decimal: string) => `${(Number(digit) + 1) % 10}.${decimal}`),
    );
    expect(validateData(damaged).map(({ rule }) => rule)).toContain("relation-mismatch");
  });

  it("are the same to the byte for one seed, and others for another", () => {
    expect(generate("again", 24, 7)).toEqual(made);
    expect(generate("other", 24, 8)).not.toEqual(made);
  });

  it("begin like a larger number of them", () => {
    const larger = generate("larger", 40, 7);
    const bureaus = [...made].filter(([path]) => path.startsWith("bureaus/"));
    // The last bureau of the smaller number may be cut off within its years.
    expect(bureaus.filter(([path, text]) => larger.get(path) !== text)).toEqual([]);
  });
});
