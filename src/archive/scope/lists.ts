import { listRowsOf, type Row } from "../../read/csv/rows.ts";
import { scopeFolder, type TableRecord } from "../../read/disclosures.ts";
import { type FactRecord, readExplanation } from "../../read/facts.ts";
import { assignProjectIds, projectCodeOf } from "../../read/projectIds.ts";
import type { Records } from "../../read/records.ts";
import { readTarget, type Target } from "../../read/targets.ts";
import type { ListEntry } from "../../schema/disclosure.ts";
import { findWhole } from "../../schema/format/columns.ts";
import type { Part } from "../../schema/format/part.ts";
import type { ListTableName } from "../../schema/lists.ts";
import { findOwn } from "../../schema/own.ts";
import { normalizeLabel } from "../../text/labels.ts";
import type { DisclosureEntry } from "../site.ts";

export interface IndicatorView {
  readonly part: Part;
  readonly row: Row;
  readonly target: Target;
}

/** A performance sheet with its indicators. */
export interface ProjectView {
  readonly id: string;
  readonly part: Part;
  readonly row: Row;
  readonly name: string;
  /** Printed code; empty where there is none. */
  readonly code: string;
  /** Its whole amount as printed, and the unit of that. */
  readonly budget: string;
  readonly unit: string;
  readonly indicators: readonly IndicatorView[];
}

export interface FactView extends FactRecord {
  /** Id of the sheet that states it. */
  readonly projectId: string;
}

/** What a scope holds beside its tables and lists: the sheets of its lists, one by one, and its figures in words. */
export interface ListsView {
  readonly projects: readonly ProjectView[];
  readonly facts: readonly FactView[];
  /** Markdown with references to facts and amounts. */
  readonly explanation: string;
}

/** The sheets and words of a scope; `records` are its tables and lists, already read. */
export function readLists(root: string, entry: DisclosureEntry, scope: string, records: Records): ListsView {
  const folder = scopeFolder(entry.id, entry.folder, scope);
  const indicators = Map.groupBy(
    listRows(records, "indicators").map(({ part, row }) => ({
      part,
      row,
      target: readTarget(part, row, entry.shared.facts.operators),
    })),
    ({ row }) => row.sheet,
  );
  const projects = readProjects(findRecord(records, "projects"), indicators);
  const bySheet = new Map(projects.map((project) => [project.row.sheet, project.id]));
  return {
    projects,
    facts: records.facts.map((fact) => ({ ...fact, projectId: bySheet.get(fact.sheet_number) ?? "" })),
    explanation: readExplanation(root, folder).value ?? "",
  };
}

const findRecord = ({ lists }: Records, id: ListTableName): TableRecord | undefined =>
  lists.find(({ format }) => format.id === id);

function listRows(records: Records, id: ListTableName): { part: Part; row: Row }[] {
  const record = findRecord(records, id);
  return (record?.format.parts ?? []).flatMap((part) =>
    listRowsOf(part, record?.rows ?? []).map((row) => ({ part, row })),
  );
}

function readProjects(
  record: TableRecord | undefined,
  indicators: ReadonlyMap<string, readonly IndicatorView[]>,
): ProjectView[] {
  return (record?.format.parts ?? []).flatMap((part) => {
    const rows = listRowsOf(part, record?.rows ?? []);
    const ids = assignProjectIds(part, rows);
    const whole = findWhole(part)?.id ?? "";
    return rows.flatMap((row, index): ProjectView[] => {
      const id = ids[index];
      const named = {
        name: row.label,
        code: projectCodeOf(part, row),
        budget: row.cells[whole] ?? "",
        unit: row.unit || (record?.unit ?? ""),
      };
      return id ? [{ id, part, row, ...named, indicators: indicators.get(row.sheet) ?? [] }] : [];
    });
  });
}

/** The status of a list, with reason and notes: filled unless the disclosure says otherwise. */
export function getListEntry(entry: DisclosureEntry, scope: string, name: string): ListEntry {
  return (
    findOwn<ListEntry>(findOwn(entry.disclosure.scopes, scope)?.lists ?? {}, name) ?? {
      status: "filled",
      notes: [],
    }
  );
}

/** The sheet of the project that a row is, or names in a part whose labels name projects. */
export function findProject(projects: readonly ProjectView[], part: Part, row: Row): ProjectView | undefined {
  if (row.sheet) return projects.find((project) => project.row.sheet === row.sheet);
  if (part.items?.names !== "project" || row.codeKind === "unit" || row.fixed) return undefined;
  const label = normalizeLabel(row.label);
  return projects.find((project) => normalizeLabel(project.name) === label);
}
