import { readShared, type Shared } from "../read/shared.ts";
import type { Book } from "../reconciliation/book.ts";
import { makeBook } from "../reconciliation/makeBook.ts";
import { findRelated } from "../reconciliation/related.ts";
import { nameFolder } from "../schema/disclosureFolder.ts";
import type { Phase } from "../schema/vocabulary.ts";
import { type Contribution, type Made, readLines } from "./contribution.ts";
import { makeShard, mergeShards, type Shard, type SiteIndex } from "./figures/siteIndex.ts";
import { type Ledger, makeLedger } from "./scope/ledger.ts";
import { listScopes, readScope, type ScopeView } from "./scope/tables.ts";
import {
  type BureauEntry,
  type DisclosureEntry,
  disclosureId,
  nameDisclosure,
  readBureauEntries,
  readDisclosureEntries,
  readReplacedEntries,
} from "./site.ts";

/** The scopes of one disclosure that have been read, and their ledgers, by scope. */
interface Holding {
  readonly scopes: Map<string, ScopeView>;
  readonly ledgers: Map<string, Ledger>;
}

/** Enough for a disclosure, the year before, and the bureau's next ones: the pages of a disclosure follow each other. */
const KEPT_DISCLOSURES = 6;

/** What an archive is opened with, where it is not to read everything itself. */
export interface Opening {
  /** What was read before of the same data: what all disclosures share, every bureau, every disclosure. */
  readonly known?: Partial<Pick<Archive, "shared" | "bureaus" | "disclosures">>;
  /** The bureaus whose disclosures it holds, where not all: nothing that spans the site can be made of them. */
  readonly part?: ReadonlySet<string>;
  /** What its disclosures contribute, where that was made before. */
  readonly made?: Made;
  /** Names of contributions, where it is to give nothing else: what is made of it then follows from these and from what is `known` alone. */
  readonly only?: ReadonlySet<string>;
}

/** What a disclosure contributes to the site's index. */
export const INDEX: Contribution<Archive, Shard> = {
  name: "index",
  make: (archive, entry) => makeShard(archive.readScopes(entry).map((scope) => archive.readLedger(scope))),
};

/**
 * A valid data folder, read. The only cache of the house: what all disclosures share and what their JSON files say is read once; of
 * rows and ledgers the last disclosures are kept, since a site holds far too many to keep all. Two archives know nothing of each other.
 */
export class Archive {
  readonly root: string;
  readonly shared: Shared;
  /** Every bureau, by region. */
  readonly bureaus: readonly BureauEntry[];
  /** The bureaus whose disclosures it holds: all, or those of its part. */
  readonly held: readonly BureauEntry[];
  /** Every disclosure that it holds: bureaus by region, each newest year first. */
  readonly disclosures: readonly DisclosureEntry[];
  readonly #byId: ReadonlyMap<string, DisclosureEntry>;
  readonly #held = new Map<string, Holding>();
  readonly #part: ReadonlySet<string> | undefined;
  readonly #made: Made | undefined;
  readonly #only: ReadonlySet<string> | undefined;
  #index: SiteIndex | undefined;

  constructor(root: string, { known = {}, part, made, only }: Opening = {}) {
    this.root = root;
    this.shared = known.shared ?? readShared(root).value;
    this.#part = part;
    this.#made = made;
    this.#only = only;
    const isHeld = ({ id }: BureauEntry): boolean => part?.has(id) ?? true;
    this.bureaus = known.bureaus ?? readBureauEntries(root);
    this.held = this.bureaus.filter(isHeld);
    this.disclosures =
      known.disclosures?.filter(isHeld) ?? readDisclosureEntries(root, this.held, this.shared);
    this.#byId = new Map(this.disclosures.map((entry) => [disclosureId(entry), entry]));
  }

  /** The disclosure of a bureau for one year and phase; undefined where we do not hold it. */
  findDisclosure(bureauId: string, fiscalYear: string, phase: Phase = "budget"): DisclosureEntry | undefined {
    return this.findFolder(bureauId, nameFolder({ fiscalYear, phase }));
  }

  /** The disclosure of a bureau by the name of its folder; undefined where we do not hold it. */
  findFolder(bureauId: string, folder: string): DisclosureEntry | undefined {
    return this.#byId.get(nameDisclosure(bureauId, folder));
  }

  /** The texts that a disclosure replaced and of which something is entered, the oldest first. */
  readReplaced(entry: DisclosureEntry): DisclosureEntry[] {
    return readReplacedEntries(this.root, entry);
  }

  /** A scope with all its tables and lists. */
  readScope(entry: DisclosureEntry, id: string): ScopeView {
    this.#refuseOthers(`scope ${id}`);
    const { scopes } = this.#hold(entry);
    const scope = scopes.get(id) ?? readScope(this.root, entry, id);
    scopes.set(id, scope);
    return scope;
  }

  /** Every scope of a disclosure, the department first. */
  readScopes(entry: DisclosureEntry): ScopeView[] {
    return listScopes(entry).map((id) => this.readScope(entry, id));
  }

  /** Every scope of every disclosure, in the order of the site, one at a time. */
  *readAllScopes(): Iterable<ScopeView> {
    for (const entry of this.disclosures) for (const id of listScopes(entry)) yield this.readScope(entry, id);
  }

  /** The ledger of a scope: the results of reconciliation (勾稽). */
  readLedger(scope: ScopeView): Ledger {
    const { ledgers } = this.#hold(scope.entry);
    const ledger = ledgers.get(scope.id) ?? makeLedger(scope, this.makeBook(scope));
    ledgers.set(scope.id, ledger);
    return ledger;
  }

  /** The records of a scope as rules take them; the department's take in those of its units, and each those of other years and phases. */
  makeBook(scope: ScopeView): Book {
    const units =
      scope.id === "department" ? listScopes(scope.entry).filter((id) => id !== "department") : [];
    return makeBook(scope.records, this.shared.statutory, this.shared.facts, {
      units: units.map((id) => this.makeBook(this.readScope(scope.entry, id))),
      ...this.#findRelated(scope),
    });
  }

  /**
   * The index of the whole site, made in one pass over the disclosures, because reading them takes the time.
   */
  get index(): SiteIndex {
    this.#index ??= mergeShards(
      Array.from(this.gather(INDEX), ({ lines }) => lines),
      this.shared.subjects,
    );
    return this.#index;
  }

  /** What every disclosure contributes, in the order of the site, one at a time. */
  *gather<Lines>(contribution: Contribution<Archive, Lines>): Generator<{
    readonly entry: DisclosureEntry;
    readonly lines: Lines;
  }> {
    if (this.#part)
      throw new Error(
        `What spans the site (${contribution.name}) is asked for where only a part of it is held`,
      );
    for (const entry of this.disclosures) yield { entry, lines: this.take(contribution, entry) };
  }

  /** What a disclosure contributes: as it was made before, else made now. */
  take<Lines>({ name, make }: Contribution<Archive, Lines>, entry: DisclosureEntry): Lines {
    this.#refuseOthers(name);
    return this.#made ? readLines<Lines>(this.#made(name, entry), (id) => this.#get(id)) : make(this, entry);
  }

  #refuseOthers(name: string): void {
    if (this.#only && !this.#only.has(name))
      throw new Error(`${name} is asked for where only ${[...this.#only].join(", ")} may be`);
  }

  #get(id: string): DisclosureEntry {
    const entry = this.#byId.get(id);
    if (!entry) throw new Error(`No disclosure ${id}`);
    return entry;
  }

  /** The books of a scope in other disclosures of its bureau, where we hold them. */
  #findRelated({ entry, id }: ScopeView): ReturnType<typeof findRelated> {
    const name = { fiscalYear: entry.fiscalYear, phase: entry.disclosure.phase };
    return findRelated(name, entry.format.tables, (other) => {
      const folder = nameFolder(other);
      const held = this.findFolder(entry.id, folder);
      if (!held?.disclosure.scopes[id]) return undefined;
      const { records } = this.readScope(held, id);
      return makeBook(records, this.shared.statutory, this.shared.facts, { folder });
    });
  }

  #hold(entry: DisclosureEntry): Holding {
    const key = disclosureId(entry);
    const holding = this.#held.get(key) ?? { scopes: new Map(), ledgers: new Map() };
    this.#held.delete(key);
    this.#held.set(key, holding);
    if (this.#held.size > KEPT_DISCLOSURES)
      for (const oldest of [...this.#held.keys()].slice(0, -KEPT_DISCLOSURES)) this.#held.delete(oldest);
    return holding;
  }
}
