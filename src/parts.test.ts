import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Archive, INDEX, type Opening } from "./archive/archive.ts";
import { writeLines } from "./archive/contribution.ts";
import { exampleArchive } from "./archive/exampleSite.ts";
import { INDICATORS } from "./archive/indicators/indicators.ts";
import { listLines } from "./archive/years/lines.ts";
import { Publication } from "./export/tidy/publication.ts";
import { writeText } from "./export/tidy/siteFile.ts";
import { SITE_LINES } from "./export/tidy/siteLines.ts";
import { EDITION_ROUTES, findGroup, GROUPED_ROUTES, listGroupsOf } from "./groups.ts";
import { CONTRIBUTIONS, writeContributions } from "./parts.ts";
import { SITE_FILE_SCHEMAS } from "./schema/openData/files.ts";
import { reopenSite } from "./site.ts";

const { shared, root } = exampleArchive;
const open = (opening: Opening): Archive => new Archive(root, { known: { shared }, ...opening });
const parts = listLines(exampleArchive.bureaus).map((line) =>
  open({ part: new Set(line.map(({ id }) => id)) }),
);

describe("a site in parts", () => {
  it("has each disclosure in one part", () => {
    const held = parts.flatMap(({ disclosures }) => disclosures.map(({ id, folder }) => `${id}/${folder}`));
    expect(held.toSorted()).toEqual(
      exampleArchive.disclosures.map(({ id, folder }) => `${id}/${folder}`).toSorted(),
    );
  });

  it("makes what spans the site of what the parts contribute as of all disclosures", () => {
    const texts = new Map<string, string>();
    for (const part of parts)
      for (const { id, folder } of part.disclosures)
        for (const { name, make } of CONTRIBUTIONS) {
          const entry = part.findFolder(id, folder);
          if (entry) texts.set(`${name} ${id} ${folder}`, writeLines(make(part, entry)));
        }
    const whole = open({ made: (name, { id, folder }) => texts.get(`${name} ${id} ${folder}`) ?? "" });
    // What is not there and what is there without a value are one thing to whoever reads it.
    expect(whole.index).toEqual(exampleArchive.index);
    const [ofParts, ofAll] = [new Publication(whole), new Publication(exampleArchive)];
    for (const { name } of SITE_FILE_SCHEMAS)
      for (const edition of ["csv", "excel"] as const)
        expect([...writeText(ofParts.openSiteFile(name), edition)].join("")).toBe(
          [...writeText(ofAll.openSiteFile(name), edition)].join(""),
        );
    for (const entry of exampleArchive.disclosures)
      for (const { name, make } of CONTRIBUTIONS)
        expect(texts.get(`${name} ${entry.id} ${entry.folder}`)).toBe(
          writeLines(make(exampleArchive, entry)),
        );
    for (const contribution of CONTRIBUTIONS)
      for (const { entry, lines } of whole.gather<unknown>(contribution))
        expect(writeLines(lines)).toBe(texts.get(`${contribution.name} ${entry.id} ${entry.folder}`));
  });

  it("gives a group nothing but what it names: no other contribution, no index without it, no rows", () => {
    const [entry = expect.fail()] = exampleArchive.disclosures;
    const made = (name: string): string =>
      writeLines(CONTRIBUTIONS.find((each) => each.name === name)?.make(exampleArchive, entry));
    const group = open({ made, only: new Set([INDEX.name]) });
    expect(group.take(INDEX, entry)).toEqual(exampleArchive.take(INDEX, entry));
    expect(() => group.take(INDICATORS, entry)).toThrow("indicators");
    expect(() => group.readScopes(entry)).toThrow("department");
    expect(() => open({ made, only: new Set([INDICATORS.name]) }).index).toThrow("index");
  });

  it("has each file of the site in the group that may ask for its lines, and pages of a bureau in none", () => {
    for (const { name } of SITE_FILE_SCHEMAS)
      for (const route of EDITION_ROUTES) {
        const group = findGroup(route, `/data/${name}.csv`);
        expect(listGroupsOf(route)).toContain(group);
        const lines = SITE_LINES.get(name);
        expect(group?.contributions).toEqual(
          lines ? [lines.outline.name, lines.rows.name, lines.texts.name] : [INDEX.name],
        );
      }
    expect(findGroup("src/pages/index.astro", "/")).toBeUndefined();
  });

  it("has groups of routes that there are: one that was moved would be made anew by every build", () => {
    expect(GROUPED_ROUTES.filter((route) => !existsSync(route))).toEqual([]);
  });

  it("makes nothing that spans the site of a part", () => {
    expect(() => parts[0]?.index).toThrow("spans the site");
  });
});

describe("the hashes of what a part contributes", () => {
  const BUREAU = "demo-library";
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
    cpSync(root, join(folder, "data"), { recursive: true });
    vi.stubEnv("MINGZHANG_DATA", join(folder, "data"));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    reopenSite();
    rmSync(folder, { recursive: true });
  });

  function write(to: string): Record<string, string> {
    reopenSite({ part: new Set([BUREAU]) });
    return writeContributions(join(folder, to));
  }

  it("change with it, each with its own", () => {
    const before = write("before");
    const facts = join(folder, "data/bureaus", BUREAU, "2025/department/facts.csv");
    writeFileSync(facts, readFileSync(facts, "utf8").replace(",unit-count,3,", ",unit-count,4,"));
    const after = write("after");
    const [old, made] = ["before", "after"].map(
      (name) => (contribution: string) =>
        ["2025", "2024"].map((year) =>
          readFileSync(join(folder, name, BUREAU, year, `${contribution}.json`), "utf8"),
        ),
    );
    const names = CONTRIBUTIONS.map(({ name }) => name);
    const changed = names.filter((name) => `${old?.(name)}` !== `${made?.(name)}`);
    expect(changed.length).toBeGreaterThan(0);
    expect(names.filter((name) => before[name] !== after[name])).toEqual(changed);
  });
});
