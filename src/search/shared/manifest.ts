import { nameFolder } from "../../schema/disclosureFolder.ts";
import type { Phase, QuestionMeaning } from "../../schema/vocabulary.ts";
import type { Kind } from "./document.ts";

/** A document of the index: one scope of a disclosure (`bureau` is a place in the list of bureaus), or another part of the site. */
export interface DocumentInfo {
  readonly title: string;
  /** Below the site's base path. */
  readonly path: string;
  readonly bureau?: number;
  readonly year?: string;
  readonly phase?: Phase;
}

/** A document as the manifest has it: what follows from bureau, year and unit is left out, since a site has thousands. */
export type ShortInfo = Required<Pick<DocumentInfo, "title" | "path">> | ScopeInfo;

export interface ScopeInfo {
  readonly bureau: number;
  readonly year: string;
  /** Without it, the budget. */
  readonly phase?: "final";
  /** The unit whose scope it is; without it, the department's. */
  readonly unit?: { readonly code: string; readonly name: string };
}

export interface BureauInfo {
  readonly id: string;
  readonly name: string;
  /** Province, city, county and short name: what else it is known by. */
  readonly known: string;
  /** Pinyin of its places, from the province down to its own. */
  readonly spelled: readonly string[];
  /** What it does: ids of functions. */
  readonly functions: readonly string[];
}

/** The file that a reader's browser loads first: all else is found through it. */
export interface Manifest {
  /** Folder of the index's files: those of two builds never mix. */
  readonly version: string;
  readonly bureaus: readonly BureauInfo[];
  /** Functions that bureaus have, with their names. */
  readonly functions: Readonly<Record<string, string>>;
  /** Words for functions in bureaus' names, with the functions' ids. */
  readonly functionWords: Readonly<Record<string, string>>;
  /** Phrases of questions that say what is asked, normalized. */
  readonly meanings: Readonly<Record<string, QuestionMeaning>>;
  /** What concepts and kinds of figures are called in questions, normalized. */
  readonly topics: readonly string[];
  /** Parts of the site first, then disclosures in the site's order. */
  readonly documents: readonly ShortInfo[];
  /** Everyday words, normalized, with the parts of printed names that they stand for (公车: 公务用车). */
  readonly everyday: Readonly<Record<string, readonly string[]>>;
  /** Titles of scopes: `{name}` and `{year}` are filled. */
  readonly titles: Readonly<Record<Phase, { readonly department: string; readonly unit: string }>>;
  readonly places: readonly { readonly id: string; readonly kind: Kind; readonly name: string }[];
  /** Shortest beginnings of all blocks of keys but the first. */
  readonly separators: readonly string[];
}

/** A manifest's documents with their titles and addresses. */
export function listDocuments({ documents, bureaus, titles }: Manifest): DocumentInfo[] {
  return documents.map((info) => {
    if ("title" in info) return info;
    const { bureau, year, phase = "budget", unit } = info;
    const { id = "", name = "" } = bureaus[bureau] ?? {};
    const title = titles[phase][unit ? "unit" : "department"]
      .replace("{name}", unit?.name ?? name)
      .replace("{year}", year);
    return {
      title,
      path: `bureaus/${id}/${nameFolder({ fiscalYear: year, phase })}/${unit ? `units/${unit.code}/` : ""}`,
      bureau,
      year,
      phase,
    };
  });
}
