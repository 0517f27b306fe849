import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import rdf from "@rdfjs/data-model";
import datasets from "@rdfjs/dataset";
import CsvwReader from "@zazuko/rdf-parser-csvw";
import jsonld from "jsonld";
import Papa from "papaparse";
import { OPTIONS } from "./linked.ts";
import type { Descriptor } from "./package.ts";

const CSVW = "http://www.w3.org/ns/csvw#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
/** Where the CSV would be published: the reader names columns below it. */
const PLACE = "https://example.org/table.csv";

/** What W3C's context says of the terms that our metadata use: no package brings it, and no address is fetched. */
const CONTEXT = {
  "@vocab": CSVW,
  dc: "http://purl.org/dc/terms/",
  url: { "@id": `${CSVW}url`, "@type": "@id" },
  columns: { "@id": `${CSVW}column`, "@container": "@list" },
  titles: `${CSVW}title`,
  datatype: { "@id": `${CSVW}datatype`, "@type": "@vocab" },
  string: `${XSD}string`,
  integer: `${XSD}integer`,
  decimal: `${XSD}decimal`,
  gYear: `${XSD}gYear`,
  date: `${XSD}date`,
};

/** Datatypes of the types of Table Schema. */
const DATATYPES: Readonly<Record<string, string>> = {
  string: "string",
  integer: "integer",
  number: "decimal",
  year: "gYear",
  date: "date",
};

/** Characters of a file that are read: some dozens of lines, and small files whole. */
const START = 4_000;

interface Table {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly { readonly name: string }[];
    readonly primaryKey?: readonly string[];
  };
}
/** A cell as the reader tells it. */
interface Triple {
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly datatype: { readonly value: string } };
}
interface Metadata {
  readonly dialect: object;
  readonly tables: readonly Table[];
}

/**
 * What a reader of CSV on the Web makes of the first lines of each table otherwise than the Data Package beside it says: cells, their types,
 * keys. `metadata` are those of the folder.
 */
export async function checkCsvw(metadata: Metadata, folder: string): Promise<string[]> {
  const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as Descriptor;
  const tables = resources.filter(({ schema }) => schema?.fields);
  const urls = metadata.tables.map(({ url }) => url);
  const paths = tables.map(({ path }) => path);
  if (!isDeepStrictEqual(urls, paths)) return [`tables ${urls.join()}, not ${paths.join()}`];
  const faults = await Promise.all(
    tables.map(async ({ path, schema }, index) => {
      const table = metadata.tables[index] as Table;
      // A column that the metadata leave out the reader takes for text.
      const columns = table.tableSchema.columns.map(({ name }) => name).join();
      const isNamed = columns === schema?.fields?.map(({ name }) => name).join();
      const text = readStart(join(folder, path));
      const found = await readTriples(text, { ...table, dialect: metadata.dialect });
      const expected = listTriples(text, schema?.fields ?? []);
      const hasKey = isDeepStrictEqual(table.tableSchema.primaryKey, schema?.primaryKey);
      const longer = expected.length < found.length ? found : expected;
      const other = longer.findIndex((_, at) => expected[at] !== found[at]);
      return [
        ...(isNamed ? [] : [`${path}: other columns`]),
        ...(other < 0
          ? []
          : [`${path}: reads ${found[other] ?? "nothing"}, not ${expected[other] ?? "nothing"}`]),
        ...(hasKey ? [] : [`${path}: another key`]),
      ];
    }),
  );
  return faults.flat();
}

function readStart(file: string): string {
  const text = readFileSync(file, "utf8");
  return text.length <= START ? text : text.slice(0, text.lastIndexOf("\n", START) + 1);
}

/** Column, value and type of each cell, as the reader tells them. */
async function readTriples(text: string, metadata: object): Promise<string[]> {
  const quads = await jsonld.toRDF({ "@context": CONTEXT, ...metadata }, { ...OPTIONS, base: PLACE });
  const dataset = datasets.dataset(quads.map((quad) => rdf.fromQuad({ termType: "Quad", ...quad })));
  const reader = new CsvwReader({ metadata: dataset, baseIRI: PLACE });
  const triples: string[] = [];
  const read = reader.import(Readable.from([text])) as unknown as AsyncIterable<Triple>;
  for await (const { predicate, object } of read)
    if (predicate.value.startsWith(`${PLACE}#`))
      triples.push([predicate.value.slice(PLACE.length + 1), object.value, object.datatype.value].join(" "));
  return triples;
}

/** The same as they must be. */
function listTriples(text: string, fields: readonly { name: string; type: string }[]): string[] {
  const options = { delimiter: ",", newline: "\n", skipEmptyLines: true } as const;
  const [, ...lines] = Papa.parse<string[]>(text, options).data;
  return lines.flatMap((cells) =>
    fields.flatMap(({ name, type }, index) =>
      cells[index] === "" ? [] : [[name, cells[index], `${XSD}${DATATYPES[type]}`].join(" ")],
    ),
  );
}
