import type { Shared } from "../../read/shared.ts";
import type { ScopeView } from "../scope/tables.ts";
import { type Compared, describeDepartment } from "./comparison.ts";
import { assessCompleteness, type Completeness } from "./completeness.ts";
import { byPinyin } from "./pinyin.ts";
import { listProjectPlaces, type ProjectPlace } from "./projectNames.ts";
import { listSubjectRows, makeSubjects, type SubjectRow, type SubjectView } from "./subjects.ts";

/** Lists that go through all disclosures, for the pages that span the site. */
export interface SiteIndex {
  /** By kind and code. */
  readonly subjects: readonly SubjectView[];
  /** By the pinyin of their names, sheets of one name as the disclosures came. */
  readonly projects: readonly ProjectPlace[];
  /** Every scope, as the disclosures came. */
  readonly completeness: readonly Completeness[];
  /** Every department's budget, as they came: final accounts are held against the budget of their own bureau. */
  readonly compared: readonly Compared[];
}

/** The lines that one disclosure contributes to the site's index; they follow from that disclosure alone. */
export interface Shard {
  readonly subjects: readonly SubjectRow[];
  readonly projects: readonly ProjectPlace[];
  readonly completeness: readonly Completeness[];
  readonly compared: readonly Compared[];
}

/** The shard of a disclosure with these scopes. */
export function makeShard(scopes: readonly ScopeView[]): Shard {
  return {
    subjects: scopes.flatMap(listSubjectRows),
    projects: scopes.flatMap(listProjectPlaces),
    completeness: scopes.map(assessCompleteness),
    compared: scopes
      .filter(({ id, entry }) => id === "department" && entry.disclosure.phase === "budget")
      .map(describeDepartment),
  };
}

/** The index of a site with these shards, in the order of its disclosures; `known` are the names of subjects. */
export function mergeShards(shards: Iterable<Shard>, known: Shared["subjects"]): SiteIndex {
  const all = [...shards];
  return {
    subjects: makeSubjects(
      all.flatMap(({ subjects }) => subjects),
      known,
    ),
    projects: all.flatMap(({ projects }) => projects).sort(byPinyin),
    completeness: all.flatMap(({ completeness }) => completeness),
    compared: all.flatMap(({ compared }) => compared),
  };
}
