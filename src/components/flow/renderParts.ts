import { writeShare } from "../../archive/figures/comparison.ts";
import type { Flow, FlowLevel, FlowNode } from "../../archive/flow/flow.ts";
import { projectPath, rowPath } from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { isAmount, shareOf } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole } from "../../schema/format/columns.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Content, type Html, html } from "../kit/html.ts";
import { renderMoney } from "../kit/renderAmount.ts";
import { nameKey } from "./drawFlow.ts";

/** What the parts of a flow are written with. */
interface Written {
  readonly edition: Edition;
  readonly scope: ScopeView;
  readonly flow: Flow;
}

/** A part by its name, and what it leads to. */
type Part = Pick<FlowNode, "name" | "row" | "project" | "amount">;

/** The parts of one level with their amounts and shares; a subject opens to its own parts, as far as the table prints them. */
export function renderLevel(written: Written, level: FlowLevel, number: number): Html {
  const items = level.nodes.map((node, place) =>
    renderPart(written, level, node, html`<b class="key-of-flow">${nameKey(number, place)}</b> `),
  );
  return html`<ul class="flow-parts">${items}</ul>`;
}

/** `key`: what the picture calls it. What opens is a control, so its link stands within. */
function renderPart(written: Written, level: FlowLevel, part: Part, key: Content): Html {
  const amount = renderAmountWithShare(written, part.amount);
  const link = renderName(written, level, part);
  const children = part.row ? listChildren(level, part.row) : [];
  if (children.length === 0) return html`<li>${key}${link} ${amount}</li>`;
  const inner = children.map(({ row, amount: own }) =>
    renderPart(written, level, { name: row.label, row, amount: own }, ""),
  );
  return html`<li><details><summary>${key}${part.name} ${amount}</summary><p>${link}</p><ul class="flow-parts">${inner}</ul></details></li>`;
}

function renderAmountWithShare({ edition, flow }: Written, amount: string): Html {
  const { ui } = edition;
  const share = shareOf(amount, flow.total, 100);
  const note = share && fill(ui.disclosure.share, { percent: writeShare(ui, share, amount) });
  return html`<span class="money">${renderMoney(`${amount}${flow.unit}`)}</span>${note && fill(ui.marks.brackets, { text: note })}`;
}

/** Rows that the table prints as parts of a row, with amounts. */
function listChildren({ table }: FlowLevel, { id }: Row): { row: Row; amount: string }[] {
  return (table?.parts ?? []).flatMap(({ part, rows }) => {
    const whole = findWhole(part)?.id ?? "";
    return rows.flatMap((row) => {
      const amount = row.cells[whole] ?? "";
      return row.parentId === id && !row.figureOf && isAmount(amount) ? [{ row, amount }] : [];
    });
  });
}

function renderName(written: Written, level: FlowLevel, { name, row, project }: Part): Content {
  const { edition, scope } = written;
  if (row) return linkRow(written, level, row);
  if (!project) return name;
  return html`<a href="${edition.link(projectPath(scope.entry, scope.id, project.id))}">${name}</a>`;
}

const linkRow = ({ edition, scope }: Written, { table }: FlowLevel, row: Row): Html =>
  html`<a href="${edition.link(rowPath(scope.entry, scope.id, table?.id ?? "", row.id))}">${row.label}</a>`;
