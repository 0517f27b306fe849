import type { Kind } from "./document.ts";

/** A document of the index: one scope of a disclosure (`bureau` is a place in the list of bureaus), or another part of the site. */
export interface DocumentInfo {
  readonly title: string;
  /** Below the site's base path. */
  readonly path: string;
  readonly bureau?: number;
  readonly year?: string;
}

export interface BureauInfo {
  readonly id: string;
  readonly name: string;
  /** Province, city, county and short name: what else it is known by. */
  readonly known: string;
}

/** What a reader's browser loads first: all else is found through it. */
export interface Manifest {
  /** Folder of the index's files: those of two builds never mix. */
  readonly version: string;
  readonly bureaus: readonly BureauInfo[];
  /** Parts of the site first, then disclosures in the site's order. */
  readonly documents: readonly DocumentInfo[];
  readonly places: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
  /** Shortest beginnings of all blocks of keys but the first. */
  readonly separators: readonly string[];
}
