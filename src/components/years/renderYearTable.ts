import type { Archive } from "../../archive/archive.ts";
import { writeShare } from "../../archive/figures/comparison.ts";
import { disclosurePath, rowPath, subjectPath } from "../../archive/paths/paths.ts";
import type { YearColumn } from "../../archive/years/columns.ts";
import type { Difference } from "../../archive/years/difference.ts";
import type { YearCell, YearLine, YearTable } from "../../archive/years/yearTable.ts";
import { readCellState } from "../../money.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html, join } from "../kit/html.ts";
import { renderAmount as renderDigits } from "../kit/renderAmount.ts";
import { renderHeading, renderTableShell } from "../kit/tableShell.ts";
import { nameYear } from "./nameYear.ts";

/** The anchor of a change of the classification below its table. */
export const breakAnchor = (prefix: string, index: number): string => `${prefix}-break-${index + 1}`;

/** What all cells of a table share. */
interface View {
  readonly edition: Edition;
  readonly table: YearTable;
  /** What its anchors begin with. */
  readonly prefix: string;
  /** The unit of all amounts; undefined where they differ, so that each has its own beside it. */
  readonly unit: string | undefined;
}

/**
 * The years of a classification as one string of HTML: a line for each subject, a column for each year, and behind each but the first what
 * changed. A thick dashed line stands where a year and the one before it are not of one classification or not of one bureau.
 */
export function renderYearTable(edition: Edition, archive: Archive, table: YearTable, prefix: string): Html {
  const { ui } = edition;
  const units = new Set(
    table.lines.flatMap(({ cells }) => cells.flatMap(({ whole }) => whole?.amount?.unit ?? [])),
  );
  const [unit] = units;
  const view: View = { edition, table, prefix, unit: units.size === 1 ? unit : undefined };
  const [first, last] = [table.columns[0], table.columns.at(-1)].map(
    (column) => column?.entry.fiscalYear ?? "",
  );
  const name = archive.shared.statutory.tables.find(({ id }) => id === table.tableId)?.name ?? "";
  const caption = fill(ui.years.caption, {
    kind: ui.kinds[table.kind],
    table: name,
    first: first ?? "",
    last: last ?? "",
  });
  const headings = table.columns.map((column, index) =>
    renderHeadings(view, column, table.columns[index - 1]),
  );
  const lines = table.lines.map((line) => renderLine(view, line));
  return renderTableShell(edition, {
    captionId: `caption-${prefix}`,
    caption: units.size > 1 ? caption + fill(ui.marks.brackets, { text: ui.years.units }) : caption,
    unit: view.unit,
    kind: "years",
    head: html`<tr>${renderHeading(ui.years.subject, { kind: "name" })}${headings}</tr>`,
    bodies: html`<tbody>${join(lines, "\n")}</tbody>`,
  });
}

const isBroken = ({ successions, isApart }: YearColumn): boolean => isApart || successions.length > 0;

/** The heading of a year, which leads to its disclosure, and those of what changed since the year before. */
function renderHeadings(
  { edition: { ui, link }, table }: View,
  column: YearColumn,
  before: YearColumn | undefined,
): Html {
  const { entry } = column;
  const name = nameYear(ui, table.columns, column);
  const heading = html`<a href="${link(disclosurePath(entry))}">${name}</a>`;
  const own = renderHeading(heading, { kind: isBroken(column) ? "amount break" : "amount" });
  if (!before || column.isApart) return own;
  const change = fill(ui.years.change, { before: before.entry.fiscalYear });
  return html`${own}${renderHeading(change, { kind: "amount" })}${renderHeading(ui.years.rate, { kind: "amount" })}`;
}

function renderLine(view: View, line: YearLine): Html {
  const { edition, table, prefix } = view;
  const names = line.names.map(({ code, label }) => {
    const address = edition.link(subjectPath(code));
    return html`${code && html`<a href="${address}">${code}</a> `}${label}`;
  });
  const cells = table.columns.map((column, index) => {
    const cell = line.cells[index];
    return cell && renderCells(view, column, cell, index === 0);
  });
  const kind = line.code === "" ? "total" : `depth-${Math.max(1, (line.code.length - 1) / 2)}`;
  const id = `${prefix}-${line.code || "total"}`;
  return html`<tr id="${id}" class="${kind}"><th scope="row">${join(names, edition.ui.years.became)}</th>${cells}</tr>`;
}

function renderCells(view: View, column: YearColumn, cell: YearCell, isFirst: boolean): Html {
  const hasBreak = cell.breaks.length > 0 || isBroken(column);
  const amount = html`<td class="amount${hasBreak && " break"}">${renderAmount(view, column, cell)}</td>`;
  if (isFirst || column.isApart) return amount;
  const { difference } = cell;
  const { ui } = view.edition;
  const rate = difference?.rate === undefined ? "" : writeShare(ui, difference.rate, difference.amount);
  const percent = difference && rate && html`${signOf(difference)}${rate}`;
  return html`${amount}<td class="amount">${difference && renderDifference(view, difference)}${renderMarks(view, cell)}</td><td class="amount printed">${percent}</td>`;
}

/** What the table of a year prints, linked to its row; why there is no amount. */
function renderAmount(view: View, { entry, scope }: YearColumn, { whole }: YearCell): Html {
  const { ui, link } = view.edition;
  const say = (text: string): Html => html`<span class="unit">${text}</span>`;
  if (!whole) return say(ui.compare.absences["no-row"]);
  if (whole.rows > 1) return say(fill(ui.years.severalRows, { count: String(whole.rows) }));
  const address = link(rowPath(entry, scope, view.table.tableId, whole.rowId));
  if (!whole.amount) {
    const state = readCellState(whole.printed);
    const absences: Readonly<Record<string, string>> = ui.compare.absences;
    return html`<a href="${address}">${say(absences[state ?? "blank"] ?? "")}</a>`;
  }
  const { amount, unit, provenance } = whole.amount;
  const mark = provenance !== "printed" && html` ${say(ui.subject.provenance[provenance])}`;
  const own = view.unit === undefined && say(unit);
  return html`<span${own && html` class="money"`}><a href="${address}">${renderDigits(amount)}</a>${own}</span>${mark}`;
}

const SIGNS = { increase: "+", decrease: "-", none: "" } as const;
const signOf = ({ direction }: Difference): string => SIGNS[direction];

/** A plus stands apart, a minus belongs to the number, so that the reader's unit reaches both. */
function renderDifference(view: View, difference: Difference): Html {
  const { amount, unit, direction } = difference;
  const number = direction === "decrease" ? `-${amount}` : amount;
  const plus = direction === "increase" && html`<span>+</span>`;
  return unit === view.unit
    ? html`${plus}${renderDigits(number)}`
    : html`${plus}<span class="money">${renderDigits(number)}<span class="unit">${unit}</span></span>`;
}

/** Links to the changes of the classification that lie before a year. */
function renderMarks({ edition: { ui }, table, prefix }: View, { breaks }: YearCell): Html[] {
  return breaks.map((change) => {
    const index = table.breaks.findIndex((each) => each.change === change);
    const text = fill(ui.years.mark, { number: String(index + 1) });
    return html` <a class="mark" href="#${breakAnchor(prefix, index)}">${text}</a>`;
  });
}
