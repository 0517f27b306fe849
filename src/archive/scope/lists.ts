import type { Row } from "../../read/csv/rows.ts";
import { scopeFolder } from "../../read/disclosures.ts";
import { type ListRecord, readExplanation } from "../../read/lists.ts";
import { assignProjectIds } from "../../read/projectIds.ts";
import type { Records } from "../../read/records.ts";
import type { Located } from "../../read/shape.ts";
import { parseTarget, type Target } from "../../read/targets.ts";
import type { ListEntry } from "../../schema/disclosure.ts";
import type { Part } from "../../schema/format.ts";
import type { Fact, Indicator, Project } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { DisclosureEntry } from "../site.ts";

export interface IndicatorView extends Indicator {
  readonly target: Target;
}

/** A performance sheet with its indicators. */
export interface ProjectView extends Located<Project> {
  readonly id: string;
  readonly indicators: readonly IndicatorView[];
}

export interface FactView extends Located<Fact> {
  /** Id of the sheet that states it. */
  readonly projectId: string;
}

/** The lists that a scope holds beside its statutory tables, and its figures in words. */
export interface ListsView {
  /** Every line of projects.csv and indicators.csv as it was read, for reconciliation. */
  readonly records: { readonly projects: readonly ListRecord<"projects">[]; readonly indicators: readonly ListRecord<"indicators">[] };
  readonly projects: readonly ProjectView[];
  /** Printed unit and grand totals of sheets. */
  readonly projectSums: readonly Located<Project>[];
  readonly facts: readonly FactView[];
  /** Markdown with references to facts and amounts. */
  readonly explanation: string;
}

/** The lists of a scope; `records` are those of them that reconciliation takes too, already read. */
export function readLists(root: string, entry: DisclosureEntry, scope: string, records: Records): ListsView {
  const folder = scopeFolder(entry.id, entry.folder, scope);
  const ids = assignProjectIds(records.projects, entry.format.performance.codeLength);
  const { operators } = entry.shared.facts;
  const indicators = records.indicators.map((indicator) => ({ ...indicator, target: parseTarget(indicator.value, operators) }));
  const projects = records.projects.flatMap((record, index) =>
    record.row_type === "sheet"
      ? [{ ...record, id: ids[index] ?? "", indicators: indicators.filter((indicator) => indicator.sheet_number === record.sheet_number) }]
      : [],
  );
  return {
    records: { projects: records.projects, indicators },
    projects,
    projectSums: records.projects.filter((record) => record.row_type !== "sheet"),
    facts: records.facts.map((fact) => ({ ...fact, projectId: projects.find((project) => project.sheet_number === fact.sheet_number)?.id ?? "" })),
    explanation: readExplanation(root, folder).value ?? "",
  };
}

/** The status of a list, with reason and notes: filled unless the disclosure says otherwise. */
export function getListEntry(entry: DisclosureEntry, scope: string, name: keyof DisclosureEntry["disclosure"]["scopes"][string]["lists"]): ListEntry {
  return entry.disclosure.scopes[scope]?.lists[name] ?? { status: "filled", notes: [] };
}

/** The sheet of the project that a row names, in a part whose labels name projects. */
export function findProject(projects: readonly ProjectView[], part: Part, row: Row): ProjectView | undefined {
  if (part.items?.names !== "project" || row.codeKind === "unit" || row.fixed) return undefined;
  const label = normalizeLabel(row.label);
  return projects.find((project) => normalizeLabel(project.project_name) === label);
}
