import type { ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import { findInitial } from "./pinyin.ts";

/** A performance sheet, by its printed project name and its place. */
export interface ProjectPlace {
  readonly name: string;
  /** Letter under which an index lists the name. */
  readonly initial: string;
  readonly entry: DisclosureEntry;
  readonly scope: string;
  readonly projectId: string;
  /** Printed number of the sheet in its scope, because a scope prints some names more than once. */
  readonly sheetNumber: string;
  /** As printed, with its unit; blank or no number too. */
  readonly budget: string;
  readonly unit: string;
}

/** The performance sheets of a scope's projects. The department-wide sheet is no project. */
export function listProjectPlaces({ entry, id, lists }: ScopeView): ProjectPlace[] {
  return lists.projects
    .filter((project) => project.id !== "overall")
    .map(({ name, id: projectId, row, budget, unit }) => ({
      name,
      initial: findInitial(name),
      entry,
      scope: id,
      projectId,
      sheetNumber: row.sheet,
      budget,
      unit,
    }));
}
