import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PREFIXES } from "../../../../src/components/kit/link.ts";
import { SCOPE_CATALOG } from "../../../../src/export/descriptors/measure.ts";

type Node = Readonly<Record<string, unknown>>;

/** What catalogues and search engines look for in each description of a dataset, and of a file. */
const DATASET = {
  dcat: [
    "dcterms:identifier",
    "dcterms:title",
    "dcterms:description",
    "dcterms:publisher",
    "dcterms:license",
    "dcterms:language",
    "dcterms:spatial",
    "dcterms:temporal",
    "dcat:keyword",
    "dcat:contactPoint",
    "dcat:landingPage",
    "dcat:distribution",
  ],
  // Of a dataset that is described in full, with all its files.
  whole: ["dcterms:modified", "dcterms:source", "owl:versionInfo"],
  schemaOrg: [
    "name",
    "description",
    "url",
    "license",
    "creator",
    "version",
    "dateModified",
    "temporalCoverage",
    "spatialCoverage",
    "keywords",
    "variableMeasured",
    "isBasedOn",
    "includedInDataCatalog",
    "distribution",
  ],
} as const;

const FILE = {
  dcat: [
    "dcterms:title",
    "dcterms:license",
    "dcat:downloadURL",
    "dcat:mediaType",
    "dcat:byteSize",
    "spdx:checksum",
  ],
  schemaOrg: ["name", "contentUrl", "encodingFormat", "contentSize"],
} as const;

/** What is missing in the catalogue and the pages of each dataset of a built site, each with its file. */
export function listIncomplete(dist: string): string[] {
  const packages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("/datapackage.json"),
  );
  return packages.map(dirname).flatMap((folder) => {
    const catalog = `${folder}/${SCOPE_CATALOG}`;
    const pages = Object.values(PREFIXES).map((prefix) => `${prefix}${folder}/index.html`);
    return [
      ...tell(
        catalog,
        missInCatalog(JSON.parse(readFileSync(join(dist, catalog), "utf8")), folder === "data"),
      ),
      ...pages.flatMap((page) => tell(page, missInPage(readFileSync(join(dist, page), "utf8")))),
    ];
  });
}

const tell = (file: string, faults: readonly string[]): string[] =>
  faults.map((fault) => `${file}: ${fault}`);

function missInPage(html: string): string[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const nodes = blocks.map(([, json = ""]): Node => JSON.parse(json));
  const datasets = nodes.filter((node) => node["@type"] === "Dataset");
  if (datasets.length !== 1) return [`${datasets.length} data blocks of a dataset`];
  return datasets.flatMap((node) => [
    ...miss(node, DATASET.schemaOrg),
    ...listed(node["distribution"]).flatMap((file) => miss(file, FILE.schemaOrg)),
  ]);
}

/** What a DCAT catalogue does not say of its datasets. That of the site describes the datasets of scopes in brief. */
export function missInCatalog(catalog: Node, isOfSite: boolean): string[] {
  const datasets = listed(catalog["dcat:dataset"]);
  if (datasets.length === 0) return ["no list of datasets"];
  return datasets.flatMap((dataset, index) => [
    ...miss(dataset, isOfSite && index > 0 ? DATASET.dcat : [...DATASET.dcat, ...DATASET.whole]),
    ...listed(dataset["dcat:distribution"])
      // The zip holds the catalogue.
      .filter((file) => !String(file["@id"]).endsWith(".zip"))
      .flatMap((file) => miss(file, FILE.dcat)),
  ]);
}

const listed = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : []);

const miss = (node: Node, names: readonly string[]): string[] =>
  names
    .filter((name) => isEmpty(node[name]))
    .map((name) => `${node["@id"] ?? node["contentUrl"]} has no ${name}`);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
