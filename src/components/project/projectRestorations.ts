import { sheetRow } from "../../address.ts";
import { indicatorAnchor } from "../../archive/paths/paths.ts";
import type { ProjectView } from "../../archive/scope/lists.ts";
import type { Restoration, ScopeView } from "../../archive/scope/tables.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

interface NamedRestoration {
  readonly restoration: Restoration;
  readonly where: string;
  /** The row's anchor on the page, if it has one. */
  readonly anchor: string | undefined;
}

/** What was restored in a project's sheet and its indicators, with a name for each cell and its row on the project's page. */
export function listRestorations(ui: Ui, scope: ScopeView, project: ProjectView): NamedRestoration[] {
  const sheet = sheetRow(project.sheet_number);
  const names: Readonly<Record<string, string>> = {
    project_code: ui.projects.code,
    project_name: ui.projects.name,
    ...ui.projects,
    ...scope.entry.format.performance.plan,
  };
  return scope.restorations.flatMap((restoration): NamedRestoration[] => {
    const column = findOwn(names, restoration.field) ?? restoration.field;
    if (restoration.file === "projects.csv" && restoration.row_id === sheet)
      return [{ restoration, where: fill(ui.restoration.cell, { row: project.project_name, column }), anchor: undefined }];
    if (restoration.file !== "indicators.csv") return [];
    const indicator = project.indicators.find(({ row_number }) => restoration.row_id === sheetRow(project.sheet_number, row_number));
    if (!indicator) return [];
    return [{ restoration, where: fill(ui.restoration.cell, { row: indicator.level3, column }), anchor: indicatorAnchor(indicator.row_number) }];
  });
}
