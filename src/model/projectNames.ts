import { byPinyin, findInitial } from "./pinyin.ts";
import type { DisclosureEntry } from "./site.ts";
import type { ScopeView } from "./tables.ts";

/** A performance sheet, by its address and its printed project name. */
export interface ProjectPlace {
  readonly name: string;
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly projectId: string;
}

/** A project name, and every sheet that prints it. */
export interface ProjectName {
  readonly name: string;
  readonly initial: string;
  readonly places: readonly ProjectPlace[];
}

/** The performance sheets of a scope's projects. The department-wide sheet is no project. */
export function listProjectPlaces({ entry, id, lists }: ScopeView): ProjectPlace[] {
  return lists.projects
    .filter((project) => project.id !== "overall")
    .map((project) => ({ name: project.project_name, entry, scope: id, projectId: project.id }));
}

/** The distinct names of projects by pinyin, each with its sheets in their order. */
export function makeProjectNames(places: readonly ProjectPlace[]): ProjectName[] {
  return [...Map.groupBy(places, (place) => place.name)].map(([name, own]) => ({ name, initial: findInitial(name), places: own })).sort(byPinyin);
}
