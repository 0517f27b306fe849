import { indicatorAnchor } from "../../archive/paths/paths.ts";
import type { ProjectView } from "../../archive/scope/lists.ts";
import { findListTable, type Restoration, type ScopeView } from "../../archive/scope/tables.ts";
import type { Row } from "../../read/csv/rows.ts";
import type { Part } from "../../schema/format/part.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { NamedRestoration } from "../table/renderRestorations.ts";

/** What was restored in a project's sheet and its indicators, with a name for each cell and its row on the project's page. */
export function listRestorations(ui: Ui, scope: ScopeView, project: ProjectView): NamedRestoration[] {
  const name = (
    restoration: Restoration,
    { part, row }: { part: Part; row: Row },
    anchor?: string,
  ): NamedRestoration => {
    const column =
      part.columns.find(({ id }) => id === restoration.field)?.heading.at(-1) ?? restoration.field;
    return { restoration, where: fill(ui.restoration.cell, { row: row.label, column }), anchor };
  };
  const ofSheet = (findListTable(scope, "projects")?.restorations ?? []).filter(
    ({ row_id: id }) => id === project.row.id,
  );
  const ofIndicators = (findListTable(scope, "indicators")?.restorations ?? []).flatMap(
    (restoration): NamedRestoration[] => {
      const indicator = project.indicators.find(({ row }) => row.id === restoration.row_id);
      return indicator ? [name(restoration, indicator, indicatorAnchor(indicator.row.number))] : [];
    },
  );
  return [...ofSheet.map((restoration) => name(restoration, project)), ...ofIndicators];
}
