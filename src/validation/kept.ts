import { hash } from "node:crypto";
import { Digests } from "../read/files/digests.ts";
import type { Survey } from "../read/files/folder.ts";
import type { SealedFolder } from "./seals/checkSeals.ts";
import type { BureauFindings } from "./validateBureau.ts";
import type { SharedFindings } from "./validateShared.ts";

/** What was made last under each name, for as long as it would be made from the same again. */
class Memo<T> {
  readonly #made = new Map<string, { readonly from: string; readonly value: T }>();
  readonly #base: Memo<T> | undefined;

  constructor(base?: Memo<T>) {
    this.#base = base;
  }

  /** `from` is a hash of everything that `make` looks at. */
  take(name: string, from: string, make: () => T): T {
    const found = this.find(name, from);
    if (found !== undefined) return found;
    const value = make();
    this.#made.set(name, { from, value });
    return value;
  }

  /** What was made last under a name. */
  get(name: string): T | undefined {
    return this.#made.get(name)?.value ?? this.#base?.get(name);
  }

  find(name: string, from: string): T | undefined {
    const made = this.#made.get(name);
    return made?.from === from ? made.value : this.#base?.find(name, from);
  }
}

/** What findings depend on: hashes of the files that they look at. */
export interface FolderState {
  /** Of all that lies outside of bureaus. */
  readonly shared: string;
  /** Of that and all files of a bureau. */
  ofBureau(bureauId: string): string;
}

/**
 * What validation found, part by part: of what all share, and of each bureau, whose disclosures look at each other and at what all share,
 * and at no other bureau. A part is validated again when a file has changed that it looks at. With a `base`, what was found there serves
 * as well, and stays as it is.
 */
export class Kept {
  readonly shared: Memo<SharedFindings>;
  readonly bureaus: Memo<BureauFindings>;
  readonly sealed: Memo<SealedFolder>;
  readonly #digests: Digests;

  constructor(base?: Kept) {
    this.shared = new Memo(base?.shared);
    this.bureaus = new Memo(base?.bureaus);
    this.sealed = new Memo(base?.sealed);
    this.#digests = base ? base.#digests : new Digests();
  }

  /** Looks at what there is of a data folder. */
  look(root: string, survey: Survey): FolderState {
    const lines = this.#digests.list(root, survey);
    const byBureau = Map.groupBy(lines, ({ path }) => /^bureaus\/([^/]+)\//.exec(path)?.[1] ?? "");
    const hashLines = (bureauId: string): string =>
      hash("sha256", JSON.stringify(byBureau.get(bureauId) ?? []));
    const shared = hashLines("");
    return { shared, ofBureau: (id) => `${shared} ${hashLines(id)}` };
  }
}
