import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import datapackage from "datapackage";
import { countLost } from "./readers.ts";

interface ForeignKey {
  readonly fields: string | readonly string[];
  readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
}

/** What is read of a `datapackage.json`. */
export interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema?: {
      readonly fields?: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly ForeignKey[];
    };
  }[];
}

interface LibraryError extends Error {
  readonly rowNumber?: number;
  readonly errors?: readonly Error[];
}

const tell = (error: LibraryError): string =>
  `${error.rowNumber === undefined ? "" : `line ${error.rowNumber}: `}${[error.message, ...(error.errors ?? []).map(({ message }) => message)].join("; ")}`;

/** Lines of a table that the library reads, which is slow; DuckDB reads every line of each (`readers.ts`). With ALL, so does the library. */
const LINES = process.env["ALL"] ? undefined : 5_000;

/**
 * What the reference library finds wrong in the Data Package of a folder: its descriptor, the types, constraints and keys of every line
 * of its tables; and bytes and hashes that are not the file's. Each fault names its resource.
 *
 * The library knows version 1 of the standard, of which our descriptors are also instances; the profiles of version 2 are in no package.
 */
export async function checkPackage(connection: DuckDBConnection, folder: string): Promise<string[]> {
  const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as Descriptor;
  const loaded = await datapackage.Package.load(withoutForeignKeys(descriptor), { basePath: folder });
  if (!loaded.valid) return loaded.errors.map((error) => `datapackage.json: ${tell(error)}`);
  const faults: string[] = [];
  for (const resource of loaded.resources) {
    const note = (text: string): number => faults.push(`${resource.name}: ${text}`);
    const content = readFileSync(join(folder, resource.descriptor.path));
    if (content.length !== resource.descriptor.bytes)
      note(`${content.length} bytes, not ${resource.descriptor.bytes}`);
    if (`sha256:${createHash("sha256").update(content).digest("hex")}` !== resource.descriptor.hash)
      note("the hash is another file's");
    if (resource.tabular)
      await resource.read({ relations: false, limit: LINES }).catch((error) => note(tell(error)));
  }
  return [...faults, ...(await checkForeignKeys(connection, folder, descriptor))];
}

function withoutForeignKeys(descriptor: Descriptor): Descriptor {
  return {
    ...descriptor,
    resources: descriptor.resources.map((resource) =>
      resource.schema ? { ...resource, schema: { ...resource.schema, foreignKeys: [] } } : resource,
    ),
  };
}

/** Keys by which a database finds lines that lead to none: the library looks through all lines of the other table for each line. */
async function checkForeignKeys(
  connection: DuckDBConnection,
  folder: string,
  { resources }: Descriptor,
): Promise<string[]> {
  const pathOf = new Map(resources.map(({ name, path }) => [name, join(folder, path)]));
  const faults: string[] = [];
  for (const { name, schema } of resources)
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const child = pathOf.get(name) ?? "";
      const parent = pathOf.get(reference.resource || name) ?? "";
      const lost = await countLost(connection, [child, listed(fields)], [parent, listed(reference.fields)]);
      if (lost > 0) faults.push(`${name}: ${lost} lines whose ${listed(fields).join()} leads to none`);
    }
  return faults;
}

const listed = (fields: string | readonly string[]): readonly string[] =>
  typeof fields === "string" ? [fields] : fields;
