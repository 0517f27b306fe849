import { factPath, tablePath } from "../../archive/paths/paths.ts";
import type { Peer, PeerGroup, PeerMeasure, PeerView } from "../../archive/peers/peers.ts";
import { exact } from "../../money.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { renderFigure } from "../compare/renderFigure.ts";
import type { Edition } from "../kit/edition.ts";
import { fillHtml, type Html, html, join } from "../kit/html.ts";
import { renderAmount } from "../kit/renderAmount.ts";

/** Yuan in 万元, exact or rounded to so many decimals. */
function renderYuan(yuan: string, decimals?: number): Html {
  const amount = exact.divide(yuan, "10000");
  const shown = renderAmount(decimals === undefined ? amount : exact.round(amount, decimals));
  return html`<span class="money">${shown}<span class="unit">万元</span></span>`;
}

const note = (content: Html | string): Html => html`<br><span class="unit">${content}</span>`;

/** The whole of a department's spending as it is printed, or without what it only passes on, which is named either way. */
export function renderTotal(edition: Edition, { compared, total }: Peer, view: PeerView): Html {
  const t = edition.ui.peers;
  const { entry, passThrough } = compared;
  const printed = renderFigure(edition, entry, total);
  if (total.absence) return printed;
  if (!passThrough) return view === "net" ? html`${printed}${note(t.notTaken)}` : printed;
  if (exact.isZero(passThrough.yuan)) return printed;
  const passed = html`<a href="${edition.link(tablePath(entry, "department", passThrough.tableId))}">${renderYuan(passThrough.yuan)}</a>`;
  return view === "net"
    ? html`${renderYuan(exact.subtract(total.yuan, passThrough.yuan))}${note(fillHtml(t.taken, { amount: passed }))}`
    : html`${printed}${note(fillHtml(t.within, { amount: passed }))}`;
}

export const renderPersonnel = (edition: Edition, { compared, personnel }: Peer): Html =>
  renderFigure(edition, compared.entry, personnel);

/** People in post, each number linked to where it is stated. */
export function renderStaff({ link, ui }: Edition, { compared: { entry, staff } }: Peer): Html {
  if (!staff) return html`<span class="unit">${ui.peers.noStaff}</span>`;
  const links = staff.facts.map(
    ({ fact_id, value }) => html`<a href="${link(factPath(entry, "department", fact_id))}">${value}</a>`,
  );
  const sum = links.length > 1 ? html`${join(links, " + ")} = ${staff.count}` : links;
  return fillHtml(ui.peers.people, { count: html`${sum}` });
}

/** A value that is computed; empty where it cannot be. */
export function renderMeasure(ui: Ui, id: PeerMeasure, value: string | undefined): Html {
  if (value === undefined) return html``;
  if (id === "share") return html`${fill(ui.compare.percent, { percent: exact.round(value, 2) })}`;
  return renderYuan(value, id === "perHead" ? 2 : undefined);
}

export function renderRank(ui: Ui, { ranks }: Peer, spreads: PeerGroup["spreads"], id: PeerMeasure): Html {
  const rank = ranks[id];
  if (rank === undefined) return html``;
  return note(fill(ui.peers.rank, { rank: String(rank), count: String(spreads[id]?.count) }));
}

/** The lowest, the middle and the highest value of a measure. */
export function renderSpread(ui: Ui, id: PeerMeasure, spread: PeerGroup["spreads"][PeerMeasure]): Html {
  if (!spread) return html``;
  const { lowest, median, highest, count } = spread;
  return fillHtml(ui.peers.spread, {
    lowest: renderMeasure(ui, id, lowest),
    median: renderMeasure(ui, id, median),
    highest: renderMeasure(ui, id, highest),
    count: String(count),
  });
}
