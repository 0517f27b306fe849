import type { Shared } from "../read/shared.ts";
import { type Compared, describeDepartment } from "./comparison.ts";
import { assessCompleteness, type Completeness } from "./completeness.ts";
import { byPinyin } from "./pinyin.ts";
import { listProjectPlaces, type ProjectPlace } from "./projectNames.ts";
import { listSubjectRows, makeSubjects, type SubjectView } from "./subjects.ts";
import type { ScopeView } from "./tables.ts";

/** What the whole site can be browsed by. */
export interface SiteIndex {
  /** By kind and code. */
  readonly subjects: readonly SubjectView[];
  /** By the pinyin of their names, sheets of one name as the disclosures came. */
  readonly projects: readonly ProjectPlace[];
  /** Every scope, as the disclosures came. */
  readonly completeness: readonly Completeness[];
  /** Every department's disclosure, as they came. */
  readonly compared: readonly Compared[];
}

/** The index of these scopes, all of the site's; `known` are the names of subjects. */
export function makeSiteIndex(scopes: Iterable<ScopeView>, known: Shared["subjects"]): SiteIndex {
  const found = Array.from(scopes, (scope) => {
    return {
      rows: listSubjectRows(scope),
      places: listProjectPlaces(scope),
      completeness: assessCompleteness(scope),
      compared: scope.id === "department" ? [describeDepartment(scope)] : [],
    };
  });
  return {
    subjects: makeSubjects(
      found.flatMap(({ rows }) => rows),
      known,
    ),
    projects: found.flatMap(({ places }) => places).sort(byPinyin),
    completeness: found.map(({ completeness }) => completeness),
    compared: found.flatMap(({ compared }) => compared),
  };
}
