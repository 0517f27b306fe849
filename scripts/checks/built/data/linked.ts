import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import vocabulary from "@vocabulary/dcat";
import jsonld, { type Quad } from "jsonld";

const DCAT = "http://www.w3.org/ns/dcat#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";

/** No address is fetched: the context of schema.org is one vocabulary, and the catalogue brings its own. */
export const OPTIONS = {
  // A term that no context defines is an error.
  safe: true,
  documentLoader: async (address: string) => {
    if (!address.startsWith("https://schema.org")) throw new Error(`${address} is not to be fetched`);
    return { document: { "@context": { "@vocab": "https://schema.org/" } }, documentUrl: address };
  },
};

/** W3C's own description of DCAT: which terms there are, and to what each property belongs. */
function readVocabulary(): Quad[] {
  const term = (value: string) => ({ termType: "", value });
  const quad = (subject: object, predicate: object, object: object) => ({ subject, predicate, object });
  return vocabulary({
    factory: { namedNode: term, blankNode: term, literal: term, quad, defaultGraph: term } as never,
  }) as unknown as Quad[];
}

/** What contradicts the vocabulary or the files of the built site, which is published at `base`, in a DCAT catalogue. */
export async function checkCatalog(catalog: object, base: string, dist: string): Promise<string[]> {
  const quads = await jsonld.toRDF(catalog, OPTIONS).catch((error: Error) => [error.message]);
  const [failed] = quads;
  if (typeof failed === "string" || failed === undefined) return [failed ?? "says nothing"];
  return [...checkTerms(quads as Quad[]), ...checkDownloads(quads as Quad[], base, dist)];
}

function checkTerms(quads: readonly Quad[]): string[] {
  const known = readVocabulary();
  const pick = (predicate: string, subject: string): string[] =>
    known
      .filter((quad) => quad.predicate.value === predicate && quad.subject.value === subject)
      .map((quad) => quad.object.value);
  const widen = (type: string): string[] => [type, ...pick(`${RDFS}subClassOf`, type).flatMap(widen)];
  return quads.flatMap(({ subject, predicate, object }) => {
    const terms = [predicate.value, ...(predicate.value === TYPE ? [object.value] : [])].filter((term) =>
      term.startsWith(DCAT),
    );
    const unknown = terms
      .filter((term) => pick(TYPE, term).length === 0)
      .map((term) => `${term} is no term of DCAT`);
    const types = quads
      .filter((quad) => quad.subject.value === subject.value && quad.predicate.value === TYPE)
      .flatMap((quad) => widen(quad.object.value));
    const foreign = pick(`${RDFS}domain`, predicate.value)
      .filter((domain) => domain.startsWith(DCAT) && !types.includes(domain))
      .map((domain) => `${predicate.value} of ${subject.value}, which is no ${domain}`);
    return [...unknown, ...foreign];
  });
}

function checkDownloads(quads: readonly Quad[], base: string, dist: string): string[] {
  const find = (subject: string, predicate: string): string | undefined =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object.value;
  const downloads = quads.filter((quad) => quad.predicate.value === `${DCAT}downloadURL`);
  if (downloads.length === 0) return ["no downloads"];
  return downloads.flatMap(({ subject, object }) => {
    const checksum = find(subject.value, "http://spdx.org/rdf/terms#checksum");
    const sha256 =
      checksum === undefined ? undefined : find(checksum, "http://spdx.org/rdf/terms#checksumValue");
    // The zip holds the catalogue.
    const isMeasured = sha256 !== undefined || object.value.endsWith(".zip");
    return [
      ...(isMeasured ? [] : [`${object.value} has no checksum`]),
      ...checkFile(object.value, base, dist, find(subject.value, `${DCAT}byteSize`), sha256),
    ];
  });
}

function checkFile(
  address: string,
  base: string,
  dist: string,
  bytes: string | undefined,
  sha256: string | undefined,
): string[] {
  const path = join(dist, address.slice(base.length));
  if (!address.startsWith(base) || !existsSync(path)) return [`${address} is no file`];
  return [
    ...(bytes === undefined || Number(bytes) === statSync(path).size
      ? []
      : [`${address} has not ${bytes} bytes`]),
    ...(sha256 === undefined || sha256 === createHash("sha256").update(readFileSync(path)).digest("hex")
      ? []
      : [`${address} has another hash`]),
  ];
}

interface StructuredData {
  readonly "@type": string;
  readonly distribution?: readonly { readonly contentUrl: string; readonly sha256: string }[];
}

/** What is wrong with the data blocks of the built pages: no JSON-LD, or files that are not there. Those about datasets are counted. */
export async function checkDataBlocks(
  dist: string,
  base: string,
): Promise<{ datasets: number; faults: string[] }> {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  const blocks = pages.flatMap((page) =>
    [
      ...readFileSync(join(dist, page), "utf8").matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      ),
    ].map(([, text]) => ({
      page,
      data: JSON.parse(text ?? "") as StructuredData,
    })),
  );
  const faults = await Promise.all(
    blocks.map(async ({ page, data }) => {
      const expanded = await jsonld.expand(data, OPTIONS).catch((error: Error) => [error.message]);
      const unread = typeof expanded[0] === "string" ? [expanded[0]] : [];
      return [
        ...unread,
        ...(data.distribution ?? []).flatMap((file) =>
          checkFile(file.contentUrl, base, dist, undefined, file.sha256),
        ),
      ].map((fault) => `${page}: ${fault}`);
    }),
  );
  return { datasets: blocks.filter(({ data }) => data["@type"] === "Dataset").length, faults: faults.flat() };
}
