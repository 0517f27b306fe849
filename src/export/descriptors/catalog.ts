import { CREDIT, type Dataset, type DatasetFile, LICENCE } from "./dataset.ts";

/** Prefixes in place of a remote context: the catalogue is read without another address. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json";

const zh = (text: string): object => ({ "@value": text, "@language": "zh" });
const typed = (type: string, value: string): object => ({ "@type": `xsd:${type}`, "@value": value });
const mediaType = (type: string): object => ({
  "@id": `https://www.iana.org/assignments/media-types/${type}`,
});

/**
 * A DCAT catalogue, of terms that versions 2 and 3 share: the dataset of the whole site with every file, and each scope's dataset with its Data Package, which names its
 * files. `address` makes an absolute address of a path below the base.
 */
export function makeCatalog(
  site: Dataset,
  scopes: readonly { title: string; folder: string }[],
  address: (path: string) => string,
): object {
  const publisher = { "@id": address("#publisher"), "@type": "foaf:Agent", "foaf:name": CREDIT };
  const common = {
    "dcterms:license": { "@id": LICENCE.address },
    "dcterms:publisher": { "@id": publisher["@id"] },
  };
  return {
    "@context": CONTEXT,
    "@id": address("data/catalog.jsonld"),
    "@type": "dcat:Catalog",
    "dcterms:title": zh(site.title),
    "dcterms:description": zh(site.description),
    "dcterms:language": "zh",
    ...(site.date && { "dcterms:modified": typed("date", site.date) }),
    ...common,
    "dcterms:publisher": publisher,
    "foaf:homepage": { "@id": address("") },
    "dcat:dataset": [
      {
        "@id": address(`${site.folder}#dataset`),
        "@type": "dcat:Dataset",
        "dcterms:title": zh(site.title),
        "dcterms:description": zh(site.description),
        "dcterms:language": "zh",
        ...(site.date && { "dcterms:modified": typed("date", site.date) }),
        ...(site.years && {
          "dcterms:temporal": {
            "@type": "dcterms:PeriodOfTime",
            "dcat:startDate": typed("gYear", site.years[0]),
            "dcat:endDate": typed("gYear", site.years[1]),
          },
        }),
        "owl:versionInfo": site.version,
        "dcat:landingPage": { "@id": address(site.folder) },
        ...common,
        "dcat:distribution": [
          ...site.files.map((file) => makeDistribution(file, address(`${site.folder}${file.path}`))),
          makePackageDistribution(address(`${site.folder}datapackage.json`)),
        ],
      },
      ...scopes.map(({ title, folder }) => ({
        "@id": address(`${folder}#dataset`),
        "@type": "dcat:Dataset",
        "dcterms:title": zh(title),
        "dcterms:language": "zh",
        "dcat:landingPage": { "@id": address(folder) },
        "dcterms:isPartOf": { "@id": address(`${site.folder}#dataset`) },
        ...common,
        "dcat:distribution": [makePackageDistribution(address(`${folder}datapackage.json`))],
      })),
    ],
  };
}

function makeDistribution(file: DatasetFile, address: string): object {
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dcterms:title": zh(file.title),
    "dcterms:license": { "@id": LICENCE.address },
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": mediaType(file.mediaType),
    "dcat:byteSize": typed("nonNegativeInteger", String(file.bytes)),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": typed("hexBinary", file.sha256),
    },
  };
}

function makePackageDistribution(address: string): object {
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dcterms:title": { "@value": "Data Package", "@language": "en" },
    "dcterms:license": { "@id": LICENCE.address },
    "dcterms:conformsTo": { "@id": DATA_PACKAGE },
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": mediaType("application/json"),
  };
}
