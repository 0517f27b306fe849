import { normalizeLabel } from "../../text/labels.ts";
import { says } from "../headings/headings.ts";
import type { PlacedColumn } from "./placed.ts";

/** Gives each figure its role among the others, by its headings. */
export function giveRoles(figures: PlacedColumn[]): void {
  for (const figure of figures) {
    const last = normalizeLabel(figure.heading.at(-1) ?? "");
    const text = figure.heading.join("/");
    if (says("completion", last)) {
      figure.role = "completion";
      // Its heading names the plan, but it is no figure of that.
      delete figure.figureOf;
    } else if (says("per-cent", last) || (says("change", text) && says("per-cent", text)))
      figure.role = "rate";
    else if (says("change", text)) figure.role = "change";
    else if (says("count", last)) figure.role = "count";
    else if (says("price", last)) figure.role = "price";
    else if (says("share", last) || says("shares", figure.heading.at(-2) ?? "")) figure.role = "of-which";
    else if (figure.heading.slice(0, -1).some((heading) => says("sum", normalizeLabel(heading))))
      sumAcross(figure, figures);
    else if (says("sum", last))
      figure.role = figure.heading.length > 1 && sharesGroup(figure, figures) ? "subtotal" : "total";
  }
  settleShares(figures);
  settleTotals(figures);
  settleChanges(figures);
  for (const [n, figure] of figures.entries()) {
    const whole =
      figure.role === "of-which"
        ? figures.slice(0, n).findLast(({ role }) => role !== "of-which")
        : undefined;
    if (whole) figure.shareOf = whole.id;
  }
}

/** A column below a heading such as 总计 sums the columns of its own kind: 总计/一般公共预算 those that end in 一般公共预算. */
function sumAcross(figure: PlacedColumn, figures: PlacedColumn[]): void {
  const at = figure.heading.findIndex((heading) => says("sum", normalizeLabel(heading)));
  const group = figure.heading
    .slice(0, at)
    .map((heading) => `${heading}/`)
    .join("");
  const summed = figures.filter(
    ({ heading }) =>
      heading.at(-1) === figure.heading.at(-1) &&
      `${heading.join("/")}/`.startsWith(group) &&
      !heading.slice(0, -1).some((one) => says("sum", normalizeLabel(one))),
  );
  figure.role = "subtotal";
  if (summed.length > 1) figure.sumOf = summed.map(({ id }) => id);
}

/** A change beside one column of this year and one of the year before is their difference; a completion beside one of a plan is of that. */
function settleChanges(figures: PlacedColumn[]): void {
  const own = figures.filter(({ role, figureOf }) => role === "part" && !figureOf);
  const plans = figures.filter(({ role, figureOf }) => role === "part" && figureOf?.phase && !figureOf.year);
  for (const figure of figures)
    if (figure.role === "completion" && own[0] && plans[0] && own.length + plans.length === 2)
      figure.changeOf = [own[0].id, plans[0].id];
  const before = figures.filter(({ figureOf }) => figureOf?.year === -1 && !figureOf.phase);
  for (const figure of figures.filter(({ role }) => role === "change" || role === "rate")) {
    const newer = namesake(figure, figures.filter(isOwn)) ?? onlyOne(own);
    const older = namesake(figure, before) ?? onlyOne(before);
    if (newer && older) figure.changeOf = [newer.id, older.id];
  }
}

const isOwn = ({ role, figureOf }: PlacedColumn): boolean =>
  !figureOf && (role === "part" || role === "subtotal" || role === "total");

/** The one figure whose innermost heading is that of a change: 合计 of each year, and of their change. */
const namesake = ({ heading }: PlacedColumn, figures: PlacedColumn[]): PlacedColumn | undefined =>
  onlyOne(figures.filter((other) => other.heading.at(-1) === heading.at(-1)));

const onlyOne = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

/** Whether a sum stands in a group of columns that is only a part of all. */
function sharesGroup(figure: PlacedColumn, figures: PlacedColumn[]): boolean {
  const group = figure.heading.slice(0, -1).join("/");
  return figures.some(
    (other) =>
      !`${other.heading.join("/")}/`.startsWith(`${group}/`) &&
      !says("change", other.heading.join("/")) &&
      sameFigures(other, figure),
  );
}

function sameFigures(a: PlacedColumn, b: PlacedColumn): boolean {
  return JSON.stringify(a.figureOf ?? {}) === JSON.stringify(b.figureOf ?? {});
}

/**
 * Shares that are parts: where a sum has no other parts, the 其中 below it are its parts, and so is the first of a group
 * whose other members go on without 其中. A sum that has only shares below it is a part itself.
 */
function settleShares(figures: PlacedColumn[]): void {
  const groupOf = ({ heading }: PlacedColumn) => heading.slice(0, -1).join("/");
  for (const [n, figure] of figures.entries()) {
    const next = figures[n + 1];
    const summed = figures.some(({ role }, at) => at < n && (role === "total" || role === "subtotal"));
    if (
      figure.role === "of-which" &&
      next?.role === "part" &&
      groupOf(next) === groupOf(figure) &&
      groupOf(figure) &&
      summed
    )
      figure.role = "part";
  }
  const shares = figures.filter(({ role }) => role === "of-which");
  if (shares.length > 1 && !figures.some(({ role }) => role === "part"))
    for (const figure of shares) figure.role = "part";
  for (const figure of figures.filter(({ role, sumOf }) => role === "subtotal" && !sumOf)) {
    const group = `${groupOf(figure)}/`;
    const hasParts = figures.some(
      (other) =>
        other.role === "part" &&
        `${other.heading.join("/")}/`.startsWith(group) &&
        sameFigures(other, figure),
    );
    if (!hasParts) figure.role = "part";
  }
}

/** One total for the figures of one year and phase: the first sum is it, others are sums of some. */
function settleTotals(figures: PlacedColumn[]): void {
  const seen = new Set<string>();
  for (const figure of figures) {
    if (figure.role !== "total") continue;
    const key = JSON.stringify(figure.figureOf ?? {});
    if (seen.has(key)) figure.role = "subtotal";
    seen.add(key);
  }
}
