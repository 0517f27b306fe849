import type { DataDownload, Place, Dataset as SchemaOrgDataset, WithContext } from "schema-dts";
import { CREDIT, type Dataset, LICENCE } from "./dataset.ts";

/**
 * The description of a dataset that search engines read. `address` makes an absolute address of a path below
 * the base.
 */
export function makeSchemaOrgDataset(
  dataset: Dataset,
  address: (path: string) => string,
): WithContext<SchemaOrgDataset> {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": address(`${dataset.folder}#dataset`),
    name: dataset.title,
    description: dataset.description,
    url: address(dataset.folder),
    inLanguage: "zh",
    license: LICENCE.address,
    creator: { "@type": "Organization", name: CREDIT, url: address("") },
    isAccessibleForFree: true,
    version: dataset.version,
    ...(dataset.date && { dateModified: dataset.date }),
    ...(dataset.years && { temporalCoverage: dataset.years.join("/") }),
    spatialCoverage: dataset.places.map((name): Place => ({ "@type": "Place", name })),
    includedInDataCatalog: {
      "@type": "DataCatalog",
      "@id": address("data/catalog.jsonld"),
      url: address("data/"),
    },
    distribution: dataset.files.map(
      (file): DataDownload => ({
        "@type": "DataDownload",
        name: file.title,
        contentUrl: address(`${dataset.folder}${file.path}`),
        encodingFormat: file.mediaType,
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      }),
    ),
  };
}
