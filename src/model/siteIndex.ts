import { type Compared, describeDepartment } from "./comparison.ts";
import { assessCompleteness, type Completeness } from "./completeness.ts";
import { byPinyin } from "./pinyin.ts";
import { listProjectPlaces, type ProjectPlace } from "./projectNames.ts";
import { type DisclosureEntry, getShared } from "./site.ts";
import { listSubjectRows, makeSubjects, type SubjectView } from "./subjects.ts";
import { listScopes, loadScope } from "./tables.ts";

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

let kept: SiteIndex | undefined;

/** Made once for a build, in one pass over every scope, because reading them takes the time; `disclosures` are all of the site. */
export function getSiteIndex(disclosures: readonly DisclosureEntry[]): SiteIndex {
  kept ??= makeSiteIndex(disclosures);
  return kept;
}

/** Forgets the index, when a data file has changed under a running server. */
export function forgetSiteIndex(): void {
  kept = undefined;
}

function makeSiteIndex(disclosures: readonly DisclosureEntry[]): SiteIndex {
  const scopes = disclosures.flatMap((entry) => listScopes(entry).map((id) => ({ entry, id })));
  const found = scopes.map(({ entry, id }) => {
    const scope = loadScope(entry, id);
    return {
      rows: listSubjectRows(scope),
      places: listProjectPlaces(scope),
      completeness: assessCompleteness(scope),
      compared: id === "department" ? [describeDepartment(scope)] : [],
    };
  });
  return {
    subjects: makeSubjects(
      found.flatMap(({ rows }) => rows),
      getShared().subjects,
    ),
    projects: found.flatMap(({ places }) => places).sort(byPinyin),
    completeness: found.map(({ completeness }) => completeness),
    compared: found.flatMap(({ compared }) => compared),
  };
}
