import { findAddress } from "../model/ledger.ts";
import type { ScopeView } from "../model/tables.ts";
import { exact } from "../money.ts";
import type { Evaluated } from "../reconciliation/evaluate.ts";
import type { Term } from "../reconciliation/relation.ts";
import type { Status } from "../schema/openData/values.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { escapeHtml } from "./html.ts";
import { link } from "./link.ts";

const EQUALS: Readonly<Record<Status, string>> = { balanced: "=", rounding: "≈", mismatch: "≠", "not-applicable": "", "not-evaluated": "" };
const LIMITS: Readonly<Record<Status, string>> = { ...EQUALS, balanced: "≤", mismatch: "＞" };

/** A relation as HTML: its statement, its arithmetic with a link to each cell, and what came of it. */
export function renderRelation(scope: ScopeView, relation: Evaluated): string {
  const { result } = relation;
  const status = `<span class="relation-status ${result.status}">${ui.ledger.status[result.status]}</span>`;
  const sign = ` ${relation.compare === "at-most" ? LIMITS[result.status] : EQUALS[result.status]} `;
  const arithmetic = relation.skipped
    ? escapeHtml(fill(ui.ledger.reason, { reason: relation.skipped.reason }))
    : `${renderSide(scope, relation.left, relation.combination)}${sign}${renderSide(scope, relation.right, "sum")}`;
  return `${status} ${escapeHtml(relation.statement)}<br><span class="arithmetic">${arithmetic}</span>${renderDifference(relation)}`;
}

function renderSide(scope: ScopeView, terms: readonly Term[], combination: Evaluated["combination"]): string {
  if (terms.length === 0) return ui.ledger.empty;
  const [first, ...others] = terms;
  if (combination === "percentage" && first) {
    const whole = renderSum(scope, others);
    return `${renderTerm(scope, first)} ÷ ${others.length > 1 ? `（${whole}）` : whole}`;
  }
  return combination === "product" ? terms.map((term) => renderTerm(scope, term)).join(" × ") : renderSum(scope, terms);
}

function renderSum(scope: ScopeView, terms: readonly Term[]): string {
  return terms.map((term, index) => `${term.minus ? " − " : index > 0 ? " + " : ""}${renderTerm(scope, term)}`).join("");
}

/** The figure as printed, with a link to where it stands; its name is for those who hear or hover. */
function renderTerm(scope: ScopeView, { cell }: Term): string {
  const address = findAddress(scope, cell);
  const figure = escapeHtml(`${cell.amount}${cell.unit === "%" ? "%" : ""}`);
  return address ? `<a href="${escapeHtml(link(address))}" title="${escapeHtml(cell.label)}">${figure}</a>` : figure;
}

/** The difference and what rounding allows, in the unit of the first term. */
function renderDifference({ result, left, right, combination }: Evaluated): string {
  if (result.status !== "rounding" && result.status !== "mismatch") return "";
  const unit = (combination === "sum" ? left[0] : right[0])?.cell;
  const scale = unit?.scale ?? "1";
  const show = (value: string): string => `${shorten(exact.divide(value, scale))}${unit?.unit ?? ""}`;
  return `<br><span class="unit">${escapeHtml(fill(ui.ledger.difference, { difference: show(result.difference) }))}，${escapeHtml(fill(ui.ledger.allowed, { bound: show(result.bound) }))}</span>`;
}

/** Quotients have no end; four decimals tell enough of a difference. */
function shorten(value: string): string {
  return (value.split(".")[1]?.length ?? 0) > 4 ? exact.round(value, 4) : value;
}
