import type { Archive } from "../../archive/archive.ts";
import { rowPath } from "../../archive/paths/paths.ts";
import type { YearColumn } from "../../archive/years/columns.ts";
import type { YearLine, YearTable } from "../../archive/years/yearTable.ts";
import type { Shared } from "../../read/shared.ts";
import type { Phase } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { labelDrawn } from "../chart/labels.ts";
import type { ChartPoint } from "../chart/points.ts";
import type { Choice } from "../choose/choices.ts";
import type { Edition } from "../kit/edition.ts";
import { nameYear } from "./nameYear.ts";

/** What a chart of years shows. */
interface TotalsChart {
  readonly id: string;
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly sources: readonly { href: string; text: string }[];
}

/** The whole of each year, with a line where another bureau begins. */
export function chartTotals(ui: Ui, archive: Archive, table: YearTable, phase: Phase): TotalsChart {
  const { lines, tableId, kind } = table;
  const total = lines.find(({ code }) => code === "");
  const name = archive.shared.statutory.tables.find(({ id }) => id === tableId)?.name ?? "";
  return {
    id: `chart-${phase}`,
    title: fill(ui.years.chart, { table: name }),
    points: drawLine(ui, table, total, ""),
    sources: [{ href: `#caption-${phase}-${kind}`, text: fill(ui.chart.table, { name }) }],
  };
}

/** Each line of a table, the whole and every subject, as what the chart can draw. */
export function chooseSubjects({ ui, language }: Edition, shared: Shared, table: YearTable): Choice[] {
  return table.lines.map((line) => {
    const { code = "", label = "" } = line.names.at(-1) ?? {};
    const name = `${code} ${labelDrawn(shared, language, label)}`.trim();
    return { name, isDrawn: line.code === "", points: drawLine(ui, table, line, `${name} `) };
  });
}

/** The years of a line; `name` stands before each of them. */
function drawLine(ui: Ui, table: YearTable, line: YearLine | undefined, name: string): ChartPoint[] {
  return table.columns.map((column, index) => {
    const { entry, scope } = column;
    const whole = line?.cells[index]?.whole;
    return {
      label: name + nameYear(ui, table.columns, column),
      value: whole?.printed ?? "",
      unit: whole?.amount?.unit ?? "",
      ...(whole ? { path: rowPath(entry, scope, table.tableId, whole.rowId) } : {}),
      break: describeBreak(ui, column),
    };
  });
}

/** How the bureau of a column came from those before it; undefined where it is theirs. */
function describeBreak(ui: Ui, { entry: { bureau }, successions, isApart }: YearColumn): string | undefined {
  const t = ui.years.successions;
  const name = bureau.shortName;
  if (isApart) return fill(t.other, { name });
  const sentences = successions.map(({ how, since, before }) =>
    fill(t[how], { year: since, name, before: before.join(ui.marks.list) }),
  );
  return sentences.join(ui.marks.semicolon) || undefined;
}
