import type { Measure } from "../tidy/publication.ts";

/** Name of the catalogue in the folder of a scope. */
export const SCOPE_CATALOG = "catalog.jsonld";

/** A literal with its type in XML Schema. */
export const typed = (type: string, value: string): object => ({ "@type": `xsd:${type}`, "@value": value });

/** Size and checksum of a file that is distributed. */
export const describeMeasure = ({ bytes, sha256 }: Measure): object => ({
  "dcat:byteSize": typed("nonNegativeInteger", String(bytes)),
  "spdx:checksum": {
    "@type": "spdx:Checksum",
    "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
    "spdx:checksumValue": typed("hexBinary", sha256),
  },
});

/** What is read of a catalogue, to say more in it of its files. */
export interface MeasuredCatalog {
  readonly "dcat:dataset": readonly { readonly "dcat:distribution": readonly { readonly "@id": string }[] }[];
}
