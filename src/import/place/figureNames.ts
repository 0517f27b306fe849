import { says } from "../headings/headings.ts";
import { measureIds } from "../headings/measureId.ts";
import type { PlacedColumn } from "./placed.ts";

/** Ids of the figures: the disclosure's own have the plain names, those of another year or phase and changes are called by what they are. */
export function nameFigures(figures: PlacedColumn[]): void {
  for (const [prefix, own] of Map.groupBy(figures, prefixOf)) {
    const ids = measureIds(own.map(({ heading }) => heading));
    for (const [n, figure] of own.entries()) figure.id = prefixed(prefix, ids[n] ?? "amount", figure.heading);
  }
}

/** A name with what it begins with, said once; what only says that it is a change is called so. */
function prefixed(prefix: string, id: string, heading: string[]): string {
  if (`${id}_`.startsWith(prefix)) return id;
  return says("change", heading.at(-1) ?? "") && id.startsWith("x_") ? prefix.slice(0, -1) : prefix + id;
}

/** How names of figures of another year or phase, and of changes, begin: those of the disclosure's own begin with nothing. */
function prefixOf({ heading, figureOf: { year = 0, phase } = {} }: PlacedColumn): string {
  const text = heading.join("/");
  if (says("change", text)) return says("per-cent", text) ? "change_rate_" : "change_";
  const before =
    year === 0 ? "" : year === -1 ? "last_year_" : `year_${year < 0 ? "minus" : "plus"}_${Math.abs(year)}_`;
  return `${before}${phase ? `${phase}_` : ""}`;
}

/**
 * The total of all figures of the disclosure's own year is called so, whatever stands over it: 一般公共预算支出/合计. That of 本年收入 keeps its
 * name: it is not the whole.
 */
export function nameTotal(figures: PlacedColumn[]): void {
  const total = figures.find(({ role, figureOf }) => role === "total" && !figureOf);
  if (!total || total.id === "current_year" || figures.some(({ id }) => id === "total")) return;
  const renamed = (id: string) => (id === total.id ? "total" : id);
  for (const figure of figures) {
    if (figure.shareOf) figure.shareOf = renamed(figure.shareOf);
    if (figure.sumOf) figure.sumOf = figure.sumOf.map(renamed);
    if (figure.changeOf) figure.changeOf = [renamed(figure.changeOf[0]), renamed(figure.changeOf[1])];
  }
  total.id = "total";
}
