import type { Archive } from "../../archive/archive.ts";
import { hash } from "../../read/files/checksums.ts";
import type { DimensionFileName } from "../../schema/openData/files.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";
import { type TypedColumn, typeColumns } from "../typed/typedColumns.ts";
import { exportDimension, isDimensionFile, isScopeFile, makeSiteFiles } from "./files.ts";

/** Size and hash of a published file, for descriptors. */
export interface Measure {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Lines of a dimension that is held for all its editions. */
const HELD_LINES = 100_000;

/**
 * The files that a site publishes of an archive. Each of the site-wide ones is written in several editions; dimensions are held for all of them, of
 * those that speak of tables the last. Where no build has made their lines before, these are all held: reading the disclosures makes all at once.
 */
export class Publication {
  readonly archive: Archive;
  readonly #measures = new Map<string, Measure>();
  readonly #dimensions = new Map<string, TidyFile>();
  #held: ReadonlyMap<string, TidyFile> = new Map();

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
    const held = this.#held.get(name) ?? this.#dimensions.get(name);
    if (held) return held;
    if (isDimensionFile(name)) return this.#makeDimension(name);
    if (!isScopeFile(name)) throw new Error(`No file ${name}`);
    // Let go of before the next is made.
    this.#held = new Map();
    this.#held = makeSiteFiles(this.archive, this.archive.isMade ? [name] : undefined);
    return this.exportSiteFile(name);
  }

  #makeDimension(name: DimensionFileName): TidyFile {
    const file = exportDimension(this.archive, name);
    if (file.rows.length <= HELD_LINES) this.#dimensions.set(name, file);
    else this.#held = new Map([[name, file]]);
    return file;
  }

  /** The same with types, for editions that have them. */
  typeSiteFile(schema: FileSchema): TypedColumn[] {
    return typeColumns(schema, this.exportSiteFile(schema.name), this.archive.shared.yuan);
  }
}
