import type { IndicatorView } from "../../archive/scope/lists.ts";
import { printTarget } from "../../read/targets.ts";
import { findColumn } from "../../schema/format/columns.ts";
import type { Column } from "../../schema/format/part.ts";

/** Columns that are shown in other ways: numbers lead to rows, the sign and the unit of a target stand in its own cell. */
const ELSEWHERE: readonly Column["role"][] = ["sheet-number", "row-number", "target-sign", "target-unit"];

/** The indicators of a sheet that stand in one table: those of one 一级指标, below its name. */
export interface IndicatorTable {
  readonly level: string;
  readonly columns: readonly Column[];
  readonly indicators: readonly IndicatorView[];
}

const firstLevel = ({ part }: IndicatorView): Column | undefined => findColumn(part, "indicator-level");

export function makeIndicatorTables(indicators: readonly IndicatorView[]): IndicatorTable[] {
  const levels = Map.groupBy(
    indicators,
    (indicator) => indicator.row.cells[firstLevel(indicator)?.id ?? ""] ?? "",
  );
  return [...levels].map(([level, group]) => ({ level, columns: listShown(group), indicators: group }));
}

/** Read first: what is measured and the target. A phone shows no more columns at once. */
const FIRST: readonly Column["role"][] = ["label", "target"];
const rank = ({ role }: Column): number => (FIRST.includes(role) ? FIRST.indexOf(role) : FIRST.length);

/** Columns that no indicator of a table fills would only push the others off the screen. */
function listShown(group: readonly IndicatorView[]): Column[] {
  const [first] = group;
  const columns =
    first?.part.columns.filter(
      (column) => !ELSEWHERE.includes(column.role) && column !== firstLevel(first),
    ) ?? [];
  return columns
    .filter(({ id }) => group.some(({ row }) => row.cells[id] !== ""))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The cells of an indicator as they are read; `illegible` stands for what our text lost. */
export function showCells({ part, row }: IndicatorView, illegible: string): Readonly<Record<string, string>> {
  const target = findColumn(part, "target")?.id ?? "";
  const cells = { ...row.cells, [target]: printTarget(part, row) };
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell === "?" ? illegible : cell]));
}
