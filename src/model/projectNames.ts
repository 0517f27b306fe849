import { findInitial } from "./pinyin.ts";
import type { DisclosureEntry } from "./site.ts";
import type { ScopeView } from "./tables.ts";

/** A performance sheet, by its printed project name and its place. */
export interface ProjectPlace {
  readonly name: string;
  /** Letter under which an index lists the name. */
  readonly initial: string;
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly projectId: string;
}

/** The performance sheets of a scope's projects. The department-wide sheet is no project. */
export function listProjectPlaces({ entry, id, lists }: ScopeView): ProjectPlace[] {
  return lists.projects
    .filter((project) => project.id !== "overall")
    .map((project) => ({ name: project.project_name, initial: findInitial(project.project_name), entry, scope: id, projectId: project.id }));
}
