import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import datapackage from "datapackage";

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly schema?: { readonly foreignKeys?: readonly object[] };
  }[];
}

interface LibraryError extends Error {
  readonly rowNumber?: number;
  readonly errors?: readonly Error[];
}

const tell = (error: LibraryError): string =>
  `${error.rowNumber === undefined ? "" : `line ${error.rowNumber}: `}${[error.message, ...(error.errors ?? []).map(({ message }) => message)].join("; ")}`;

/**
 * What the reference library finds wrong in the Data Package of a folder: its descriptor, the types, constraints and keys of every line
 * of its tables; and bytes and hashes that are not the file's. Each fault names its resource.
 *
 * The library knows version 1 of the standard, of which our descriptors are also instances; the profiles of version 2 are in no package.
 */
export async function checkPackage(folder: string): Promise<string[]> {
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
    if (resource.tabular) await resource.read({ relations: false }).catch((error) => note(tell(error)));
  }
  return [...faults, ...(await checkForeignKeys(folder, descriptor))];
}

function withoutForeignKeys(descriptor: Descriptor): Descriptor {
  return {
    ...descriptor,
    resources: descriptor.resources.map((resource) =>
      resource.schema ? { ...resource, schema: { ...resource.schema, foreignKeys: [] } } : resource,
    ),
  };
}

/** One key at a time: the library overwrites the columns of a key that it has resolved, and a second key that shares one then fails. */
async function checkForeignKeys(folder: string, descriptor: Descriptor): Promise<string[]> {
  const bare = withoutForeignKeys(descriptor);
  const faults: string[] = [];
  for (const { name, schema } of descriptor.resources)
    for (const key of schema?.foreignKeys ?? []) {
      const resources = bare.resources.map((resource) =>
        resource.name === name ? { ...resource, schema: { ...schema, foreignKeys: [key] } } : resource,
      );
      const loaded = await datapackage.Package.load({ ...bare, resources }, { basePath: folder });
      await loaded
        .getResource(name)
        .read({ relations: true })
        .catch((error) => faults.push(`${name}: ${tell(error)}`));
    }
  return faults;
}
