import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import type { Column } from "../../schema/format/part.ts";
import { stripNumbering } from "../../text/labels.ts";
import type { ProjectView } from "../scope/lists.ts";
import type { ScopeView, TableView } from "../scope/tables.ts";
import { type Matrix, readMatrix } from "./matrix.ts";

/** Where money comes from, which subjects it is planned for, in which kinds of spending, and for which projects. */
export const FLOW_LEVELS = ["sources", "subjects", "kinds", "projects"] as const;
export type LevelName = (typeof FLOW_LEVELS)[number];

/** One part of a level, as printed. */
export interface FlowNode {
  readonly name: string;
  readonly amount: string;
  /** The row that prints it, of a subject. */
  readonly row?: Row;
  /** The sheet that prints it, of a project. */
  readonly project?: ProjectView;
}

/** Money that one part of a level has in common with one of the next, as a cell prints it. */
export interface FlowLink {
  /** Places of the two parts in their levels. */
  readonly from: number;
  readonly to: number;
  readonly amount: string;
}

/** The whole, or a part of it, divided in one way. */
export interface FlowLevel {
  readonly name: LevelName;
  /** The table that prints it; undefined of projects, whose sheets do. */
  readonly table: TableView | undefined;
  readonly nodes: readonly FlowNode[];
  /** What it has in common with the level before; undefined where no table prints both. */
  readonly links: readonly FlowLink[] | undefined;
  /** Place in the level before of the one part that it divides; undefined where it divides the whole. */
  readonly within: number | undefined;
}

/** A disclosure's money from where to where: levels with one total, and between them only what a table prints. */
export interface Flow {
  readonly total: string;
  readonly unit: string;
  readonly levels: readonly FlowLevel[];
}

/** The column of the kinds that projects are part of. */
const PROJECTS = "project";

/** The flow of a scope; undefined where its expenditure is not printed by subjects and kinds that each add up to the total exactly. */
export function readFlow(scope: ScopeView): Flow | undefined {
  const expenditure = readMatrix(scope, "expenditure");
  if (!expenditure || !isBySubject(expenditure) || expenditure.columns.length < 2) return undefined;
  const { table, total, rows, columns } = expenditure;
  const sources = readSources(scope, expenditure);
  const subjects: FlowLevel = {
    name: "subjects",
    table,
    nodes: rows.map(({ of, amount }) => ({ name: of.label, amount, row: of })),
    links: sources && linkSources(sources.matrix, expenditure),
    within: undefined,
  };
  const kinds: FlowLevel = {
    name: "kinds",
    table,
    nodes: columns.map(nameColumn),
    links: rows.flatMap(({ of: row }, from) =>
      columns.flatMap(({ of: column }, to) => makeLink(from, to, expenditure.cellOf(row, column))),
    ),
    within: undefined,
  };
  const projects = readProjects(scope, expenditure);
  const levels = [...(sources ? [sources.level] : []), subjects, kinds, ...(projects ? [projects] : [])];
  return { total, unit: table.unit, levels };
}

const isBySubject = ({ rows }: Matrix): boolean => rows.every(({ of }) => of.codeKind === "functional");

const nameColumn = ({ of, amount }: { of: Column; amount: string }): FlowNode => ({
  name: of.heading.at(-1) ?? "",
  amount,
});

const makeLink = (from: number, to: number, amount: string): FlowLink[] =>
  amount === "" ? [] : [{ from, to, amount }];

/** Where the money comes from, if the table of revenue has the same total in the same unit. */
function readSources(
  scope: ScopeView,
  expenditure: Matrix,
): { level: FlowLevel; matrix: Matrix } | undefined {
  const matrix = readMatrix(scope, "revenue");
  const isSame =
    matrix?.table.unit === expenditure.table.unit && compareAmounts(matrix.total, expenditure.total) === 0;
  if (!matrix || !isSame) return undefined;
  const nodes = matrix.columns.map(nameColumn);
  return {
    matrix,
    level: { name: "sources", table: matrix.table, nodes, links: undefined, within: undefined },
  };
}

/** What the table of revenue prints of each subject; undefined where it has other rows than that of expenditure, or other amounts in them. */
function linkSources({ rows, columns, cellOf }: Matrix, expenditure: Matrix): FlowLink[] | undefined {
  const places = new Map(expenditure.rows.map(({ of, amount }, place) => [`${of.code} ${amount}`, place]));
  if (rows.length !== expenditure.rows.length) return undefined;
  if (!rows.every(({ of, amount }) => places.has(`${of.code} ${amount}`))) return undefined;
  return columns.flatMap(({ of: column }, from) =>
    rows.flatMap(({ of: row, amount }) =>
      makeLink(from, places.get(`${row.code} ${amount}`) ?? 0, cellOf(row, column)),
    ),
  );
}

/** The projects with sheets, if their budgets add up to what the table prints for projects. */
function readProjects({ lists }: ScopeView, { table, columns }: Matrix): FlowLevel | undefined {
  const within = columns.findIndex(({ of }) => of.id === PROJECTS);
  const projects = lists.projects.filter(({ id }) => id !== "overall");
  const isWhole =
    projects.length > 1 &&
    projects.every(({ budget, unit }) => isAmount(budget) && unit === table.unit) &&
    columns[within] !== undefined &&
    compareAmounts(sumAmounts(projects.map(({ budget }) => budget)), columns[within].amount) === 0;
  if (!isWhole) return undefined;
  const nodes = projects
    .toSorted((a, b) => compareAmounts(b.budget, a.budget))
    .map((project) => ({ name: stripNumbering(project.name), amount: project.budget, project }));
  return { name: "projects", table: undefined, nodes, links: undefined, within };
}
