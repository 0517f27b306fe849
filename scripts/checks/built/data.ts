import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { PREFIXES } from "../../../src/components/kit/link.ts";
import { choosePackages } from "./data/choosePackages.ts";
import { listIncomplete, missInCatalog } from "./data/complete.ts";
import { checkCsvw } from "./data/csvw.ts";
import { checkDefaults, LIBRARIES } from "./data/defaults.ts";
import { readExamples, runExamples } from "./data/guide.ts";
import { checkCatalog, checkDataBlocks } from "./data/linked.ts";
import { checkPackage } from "./data/package.ts";
import { checkPrinting, forgetPrinting } from "./data/printing.ts";
import { checkExamples, checkReaders, connect, type Line, readLines } from "./data/readers.ts";
import { checkSitemap, readSitemaps } from "./data/sitemap.ts";
import { checkSqlite } from "./data/sqlite.ts";
import { listBrokenTotals } from "./data/totals.ts";

/**
 * The open data of the built site as libraries that others wrote see it: each Data Package and what it says of its files; every CSV in
 * DuckDB, with types and exact values; the sums that the contract promises; the catalogue and the data blocks of pages; a workbook on LibreOffice's paper. Known-bad data
 * come first: a check that finds nothing wrong with them has stopped checking.
 */
const KNOWN_BAD = "examples/known-bad-data";
const DIST = process.env["OUT_DIR"] ?? "dist";

const faults: string[] = [];
const report = (about: string, found: readonly string[]): void => {
  for (const fault of found) faults.push(`${about}: ${fault}`);
};
const expectFaults = (about: string, found: readonly string[], expected: number): void => {
  console.log(`known-bad ${about}: ${found.length} of ${expected} faults found`);
  if (found.length !== expected) faults.push(`known-bad ${about}: found ${found.join("; ")}`);
};

const connection = await connect();
expectFaults("package", await checkPackage(connection, KNOWN_BAD), 9);
expectFaults("descriptor", await checkPackage(connection, `${KNOWN_BAD}/descriptor`), 2);
expectFaults("tables", await checkReaders(connection, KNOWN_BAD), 4);

const amounts = await readLines(connection, `${DIST}/data/amounts.csv`);
const relations = await readLines(connection, `${DIST}/data/reconciliation.csv`);
const leaf = amounts.find((line) => line["row_type"] === "leaf" && line["measure_role"] === "part");
expectFaults(
  "total",
  listBrokenTotals(
    amounts.map((line): Line => (line === leaf ? { ...line, amount: "999999999" } : line)),
    relations,
  ).map(({ table }) => table),
  1,
);
for (const { table, fault } of listBrokenTotals(amounts, relations)) report(table, [fault]);

const folders = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/datapackage.json"))
  .map((file) => dirname(`${DIST}/${file}`));
const ofSite = `${DIST}/data`;
const ofScopes = folders.filter((folder) => folder !== ofSite);
const looked = choosePackages(ofSite, ofScopes);
for (const folder of looked) {
  report(folder, await checkPackage(connection, folder));
  report(folder, await checkReaders(connection, folder));
}

for (const name of Object.keys(LIBRARIES)) {
  const found = checkDefaults(name, [`${ofSite}/amounts.csv`, `${ofSite}/indicators.csv`]);
  if (found) {
    expectFaults(name, checkDefaults(name, [`${KNOWN_BAD}/defaults.csv`]) ?? [], 1);
    report(name, found);
  } else console.log(`${name} is not at hand`);
}

// The workbooks of scopes are made alike, too: the first stands for all.
const workbook = readFileSync(`${ofScopes[0]}/workbook.xlsx`);
const printed = await checkPrinting(workbook, workbook);
if (printed) {
  const unprepared = await checkPrinting(forgetPrinting(workbook), workbook);
  if (unprepared?.faults.length === 0) faults.push("known-bad print: nothing found");
  report(`${ofScopes[0]}/workbook.xlsx`, printed.faults);
  console.log(`${printed.pages} printed pages, ${unprepared?.pages} without what the workbook says of print`);
} else console.log("LibreOffice is not at hand");

const metadata = JSON.parse(readFileSync(`${ofSite}/csv-metadata.json`, "utf8"));
const [first, second] = structuredClone(metadata).tables;
first.tableSchema.columns[1].datatype = "string";
second.tableSchema.columns.pop();
const mistaken = { ...metadata, tables: [first, second, ...metadata.tables.slice(2)] };
expectFaults("metadata", await checkCsvw(mistaken, ofSite), 2);
report("csv-metadata.json", await checkCsvw(metadata, ofSite));

const [guide, ...otherGuides] = ["zh", "en"].map(
  (language) => `src/content/pages/${language}/data-guide.mdx`,
);
const examples = readExamples(guide ?? "");
for (const other of otherGuides)
  if (!isDeepStrictEqual(readExamples(other), examples))
    faults.push(`${other}: other examples than ${guide}`);
report("guide", await checkExamples(connection, examples, `${DIST}/data`));
report("guide", checkSqlite(examples, `${DIST}/data`));
expectFaults(
  "examples",
  (
    await runExamples(
      [
        { language: "js", code: "" },
        { language: "sh", code: "exit 1" },
      ],
      DIST,
    )
  ).faults,
  2,
);
const ran = await runExamples(examples, DIST);
report("guide", ran.faults);
for (const example of ran.skipped) console.log(`guide: skipped, nothing here runs the ${example}`);

const catalog = JSON.parse(readFileSync(`${DIST}/data/catalog.jsonld`, "utf8"));
const misspelt = { ...catalog, "dcat:titel": "x", "dcat:byteSize": 1 };
const base = catalog["@id"].replace(/data\/catalog\.jsonld$/, "");
expectFaults("catalogue", await checkCatalog(misspelt, base, DIST), 2);
report("catalog.jsonld", await checkCatalog(catalog, base, DIST));
// The scopes' catalogues are made alike: the first stands for all.
const ofScope = `${ofScopes[0]}/catalog.jsonld`;
report(ofScope, await checkCatalog(JSON.parse(readFileSync(ofScope, "utf8")), base, DIST));
expectFaults("description", missInCatalog({ "dcat:dataset": [{ "dcat:distribution": [{}] }] }, true), 20);
report("descriptions", listIncomplete(DIST));
for (const [name, sitemap] of readSitemaps(DIST)) {
  const misdated = sitemap.replace(/<lastmod>[^<]*/, "<lastmod>1.2.2026");
  expectFaults(name, checkSitemap(misdated), 1);
  report(name, checkSitemap(sitemap));
}
const blocks = await checkDataBlocks(DIST, base);
report("data blocks", blocks.faults);
// Each dataset has a page in each language.
const pages = folders.length * Object.keys(PREFIXES).length;
if (blocks.datasets !== pages)
  faults.push(`${blocks.datasets} pages have a data block, of ${pages} pages of datasets`);

for (const fault of faults) console.log(fault);
console.log(
  `${looked.length} of ${folders.length} packages: ${looked.length === folders.length ? "all" : "the site's, and each file with its columns"}; ${amounts.length} amounts, ${blocks.datasets} data blocks, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
