import type { CreativeWork, DataDownload, Place, Dataset as SchemaOrgDataset, WithContext } from "schema-dts";
import type { Source } from "../../schema/csvFiles.ts";
import { type Dataset, type DatasetEdition, LICENCE } from "./dataset.ts";

/**
 * The description of a dataset that search engines read. `address` makes an absolute address of a path below
 * the base.
 */
export function makeSchemaOrgDataset(
  dataset: Dataset,
  address: (path: string) => string,
): WithContext<SchemaOrgDataset> {
  const download = ({ title, path, mediaType }: DatasetEdition): DataDownload => ({
    "@type": "DataDownload",
    name: title,
    contentUrl: address(`${dataset.folder}${path}`),
    encodingFormat: mediaType,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": address(`${dataset.folder}#dataset`),
    name: dataset.title,
    description: dataset.description,
    url: address(dataset.folder),
    inLanguage: "zh",
    license: LICENCE.address,
    creator: { "@type": "Organization", name: LICENCE.credit, url: address("") },
    isAccessibleForFree: true,
    version: dataset.version,
    ...(dataset.issued && { datePublished: dataset.issued }),
    ...(dataset.date && { dateModified: dataset.date }),
    ...(dataset.years && { temporalCoverage: dataset.years.join("/") }),
    spatialCoverage: dataset.places.map((name): Place => ({ "@type": "Place", name })),
    includedInDataCatalog: {
      "@type": "DataCatalog",
      "@id": address("data/catalog.jsonld"),
      url: address("data/"),
    },
    keywords: [...dataset.keywords.zh, ...dataset.keywords.en].join(","),
    // Of tidy files, which have keys: a table as printed has the same amounts.
    variableMeasured: dataset.files.flatMap(({ name, schema }) =>
      (schema?.primaryKey ? schema.columns : [])
        .filter(({ type }) => type === "number")
        .map((column) => `${name}.${column.name}`),
    ),
    isBasedOn:
      dataset.sourceList === undefined
        ? dataset.sources.map(describeSource)
        : address(`${dataset.folder}${dataset.sourceList}`),
    distribution: [
      ...dataset.files.map((file) => ({
        ...download(file),
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
      ...dataset.editions.map(download),
    ],
  };
}

const describeSource = ({ title, publisher, address }: Source): CreativeWork => ({
  "@type": "CreativeWork",
  name: title,
  publisher: { "@type": "Organization", name: publisher },
  ...(address !== "unknown" && { url: address }),
});
