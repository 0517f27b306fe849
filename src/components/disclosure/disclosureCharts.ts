import { writeShare } from "../../archive/figures/comparison.ts";
import { listShares } from "../../archive/figures/overview.ts";
import { projectPath, rowPath, scopePath, tableCsvPath, tablePath } from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { compareAmounts, isAmount } from "../../money.ts";
import { stripNumbering } from "../../text/labels.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { ChartPoint } from "../chart/points.ts";

/** A chart that tells of a whole scope: on its page, and in the frames that other sites show. */
export interface DisclosureChart {
  readonly id: "revenue" | "expenditure" | "projects";
  readonly title: string;
  /** What the points are. */
  readonly heading: string;
  readonly points: readonly ChartPoint[];
  /** How many there are, where the points are but the largest of them. */
  readonly of?: number;
  /** The table and the file that hold the figures. */
  readonly sources: readonly { href: string; text: string }[];
}

const TOP_PROJECTS = 5;

/** Where the money of a scope comes from, or what it is for; no points where the table prints none. */
export function chartComposition(ui: Ui, scope: ScopeView, id: "revenue" | "expenditure"): DisclosureChart {
  const { entry } = scope;
  const lines = listShares(scope, `total-${id}`);
  return {
    id,
    title: id === "revenue" ? ui.disclosure.revenueChart : ui.disclosure.expenditureChart,
    heading: ui.disclosure.line,
    points: lines.map(({ table, row, amount, unit, share }) => ({
      label: stripNumbering(row.label),
      value: amount,
      unit,
      note: fill(ui.disclosure.share, { percent: writeShare(ui, share, amount) }),
      path: rowPath(entry, scope.id, table.id, row.id),
    })),
    sources: lines.slice(0, 1).flatMap(({ table }) => [
      { href: tablePath(entry, scope.id, table.id), text: fill(ui.chart.table, { name: table.name }) },
      { href: tableCsvPath(entry, scope.id, table.id), text: ui.chart.csv },
    ]),
  };
}

/** The projects of a scope with the largest budgets; no points where it prints no sheets. */
export function chartProjects(ui: Ui, scope: ScopeView): DisclosureChart {
  const { entry, lists } = scope;
  const projects = lists.projects.filter((project) => project.id !== "overall" && isAmount(project.budget));
  const top = projects.toSorted((a, b) => compareAmounts(b.budget, a.budget)).slice(0, TOP_PROJECTS);
  return {
    id: "projects",
    title: ui.disclosure.projectsChart,
    heading: ui.projects.name,
    of: projects.length,
    points: top.map((project) => ({
      label: project.name,
      value: project.budget,
      unit: project.unit,
      path: projectPath(entry, scope.id, project.id),
    })),
    sources: [
      {
        href: `${scopePath(entry, scope.id)}projects/`,
        text: fill(ui.disclosure.allProjects, { count: String(projects.length) }),
      },
      { href: tableCsvPath(entry, scope.id, "projects"), text: ui.chart.csv },
    ],
  };
}

/** The charts of a scope that have something to compare. */
export function listDisclosureCharts(ui: Ui, scope: ScopeView): DisclosureChart[] {
  const charts = [
    chartComposition(ui, scope, "revenue"),
    chartComposition(ui, scope, "expenditure"),
    chartProjects(ui, scope),
  ];
  return charts.filter(({ points }) => points.length > 1);
}
