import type { Archive } from "../../archive/archive.ts";
import type { ScopeFileName } from "../../schema/openData/files.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";
import { hash } from "../pack/checksums.ts";
import { type TypedColumn, typeColumns } from "../typed/typedColumns.ts";
import { exportDimension, isDimensionFile, isScopeFile, makeSiteFiles } from "./files.ts";

/** Size and hash of a published file, for descriptors. */
export interface Measure {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** The files that a site publishes of an archive. The site-wide ones are made once, for each is written in several editions. */
export class Publication {
  readonly archive: Archive;
  readonly #measures = new Map<string, Measure>();
  readonly #dimensions = new Map<string, TidyFile>();
  #siteFiles: Readonly<Record<ScopeFileName, TidyFile>> | undefined;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** The text of a file, measured as it is written: descriptors that follow need not write it again. `path` is below the base. */
  publish(path: string, write: () => string): string {
    const text = write();
    const bytes = Buffer.from(text);
    this.#measures.set(path, { bytes: bytes.length, sha256: hash(bytes) });
    return text;
  }

  /** The measure of a file, written for it where it was not yet published. */
  measure(path: string, write: () => string): Measure {
    if (!this.#measures.has(path)) this.publish(path, write);
    return this.#measures.get(path) as Measure;
  }

  /** One tidy file of the whole site. */
  exportSiteFile(name: string): TidyFile {
    if (isDimensionFile(name)) {
      const file = this.#dimensions.get(name) ?? exportDimension(this.archive, name);
      this.#dimensions.set(name, file);
      return file;
    }
    if (!isScopeFile(name)) throw new Error(`No file ${name}`);
    this.#siteFiles ??= makeSiteFiles(this.archive);
    return this.#siteFiles[name];
  }

  /** The same with types, for editions that have them. */
  typeSiteFile(schema: FileSchema): TypedColumn[] {
    return typeColumns(schema, this.exportSiteFile(schema.name), this.archive.shared.yuan);
  }
}
