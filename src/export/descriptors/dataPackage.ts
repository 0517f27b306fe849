import type { ColumnSchema, FileSchema, ForeignKey } from "../../schema/openData/types.ts";
import { type Dataset, type DatasetFile, LICENCE } from "./dataset.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A Data Package (version 2) of a dataset, with a Table Schema for each of its tables. `address` makes an absolute address of a path below the base. */
export function makeDataPackage(dataset: Dataset, address: (path: string) => string): object {
  const names = new Set(dataset.files.map((file) => file.name));
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    homepage: address(dataset.folder),
    version: dataset.version,
    ...(dataset.date && { created: `${dataset.date}T00:00:00Z` }),
    licenses: [{ name: LICENCE.id, path: LICENCE.address, title: LICENCE.title }],
    contributors: [{ title: LICENCE.credit, roles: ["creator"] }],
    sources: dataset.sources.map(({ title, publisher, address }) => ({
      title: `${publisher}：${title}`,
      ...(address !== "unknown" && { path: address }),
    })),
    resources: dataset.files.map((file) => makeResource(file, names)),
  };
}

function makeResource(file: DatasetFile, names: ReadonlySet<string>): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: file.name,
    path: file.path,
    ...(file.schema && { type: "table" }),
    title: file.title,
    description: file.description,
    format: file.path.split(".").at(-1),
    mediatype: file.mediaType,
    encoding: "utf-8",
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(file.schema && {
      dialect: {
        $schema: `${PROFILES}/tabledialect.json`,
        delimiter: ",",
        lineTerminator: "\n",
        quoteChar: '"',
        doubleQuote: true,
        skipInitialSpace: false,
        header: true,
      },
      schema: makeTableSchema(file.schema, names),
    }),
  };
}

/** The Table Schema of a file; `names` are the files of its package, which alone its keys may refer to. */
export function makeTableSchema(file: FileSchema, names: ReadonlySet<string>): object {
  const keys = listStrictKeys(file, names);
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: file.columns.map(makeField),
    missingValues: file.missingValues,
    ...(file.primaryKey && { primaryKey: file.primaryKey }),
    ...(file.uniqueKey && { uniqueKeys: [file.uniqueKey] }),
    ...(keys.length > 0 && {
      foreignKeys: keys.map(({ columns, file: resource, references }) => ({
        fields: columns,
        reference: { resource, fields: references },
      })),
    }),
  };
}

/**
 * The foreign keys that hold in the strict reading of validators: a key of which only some columns are empty refers to something, so
 * a key with both required and optional columns is left to the contract.
 */
export function listStrictKeys(file: FileSchema, names: ReadonlySet<string>): readonly ForeignKey[] {
  const isRequired = (name: string): boolean =>
    file.columns.some((column) => column.name === name && column.required === true);
  return file.foreignKeys.filter(
    (key) => names.has(key.file) && new Set(key.columns.map(isRequired)).size === 1,
  );
}

function makeField({
  name,
  title,
  en,
  zh,
  type,
  required,
  unique,
  values,
  pattern,
  minimum,
  columnType,
}: ColumnSchema): object {
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(values && { enum: values }),
    ...(pattern && { pattern }),
    ...(minimum !== undefined && { minimum }),
  };
  return {
    name,
    type,
    title,
    description: en === zh ? zh : `${en}\n\n${zh}`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(columnType && { columnType }),
  };
}
