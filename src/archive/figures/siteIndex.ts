import type { Shared } from "../../read/shared.ts";
import { countFound, type Found } from "../gather/found.ts";
import type { Ledger } from "../scope/ledger.ts";
import type { ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import { type Compared, describeDepartment } from "./comparison.ts";
import { assessCompleteness, type Completeness } from "./completeness.ts";
import { type Figure, listFigures } from "./figures.ts";
import { byPinyin } from "./pinyin.ts";
import { listProjectPlaces, type ProjectPlace } from "./projectNames.ts";
import { listSubjectRows, makeSubjects, type SubjectRow, type SubjectView } from "./subjects.ts";

/** A scope that stands for its disclosure: the department, or each unit where no department's tables are published. */
export interface CanonicalScope {
  readonly entry: DisclosureEntry;
  readonly id: string;
  /** One for each concept. */
  readonly figures: readonly Figure[];
}

/** Lists that go through all disclosures, for the pages that span the site. */
export interface SiteIndex {
  /** By kind and code. */
  readonly subjects: readonly SubjectView[];
  /** By the pinyin of their names, sheets of one name as the disclosures came. */
  readonly projects: readonly ProjectPlace[];
  /** Every scope, as the disclosures came. */
  readonly completeness: readonly Completeness[];
  /** Every department, budgets and final accounts, as they came. */
  readonly departments: readonly Compared[];
  /** Their budgets: final accounts are held against the budget of their own bureau. */
  readonly compared: readonly Compared[];
  /** Every disclosure with its figures, as they came. */
  readonly canonical: readonly CanonicalScope[];
  /** What does not add up in each scope, as they came. */
  readonly found: readonly Found[];
}

/** The lines that one disclosure contributes to the site's index; they follow from it and the year before, with which ledgers compare it. */
export interface Shard {
  readonly subjects: readonly SubjectRow[];
  readonly projects: readonly ProjectPlace[];
  readonly completeness: readonly Completeness[];
  readonly departments: readonly Compared[];
  readonly canonical: readonly CanonicalScope[];
  readonly found: readonly Found[];
}

/** The shard of a disclosure with these ledgers of its scopes. */
export function makeShard(ledgers: readonly Ledger[]): Shard {
  const scopes = ledgers.map(({ scope }) => scope);
  const departments = scopes.filter(({ id }) => id === "department").map(describeDepartment);
  return {
    subjects: scopes.flatMap(listSubjectRows),
    projects: scopes.flatMap(listProjectPlaces),
    completeness: scopes.map(assessCompleteness),
    departments,
    canonical: listCanonical(scopes),
    found: ledgers.map(countFound),
  };
}

/** The scope that stands for a disclosure: its department, else each of its units. */
function listCanonical(scopes: readonly ScopeView[]): CanonicalScope[] {
  const departments = scopes.filter(({ id }) => id === "department");
  return (departments.length > 0 ? departments : scopes).map((scope) => ({
    entry: scope.entry,
    id: scope.id,
    figures: listFigures(scope),
  }));
}

/** The index of a site with these shards, in the order of its disclosures; `known` are the names of subjects. */
export function mergeShards(shards: Iterable<Shard>, known: Shared["subjects"]): SiteIndex {
  const all = [...shards];
  const departments = all.flatMap((shard) => shard.departments);
  return {
    subjects: makeSubjects(
      all.flatMap(({ subjects }) => subjects),
      known,
    ),
    projects: all.flatMap(({ projects }) => projects).sort(byPinyin),
    completeness: all.flatMap(({ completeness }) => completeness),
    departments,
    canonical: all.flatMap(({ canonical }) => canonical),
    compared: departments.filter(({ entry }) => entry.disclosure.phase === "budget"),
    found: all.flatMap(({ found }) => found),
  };
}
