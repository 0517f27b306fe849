import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../archive/archive.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { readPieces } from "../pack/readPieces.ts";
import type { TypedColumn } from "../typed/typedColumns.ts";
import { openSiteFile, type SiteFile, typeFile } from "./siteFile.ts";

/** Size and hash of a published file, for descriptors. */
export interface Measure {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Writes the text of a file, at once or piece by piece. */
export type WriteText = () => string | Iterable<string>;

/** The files that a site publishes of an archive. Each of the site-wide ones is written in several editions, of which none is held. */
export class Publication {
  readonly archive: Archive;
  readonly #published: string | undefined;
  readonly #measures = new Map<string, Measure>();
  readonly #files = new Map<string, SiteFile>();

  /** `published`: the folder of the site, where files stand already. */
  constructor(archive: Archive, published?: string) {
    this.archive = archive;
    this.#published = published;
  }

  /** The bytes of a file, measured as they are taken: descriptors that follow need not write it again. `path` is below the base. */
  *publish(path: string, write: WriteText): Iterable<Buffer> {
    const text = write();
    const pieces = typeof text === "string" ? [text] : text;
    yield* this.#measure(
      path,
      Iterator.from(pieces).map((piece) => Buffer.from(piece)),
    );
  }

  /** The measure of a file, of where it stands, or else written for it where it was not yet published. */
  measure(path: string, write: WriteText): Measure {
    if (!this.#measures.has(path)) for (const _ of this.#read(path) ?? this.publish(path, write));
    return this.#measures.get(path) as Measure;
  }

  #read(path: string): Iterable<Buffer> | undefined {
    const file = this.#published === undefined ? "" : join(this.#published, path);
    return existsSync(file) ? this.#measure(path, readPieces(file)) : undefined;
  }

  *#measure(path: string, pieces: Iterable<Buffer>): Iterable<Buffer> {
    const sum = createHash("sha256");
    let length = 0;
    for (const bytes of pieces) {
      length += bytes.length;
      sum.update(bytes);
      yield bytes;
    }
    this.#measures.set(path, { bytes: length, sha256: sum.digest("hex") });
  }

  /** One tidy file of the whole site. */
  openSiteFile(name: string): SiteFile {
    const file = this.#files.get(name) ?? openSiteFile(this.archive, name);
    this.#files.set(name, file);
    return file;
  }

  /** The same with types, for editions that have them. */
  typeSiteFile({ name }: FileSchema): Iterable<TypedColumn[]> {
    return typeFile(this.openSiteFile(name), this.archive.shared.yuan);
  }
}
