import { writeShare } from "../../archive/figures/comparison.ts";
import type { Flow, FlowLevel, FlowNode } from "../../archive/flow/flow.ts";
import { projectPath, rowPath } from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { isAmount, shareOf } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { findWhole } from "../../schema/format.ts";
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

/** The parts of one level with their amounts and shares; a subject opens to its own parts, as far as the table prints them. */
export function renderLevel(written: Written, level: FlowLevel, number: number): Html {
  const items = level.nodes.map((node, place) => {
    const name = html`<b>${nameKey(number, place)}</b> ${renderName(written, level, node)}`;
    return renderPart(written, level, name, node.amount, node.row);
  });
  return html`<ul class="flow-parts">${items}</ul>`;
}

function renderPart(written: Written, level: FlowLevel, name: Content, amount: string, row?: Row): Html {
  const line = html`${name} ${renderAmountWithShare(written, amount)}`;
  const children = row ? listChildren(level, row) : [];
  if (children.length === 0) return html`<li>${line}</li>`;
  const inner = children.map((child) =>
    renderPart(written, level, linkRow(written, level, child.row), child.amount, child.row),
  );
  return html`<li><details><summary>${line}</summary><ul class="flow-parts">${inner}</ul></details></li>`;
}

function renderAmountWithShare({ edition, flow }: Written, amount: string): Html {
  const { ui } = edition;
  const share = shareOf(amount, flow.total, 100);
  const note = share && fill(ui.disclosure.share, { percent: writeShare(ui, share, amount) });
  return html`<span class="money">${renderMoney(`${amount} ${flow.unit}`)}</span>${note && fill(ui.marks.brackets, { text: note })}`;
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

function renderName(written: Written, level: FlowLevel, { name, row, project }: FlowNode): Content {
  const { edition, scope } = written;
  if (row) return linkRow(written, level, row);
  if (!project) return name;
  return html`<a href="${edition.link(projectPath(scope.entry, scope.id, project.id))}">${name}</a>`;
}

const linkRow = ({ edition, scope }: Written, { table }: FlowLevel, row: Row): Html =>
  html`<a href="${edition.link(rowPath(scope.entry, scope.id, table?.id ?? "", row.id))}">${row.label}</a>`;
