import { ui } from "../../text/ui.ts";
import {
  type Dataset,
  type DatasetEdition,
  type DatasetFile,
  LICENCE,
  type ScopeSummary,
} from "./dataset.ts";
import { describeMeasure, SCOPE_CATALOG, typed } from "./measure.ts";

/** Prefixes in place of a remote context: the catalogue is read without another address. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  owl: "http://www.w3.org/2002/07/owl#",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const DATA_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json";

const zh = (text: string): object => ({ "@value": text, "@language": "zh" });
const en = (text: string): object => ({ "@value": text, "@language": "en" });
const mediaType = (type: string): object => ({
  "@id": `https://www.iana.org/assignments/media-types/${type}`,
});

/** Chinese, in the list of the EU's Publications Office that DCAT profiles name. */
const LANGUAGE = { "@id": "http://publications.europa.eu/resource/authority/language/ZHO" };

/** An absolute address of a path below the base. */
type Address = (path: string) => string;

/**
 * A DCAT catalogue, of terms that versions 2 and 3 share: the dataset of the whole site with every file, and each scope's dataset with its Data
 * Package, which names its files; each scope has a catalogue of its own, with every file.
 */
export function makeCatalog(site: Dataset, scopes: readonly ScopeSummary[], address: Address): object {
  const { head, common } = describePublisher(address);
  return {
    ...head,
    ...describeNode(site, address("data/catalog.jsonld"), "dcat:Catalog", address),
    "foaf:homepage": { "@id": address("") },
    "dcat:catalog": scopes.map(({ folder }) => ({ "@id": address(`${folder}${SCOPE_CATALOG}`) })),
    "dcat:dataset": [
      describeDataset(site, address),
      ...scopes.map((scope) => ({
        ...describeNode(scope, address(`${scope.folder}#dataset`), "dcat:Dataset", address),
        "dcterms:isPartOf": { "@id": address(`${site.folder}#dataset`) },
        "rdfs:seeAlso": { "@id": address(`${scope.folder}${SCOPE_CATALOG}`) },
        "dcat:distribution": [makePackageDistribution(address(`${scope.folder}datapackage.json`))],
      })),
    ],
    "dcat:service": {
      "@id": address("data/#api"),
      "@type": "dcat:DataService",
      "dcterms:title": zh(ui.data.api),
      "dcat:endpointURL": { "@id": address("data/disclosures.json") },
      "dcat:endpointDescription": { "@id": address("data/guide/#json") },
      "dcat:servesDataset": { "@id": address(`${site.folder}#dataset`) },
      ...common,
    },
  };
}

/** The catalogue of one scope, which stands in its folder: its dataset with every file. */
export function makeScopeCatalog(scope: Dataset, address: Address): object {
  return {
    ...describePublisher(address).head,
    ...describeNode(scope, address(`${scope.folder}${SCOPE_CATALOG}`), "dcat:Catalog", address),
    "dcterms:isPartOf": { "@id": address("data/catalog.jsonld") },
    "dcat:dataset": [describeDataset(scope, address)],
  };
}

function describePublisher(address: Address) {
  const publisher = {
    "@id": address("#publisher"),
    "@type": "foaf:Organization",
    "foaf:name": LICENCE.credit,
    "foaf:homepage": { "@id": address("about/") },
  };
  const contact = {
    "@type": "vcard:Organization",
    "vcard:fn": LICENCE.credit,
    "vcard:hasURL": { "@id": address("about/") },
  };
  const common = { "dcterms:license": { "@id": LICENCE.address }, "dcterms:publisher": publisher };
  return { head: { "@context": CONTEXT }, common, contact };
}

/** What a catalogue and a dataset say alike. */
function describeNode(
  { title, description, folder, keywords, places, years }: ScopeSummary,
  id: string,
  type: "dcat:Catalog" | "dcat:Dataset",
  address: Address,
): object {
  const { common, contact } = describePublisher(address);
  return {
    "@id": id,
    "@type": type,
    "dcterms:identifier": id,
    "dcterms:title": zh(title),
    "dcterms:description": zh(description),
    "dcterms:language": LANGUAGE,
    "dcat:keyword": [...keywords.zh.map(zh), ...keywords.en.map(en)],
    "dcterms:spatial": places.map((place) => ({ "@type": "dcterms:Location", "rdfs:label": zh(place) })),
    ...(years && {
      "dcterms:temporal": {
        "@type": "dcterms:PeriodOfTime",
        "dcat:startDate": typed("gYear", years[0]),
        "dcat:endDate": typed("gYear", years[1]),
      },
    }),
    ...(type === "dcat:Dataset" && {
      "dcat:landingPage": { "@id": address(folder) },
      "dcat:contactPoint": contact,
    }),
    ...common,
  };
}

function describeDataset(dataset: Dataset, address: Address): object {
  const { folder, date, issued, version, files, editions } = dataset;
  return {
    ...describeNode(dataset, address(`${folder}#dataset`), "dcat:Dataset", address),
    ...(issued && { "dcterms:issued": typed("date", issued) }),
    ...(date && { "dcterms:modified": typed("date", date) }),
    "owl:versionInfo": version,
    "dcterms:source": describeSources(dataset, address),
    "dcat:distribution": [
      ...files.map((file) => makeDistribution(file, address(`${folder}${file.path}`))),
      ...editions.map((edition) => makeEdition(edition, address(`${folder}${edition.path}`))),
      makePackageDistribution(address(`${folder}datapackage.json`)),
    ],
  };
}

/** The documents that a dataset is taken from, or the file that lists them. Those whose address nobody has noted have none. */
function describeSources({ folder, sources, sourceList }: Dataset, address: Address): object {
  if (sourceList !== undefined) return { "@id": address(`${folder}${sourceList}`) };
  return sources.map((source) => ({
    ...(source.address !== "unknown" && { "@id": source.address }),
    "@type": "foaf:Document",
    "dcterms:title": zh(source.title),
    "dcterms:publisher": { "@type": "foaf:Agent", "foaf:name": zh(source.publisher) },
  }));
}

function makeEdition({ title, mediaType: type }: DatasetEdition, address: string): object {
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dcterms:title": zh(title),
    "dcterms:license": { "@id": LICENCE.address },
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": mediaType(type),
  };
}

function makeDistribution(file: DatasetFile, address: string): object {
  return { ...makeEdition(file, address), ...describeMeasure(file) };
}

function makePackageDistribution(address: string): object {
  return {
    "@id": address,
    "@type": "dcat:Distribution",
    "dcterms:title": en("Data Package"),
    "dcterms:license": { "@id": LICENCE.address },
    "dcterms:conformsTo": { "@id": DATA_PACKAGE },
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": mediaType("application/json"),
  };
}
