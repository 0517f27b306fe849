import type { Archive } from "../../archive/archive.ts";
import { rowPath } from "../../archive/paths/paths.ts";
import type { YearColumn } from "../../archive/years/columns.ts";
import type { YearTable } from "../../archive/years/yearTable.ts";
import type { Phase } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { ChartPoint } from "../chart/points.ts";

/** What a chart of years shows. */
interface TotalsChart {
  readonly id: string;
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly sources: readonly { href: string; text: string }[];
}

/** The whole of each year, with a line where another bureau begins. */
export function chartTotals(
  ui: Ui,
  archive: Archive,
  { columns, lines, tableId, kind }: YearTable,
  phase: Phase,
): TotalsChart {
  const total = lines.find(({ code }) => code === "");
  const name = archive.shared.statutory.tables.find(({ id }) => id === tableId)?.name ?? "";
  return {
    id: `chart-${phase}`,
    title: fill(ui.years.chart, { table: name }),
    points: columns.map(({ entry, scope, succession }, index) => {
      const whole = total?.cells[index]?.whole;
      return {
        label: fill(ui.years.year, { year: entry.fiscalYear }),
        value: whole?.printed ?? "",
        unit: whole?.amount?.unit ?? "",
        ...(whole ? { path: rowPath(entry, scope, tableId, whole.rowId) } : {}),
        break: succession && describeSuccession(ui, entry.fiscalYear, succession),
      };
    }),
    sources: [{ href: `#caption-${phase}-${kind}`, text: fill(ui.chart.table, { name }) }],
  };
}

const describeSuccession = (
  ui: Ui,
  year: string,
  { before, after, how }: NonNullable<YearColumn["succession"]>,
): string =>
  fill(ui.years.successions[how ?? "other"], {
    year,
    name: after.bureau.shortName,
    before: before.bureau.shortName,
  });
