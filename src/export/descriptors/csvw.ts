import type { ColumnSchema, FileSchema } from "../../schema/openData/types.ts";
import { listStrictKeys } from "./dataPackage.ts";
import { type Dataset, LICENCE } from "./dataset.ts";

const DATATYPES = {
  string: "string",
  integer: "integer",
  number: "decimal",
  year: "gYear",
  date: "date",
} as const;

/** CSV on the Web metadata of a dataset's tables. */
export function makeCsvwMetadata(dataset: Dataset): object {
  const names = new Set(dataset.files.map((file) => file.name));
  return {
    "@context": "http://www.w3.org/ns/csvw",
    "dc:title": { "@value": dataset.title, "@language": "zh" },
    "dc:license": { "@id": LICENCE.address },
    ...(dataset.date && { "dc:modified": { "@value": dataset.date, "@type": "xsd:date" } }),
    dialect: {
      encoding: "utf-8",
      lineTerminators: ["\n"],
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    tables: dataset.files.flatMap((file) => (file.schema ? [makeTable(file.path, file.schema, names)] : [])),
  };
}

function makeTable(url: string, file: FileSchema, names: ReadonlySet<string>): object {
  const keys = listStrictKeys(file, names);
  return {
    url,
    "dc:title": { "@value": file.title, "@language": "zh" },
    "dc:description": makeTexts(`One line for ${file.en}.`, file.zh),
    null: file.missingValues,
    tableSchema: {
      columns: file.columns.map(makeColumn),
      ...(file.primaryKey && { primaryKey: file.primaryKey }),
      ...(keys.length > 0 && {
        foreignKeys: keys.map((key) => ({
          columnReference: key.columns,
          reference: { resource: `${key.file}.csv`, columnReference: key.references },
        })),
      }),
    },
  };
}

/** The first title is the head of the column, by which readers recognise it. */
function makeColumn({ name, title, en, zh, type, required, values, pattern, minimum }: ColumnSchema): object {
  const format = values
    ? values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
    : pattern;
  const base = DATATYPES[type];
  return {
    name,
    titles: [name, title],
    "dc:description": makeTexts(en, zh),
    datatype:
      format || minimum !== undefined
        ? { base, ...(format && { format }), ...(minimum !== undefined && { minimum }) }
        : base,
    ...(required && { required }),
  };
}

const makeTexts = (en: string, zh: string): object[] => [
  { "@value": en, "@language": "en" },
  { "@value": zh, "@language": "zh" },
];
