import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scopeFolder } from "../read/disclosures.ts";
import { explanationFile } from "../read/facts.ts";
import type { Format } from "../read/formats/format.ts";
import { listPlaceCodes } from "../read/regionCodes.ts";
import { REGIONS_FILE, readShared, SHARED_PATHS, type Shared, SOURCES_FILE } from "../read/shared.ts";
import { regionSchema, sourceSchema } from "../schema/csvFiles.ts";
import { LISTS_WITH_STATUS } from "../schema/disclosure.ts";
import { makeBudget, type Office } from "./budget.ts";
import { EXPLANATION, makeLists } from "./lists.ts";
import { makeRandom, type Random } from "./random.ts";
import { makeTable, type Scope } from "./tables.ts";
import words from "./words.json" with { type: "json" };
import { writeLines, writeObject } from "./write.ts";

/** Each bureau has this many years at the most. */
const MOST_YEARS = 4;

/**
 * Writes a valid data folder of invented disclosures: `count` bureau-years in the formats of the data folder `from`, whose figures
 * reconcile. The same seed gives the same bytes, and a smaller count the beginning of a larger one. The folder must be new.
 */
export function generateSite(from: string, out: string, count: number, seed: number): void {
  mkdirSync(out, { recursive: true });
  const taken = [...SHARED_PATHS.filter((name) => name !== "sources"), "schemas", "LICENSE.md"];
  for (const name of taken) cpSync(join(from, name), join(out, name), { recursive: true });
  const shared = readShared(out).value;
  const sources: Record<string, string>[] = [];
  const regions = new Map<string, string>();
  for (let made = 0, bureau = 0; made < count; bureau++)
    made += generateBureau(out, shared, seed, bureau, count - made, sources, regions);
  const places = [...regions].sort().map(([code, name]) => ({ code, name }));
  write(out, REGIONS_FILE, writeLines(Object.keys(regionSchema.shape), places));
  write(out, SOURCES_FILE, writeLines(Object.keys(sourceSchema.shape), sources));
}

/** The disclosures of one bureau, at most `most`; how many they are. */
function generateBureau(
  out: string,
  shared: Shared,
  seed: number,
  number: number,
  most: number,
  sources: Record<string, string>[],
  regions: Map<string, string>,
): number {
  const random = makeRandom(seed, number);
  const [province, prefix] = random.pick(Object.entries(words.provinces));
  const formats = [...shared.formats.values()].filter((format) => format.regionCode.startsWith(prefix));
  const office = makeOffice(random, number);
  const id = `b${String(number).padStart(5, "0")}-${office.department.slug}`;
  const region = makeRegion(province, prefix, office.place, number);
  for (const [index, code] of listPlaceCodes(region.code, region.path.length).entries())
    regions.set(code, region.path[index] ?? "");
  const shortName = `${office.place}${office.department.name}${number}`;
  write(
    out,
    `bureaus/${id}/bureau.json`,
    writeObject({
      name: office.name,
      shortName,
      region,
      departmentCode: office.departmentCode,
      units: office.units,
    }),
  );
  const first = Math.min(...formats.map(({ fiscalYear }) => fiscalYear));
  const years = Array.from({ length: random.int(1, MOST_YEARS) }, (_, index) => first + index).slice(0, most);
  for (const year of years) {
    // A province prints a year in the newest format that it has by then.
    const format = formats
      .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
      .find(({ fiscalYear }) => fiscalYear <= year);
    if (format)
      generateDisclosure(
        out,
        shared,
        makeRandom(seed, number * 100 + (year - 2000) + 1_000_000),
        office,
        id,
        String(year),
        format,
        sources,
      );
  }
  return years.length;
}

/** Cities of a province, about as many as ours have. */
const CITIES = 12;
/** Codes of cities begin here, where no province has any: beside data that are held no place gets a second name. */
const FIRST_CITY = 51;
/** Bureaus that one city has before the codes of its places begin anew. */
const PLACES = 90;

/** Where a bureau is: the first of each city is the city's own, the others are in counties below it. */
function makeRegion(
  province: string,
  prefix: string,
  place: string,
  number: number,
): { code: string; path: string[] } {
  const city = number % CITIES;
  const county = Math.floor(number / CITIES) % PLACES;
  const cityName = `${words.first[city % words.first.length]}${words.second[city % words.second.length]}市`;
  const digits = (part: number): string => String(part).padStart(2, "0");
  return {
    code: `${prefix}${FIRST_CITY + city}${digits(county)}`,
    path: [province, cityName, ...(county === 0 ? [] : [place])],
  };
}

function makeOffice(random: Random, number: number): Office {
  const place = `${random.pick(words.first)}${random.pick(words.second)}${random.pick(words.seats)}`;
  const department = random.pick(words.departments);
  const departmentCode = String(300 + (number % 600));
  const name = `${place}${department.name}`;
  const count = random.chance(25) ? random.int(2, 3) : 1;
  const units = Array.from({ length: count }, (_, index) => ({
    code: `${departmentCode}${(index + 1) * 100 + 1}`,
    name: index === 0 ? `${name}本级` : `${place}${random.pick(department.topics)}中心${index}`,
  }));
  return { place, department, departmentCode, name, units };
}

function generateDisclosure(
  out: string,
  shared: Shared,
  random: Random,
  office: Office,
  id: string,
  year: string,
  format: Format,
  sources: Record<string, string>[],
): void {
  const budget = makeBudget(random, office, year, shared);
  // Units with tables of their own, where the format says how theirs are called.
  const ownUnits =
    office.units.length > 1 && format.tables.some(({ titles }) => titles.unit !== undefined)
      ? office.units
      : [];
  const scopes = new Map<string, Scope>([
    ["department", { unit: undefined }],
    ...ownUnits.map(({ code }, unit): [string, Scope] => [code, { unit }]),
  ]);
  const entries = [...scopes].map(([name, scope]) => {
    const folder = scopeFolder(id, year, name);
    const tables = format.tables.map((table) => {
      const made = makeTable(table, budget, scope, shared);
      write(out, `${folder}/tables/${table.id}.csv`, made.text);
      return [
        table.id,
        made.isEmpty && table.mayBeEmpty
          ? { status: "printed-empty", reason: "没有这类支出。" }
          : { status: "filled" },
      ];
    });
    const lists = makeLists(random, format, budget, scope, year, format.unit);
    for (const [list, text] of Object.entries(lists)) write(out, `${folder}/${list}.csv`, text);
    write(out, explanationFile(folder), EXPLANATION);
    const missing = LISTS_WITH_STATUS.filter((list) => list !== "explanation" && !lists[list]).map((list) => [
      list,
      { status: "not-published", reason: "公开文本中没有这张表。" },
    ]);
    return [
      name,
      {
        tables: Object.fromEntries(tables),
        ...(missing.length > 0 && { lists: Object.fromEntries(missing) }),
      },
    ];
  });
  const source = `${id}-${year}`;
  write(
    out,
    `bureaus/${id}/${year}/disclosure.json`,
    writeObject({
      format: format.id,
      phase: "budget",
      source,
      published: "unknown",
      scopes: Object.fromEntries(entries),
    }),
  );
  sources.push({
    source_id: source,
    title: `${office.name}${year}年部门预算（虚构）`,
    publisher: office.name,
    address: "unknown",
    date_read: "unknown",
    published: "unknown",
    sha256: "unknown",
    sha256_of: "document",
    pages: "",
    kind: "",
  });
}

function write(out: string, file: string, text: string): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
}
